using AccountBot.Bot.Features.Accounts;
using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Sample accounts for the person who wants to look around: made with one word, and gone with one button.</summary>
public sealed class SampleAccounts(
    AccountTransaction transactions,
    AccountStore store,
    IDossiers dossiers,
    Projections projections,
    Roster roster,
    Sender sender,
    SeasonRunner play,
    IHostEnvironment environment,
    TimeProvider time
)
{
    /// <summary>The base at which the sample stands.</summary>
    public const int AtBase = 6;

    private const int MostMembers = 4;
    private const int Batch = 90;
    private static readonly TimeSpan Past = TimeSpan.FromDays(75);

    /// <summary>Makes a sample in the conversation of the turn. Only where a developer runs the bot.</summary>
    public async Task MakeAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            await turn.SayAsync(actor.Texts["sample.notHere"], ct);
            return;
        }
        var people = await roster.OfAsync(turn, ct);
        var key = new DossierKey(actor.Tenant, Guid.CreateVersion7().ToString("N"));
        var season = Played(key.Account, actor, people);
        // The account itself comes last: until it is there, no one sees the rest.
        foreach (var rows in season.Rows.Chunk(Batch))
        {
            var changes = rows.Aggregate(new Changes(), (sum, row) => sum.Put(row.Key, row.Value));
            await store.CommitAsync(key, changes.Rows, ct);
        }
        var year = season.Dossier.Season.Year;
        await transactions.ChangeAsync(
            key,
            year,
            _ =>
                Task.FromResult(
                    Decision.Of(
                        true,
                        new Changes()
                            .Account(season.Dossier.Account)
                            .Put(AccountKeys.Home, ConversationOfTurn.Of(turn))
                            .Season(season.Dossier.Season)
                            .Say(
                                new Notice.ShowScoreboard(year, After: "new"),
                                new Notice.PlayOn(year, AtBase, "sample")
                            )
                    )
                ),
            ct
        );
        await turn.SayAsync(actor.Texts["sample.made", season.Dossier.Account.Name, AtBase], ct);
    }

    /// <summary>Removes a sample with everything that belongs to it.</summary>
    /// <returns>False when there is no such sample for this person.</returns>
    public async Task<bool> RemoveAsync(DossierKey key, Person by, CancellationToken ct)
    {
        var account = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
        if (account is not { Sample: true } || !account.IsOnTheTeam(by))
        {
            return false;
        }
        var accountConversation = await store.RowAsync<AccountConversation>(key, AccountKeys.Home, ct);
        await projections.GoneAsync(key, account, accountConversation?.Thread, ct);
        var rows = await dossiers.ReadAsync(key, AccountKeys.Everything, ct);
        // The account goes first, so that no one plays on while the rest is taken away.
        foreach (var some in rows.OrderBy(row => row.Key == AccountKeys.Account ? 0 : 1).Chunk(Batch))
        {
            await store.CommitAsync(key, [.. some.Select(row => new RowChange.Remove(row.Key, null))], ct);
        }
        if (accountConversation is { Thread: not null })
        {
            var season = new SeasonAddress(key.Tenant, key.Account, account.Year);
            await sender.ContinueAsync(
                Destination.Of(key.Tenant, accountConversation),
                (there, token) => play.ForgetAsync(there, season, token),
                ct
            );
        }
        return true;
    }

    private SampleSeason Played(string id, Actor actor, IReadOnlyList<Person> people)
    {
        var start = time.GetUtcNow() - Past;
        var others = people.Where(person => !person.Is(actor.Person)).ToList();
        var manager = others.FirstOrDefault();
        var members = others.Skip(2).Concat(others.Take(2)).Take(MostMembers);
        var account = new Account(
            id,
            actor.Texts["sample.name"],
            CustomerKind.Existing,
            actor.Language,
            manager is null ? GateRule.TeamMajority : GateRule.Manager,
            actor.Person,
            manager,
            others.Skip(1).FirstOrDefault(),
            [.. members.Select(person => new Member(person, MemberKind.Permanent))],
            time.GetUtcNow().Year,
            actor.Person,
            start,
            Sample: true
        );
        var season = Season.Start(account.Year, start).After(actor.Person, Spending.OnePlay, start);
        var created = LogEntry.Of(LogEntryKind.AccountCreated, account.Year, 1, actor.Person, start);
        return new SampleSeason(new Opening(account, season, created), new SampleStory(actor.Texts), start).PlayTo(
            AtBase
        );
    }
}
