using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>
/// An account at the gate of base 8, played before by someone who left since, and a copy of it for each role: what one does to its own
/// copy is nothing to the others.
/// </summary>
public sealed class AccessWorld : IAsyncDisposable
{
    /// <summary>The seventh person of a field; the setting must know the id before there is anyone.</summary>
    private const string AuditorId = "00000007-0000-4000-9000-000000000007";
    private const int Batch = 90;

    /// <summary>Names and answers of the account that no one reads who may not see it.</summary>
    public static IReadOnlyList<string> Secrets { get; } =
    ["Zephyr", "Three brands of coffee", "Quoll", "Numbat", "Our customer in Ghent"];

    /// <summary>An answer that only account manager, manager and director may read.</summary>
    public const string Limit = "Our customer in Ghent";

    private readonly Dictionary<AccessRole, FakePerson> people = [];
    private IReadOnlyList<StoredRow> rows = [];
    private int copies;

    private AccessWorld(TeamScenario scenario) => TeamScenario = scenario;

    public TeamScenario TeamScenario { get; }

    /// <summary>Someone else's account.</summary>
    public DossierKey Other { get; private set; }

    public string Task { get; private set; } = string.Empty;

    public string Play { get; private set; } = string.Empty;

    public static async Task<AccessWorld> OpenAsync(AzuriteFixture azurite, bool dutch)
    {
        var world = new AccessWorld(
            await TeamScenario.OpenAsync(azurite, dutch, null, ("AccountBot:Auditors:0", AuditorId.ToUpperInvariant()))
        );
        await world.PeopleAsync();
        await world.PlayAsync();
        return world;
    }

    public FakePerson Person(AccessRole role) => people[role];

    /// <summary>A copy of the account, with a thread of its own.</summary>
    public async Task<AccessCopy> CopyAsync(AccessRole role)
    {
        var key = TeamScenario.Key with { Account = Guid.CreateVersion7().ToString("N") };
        var name = $"{role}{++copies}x";
        var thread = (
            await TeamScenario.Kim.SaysAsync(TeamScenario.Sales.General, "A thread", mention: false)
        ).Conversation;
        foreach (var some in rows.Where(row => row.Value is not (Notice or OutboxLease)).Chunk(Batch))
        {
            var changes = some.Aggregate(
                new Changes(),
                (sum, row) => sum.Put(row.Key, Copied(row.Value, key.Account, name, thread))
            );
            (
                await TeamScenario.Bot.Store.CommitAsync(key, changes.Rows, CancellationToken.None)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
        await ListAsync(key, thread.Id);
        return new AccessCopy(key, name, thread);
    }

    /// <summary>What there is of an account, by its version.</summary>
    public async Task<IReadOnlyDictionary<string, string>> VersionsAsync(DossierKey key) =>
        (
            await TeamScenario.Bot.Get<IDossiers>().ReadAsync(key, AccountKeys.Everything, CancellationToken.None)
        ).ToDictionary(row => row.Key, row => row.Version, StringComparer.Ordinal);

    public ValueTask DisposeAsync() => TeamScenario.DisposeAsync();

    /// <summary>The visit that the director announced, and the request that was put before the director.</summary>
    public const string Visit = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";

    /// <inheritdoc cref="Visit" />
    public const string Request = "1a1b2c3d4e5f60718293a4b5c6d7e8f9";

    private async Task PeopleAsync()
    {
        var (teams, locale) = (TeamScenario.Teams, TeamScenario.Dutch ? "nl-NL" : "en-GB");
        var auditor = teams.AddPerson("Anna Auditor", locale);
        auditor.AadObjectId.ShouldBe(AuditorId);
        var (handed, former) = (teams.AddPerson("Della Vervang", locale), teams.AddPerson("Fred Former", locale));
        await TeamScenario.Kim.AddsAsync(TeamScenario.Sales, handed, former);
        people[AccessRole.AccountManager] = TeamScenario.Kim;
        people[AccessRole.Permanent] = TeamScenario.Sam;
        people[AccessRole.OnCall] = TeamScenario.Noor;
        people[AccessRole.Manager] = TeamScenario.Eva;
        people[AccessRole.Director] = TeamScenario.Dirk;
        people[AccessRole.Delegate] = handed;
        people[AccessRole.Auditor] = auditor;
        people[AccessRole.Colleague] = TeamScenario.Olaf;
        people[AccessRole.Former] = former;
        people[AccessRole.Outsider] = teams.AddPerson("Otto Outsider", locale);
        people[AccessRole.OtherTenant] = new FakePerson(teams, 1, TeamScenario.Kim.Name, "another-tenant", locale);
        people[AccessRole.OtherTenant].AadObjectId.ShouldBe(TeamScenario.Kim.AadObjectId);
    }

    private async Task PlayAsync()
    {
        FakePerson[] members = [TeamScenario.Sam, TeamScenario.Noor, people[AccessRole.Former]];
        await TeamScenario.CreateAsync(
            "Zephyr",
            also: [("members", string.Join(',', members.Select(person => person.AadObjectId)))]
        );
        await TeamScenario.SettledAsync();
        await TeamScenario.SeedAsync(8, until: "none of them");
        await OnCallAsync();
        await TeamScenario.Sam.SaysAsync(TeamScenario.Thread, TeamScenario.Dutch ? "log 1u Quoll" : "log 1h Quoll");
        await TeamScenario.Sam.SaysAsync(
            TeamScenario.Thread,
            TeamScenario.Dutch ? "concurrent Numbat" : "competitor Numbat"
        );
        (
            await TeamScenario.Kim.InvokesAsync(TeamScenario.Scoreboard, Verbs.GateOpen, Data(Verbs.GateOpen))
        ).IsOk.ShouldBeTrue();
        await TeamScenario.GateAsync();
        var hand = Data(Verbs.GateDelegate);
        (hand[Delegating.PersonInput], hand[Delegating.UntilInput]) = (
            people[AccessRole.Delegate].AadObjectId,
            $"{TeamScenario.Year + 1}-12-31"
        );
        (await TeamScenario.Eva.InvokesAsync(TeamScenario.Scoreboard, Verbs.GateDelegate, hand)).ShouldShowCard();
        await TeamScenario.Kim.RemovesAsync(TeamScenario.Sales, people[AccessRole.Former]);
        await TeamScenario.SettledAsync();
        await AskedAsync();
        rows = await TeamScenario
            .Bot.Get<IDossiers>()
            .ReadAsync(TeamScenario.Key, AccountKeys.Everything, CancellationToken.None);
        Task = (await TeamScenario.FileAsync()).Dossier.Answers.Tasks[0].Id;
        var log = await TeamScenario.Bot.Store.LogAsync(TeamScenario.Key, 50, null, CancellationToken.None);
        Play = log.Lines.First(line => line.Play.Text == "Quoll" || line.Play.Subject == "Quoll").Id;
        await OthersAsync();
    }

    /// <summary>The director announced a visit, and was asked to represent us.</summary>
    private async Task AskedAsync()
    {
        var account = (await TeamScenario.FileAsync()).Dossier.Account;
        var (now, day) = (TimeProvider.System.GetUtcNow(), new DateOnly(TeamScenario.Year + 1, 12, 3));
        var visit = new VisitNotice(
            Visit,
            TeamScenario.Year,
            account.Director!,
            day,
            null,
            "Bandicoot",
            "Dunnart",
            Asked: true,
            [new VisitStep(VisitStepKind.Announced, account.Director!, now)]
        );
        var what = new Engagement(Occasion.Other, "Opening", day, null, "Utrecht", "Bandicoot", "Dunnart", null);
        var request = new ExecutiveRequest(
            Request,
            TeamScenario.Year,
            8,
            what,
            RequestState.Asked,
            account.AccountManager,
            [account.Director!],
            1,
            1,
            [new RequestMoment(MomentKind.Asked, account.AccountManager, now, "Opening", account.Director)]
        );
        var changes = new Changes().Visit(visit).Executive(request);
        (
            await TeamScenario.Bot.Store.CommitAsync(TeamScenario.Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
    }

    private async Task OnCallAsync()
    {
        var file = await TeamScenario.FileAsync();
        var account = file.Dossier.Account;
        var changed = account with
        {
            Members =
            [
                .. account.Members.Select(member =>
                    member.Person.Is(TeamScenario.Noor.AadObjectId) ? member with { Kind = MemberKind.OnCall } : member
                ),
            ],
        };
        await TeamScenario.Bot.Store.CommitAsync(
            TeamScenario.Key,
            new Changes(file).Account(changed).Rows,
            CancellationToken.None
        );
    }

    private async Task OthersAsync()
    {
        Other = TeamScenario.Key with { Account = Guid.CreateVersion7().ToString("N") };
        var file = await TeamScenario.FileAsync();
        var somebody = new Person("00000099-0000-4000-9000-000000000099", "Somebody Else");
        var account = file.Dossier.Account with
        {
            Id = Other.Account,
            Name = "Fjord",
            AccountManager = somebody,
            Manager = null,
            Director = null,
            Members = [],
            Delegate = null,
        };
        var changes = new Changes().Account(account).Season(file.Dossier.Season).Put(AccountKeys.Home, file.Home!);
        await TeamScenario.Bot.Store.CommitAsync(Other, changes.Rows, CancellationToken.None);
    }

    private async Task ListAsync(DossierKey key, string thread)
    {
        await TeamScenario.Bot.Get<Projector>().UpdateAsync(key, TeamScenario.Year, CancellationToken.None);
        await TeamScenario
            .Bot.Get<AccountLists>()
            .PlayedInAsync(key, thread, TeamScenario.Year, CancellationToken.None);
    }

    private static object Copied(object value, string account, string name, FakeConversation thread) =>
        value switch
        {
            Account each => each with { Id = account, Name = $"{name} Zephyr" },
            Gate each => each with { Account = account },
            Celebration each => each with { Account = account },
            AccountConversation each => each with { Thread = thread.Id },
            _ => value,
        };

    private JObject Data(string verb) =>
        new()
        {
            ["card"] = new JObject
            {
                ["verb"] = verb,
                ["account"] = TeamScenario.Key.Account,
                ["year"] = TeamScenario.Year,
                ["base"] = 8,
                ["round"] = 1,
            },
        };
}

/// <param name="Name">The beginning of its name, which is enough to find it by.</param>
public sealed record AccessCopy(DossierKey Key, string Name, FakeConversation Thread);

/// <summary>One world for each language, made when it is first needed.</summary>
public sealed class AccessWorlds : IAsyncLifetime
{
    private readonly AzuriteFixture azurite = new();
    private readonly Dictionary<bool, AccessWorld> worlds = [];

    public async Task<AccessWorld> InAsync(bool dutch) =>
        worlds.TryGetValue(dutch, out var world) ? world : worlds[dutch] = await AccessWorld.OpenAsync(azurite, dutch);

    public Task InitializeAsync() => azurite.InitializeAsync();

    public async Task DisposeAsync()
    {
        foreach (var world in worlds.Values)
        {
            await world.DisposeAsync();
        }
        await azurite.DisposeAsync();
    }
}
