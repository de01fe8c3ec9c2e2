using AccountBot.Bot.Delivery;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A team of four with its manager and director, and the bot in their channel.</summary>
public sealed class TeamScenario : IAsyncDisposable
{
    private TeamScenario(AzuriteFixture azurite, FakeTeams teams, BotHost bot, bool dutch)
    {
        Azurite = azurite;
        Teams = teams;
        Bot = bot;
        Dutch = dutch;
        var locale = dutch ? "nl-NL" : "en-GB";
        Kim = teams.AddPerson("Kim de Vries", locale);
        Sam = teams.AddPerson("Sam Bakker", locale);
        Noor = teams.AddPerson("Noor Jansen", locale);
        Eva = teams.AddPerson("Eva Smit", locale);
        Dirk = teams.AddPerson("Dirk Directeur", locale);
        Olaf = teams.AddPerson("Olaf Outsider", locale);
        Sales = teams.AddTeam("Sales", Kim, Sam, Noor, Eva, Dirk, Olaf);
    }

    public AzuriteFixture Azurite { get; }

    public FakeTeams Teams { get; }

    public BotHost Bot { get; set; }

    public bool Dutch { get; }

    /// <summary>The account manager.</summary>
    public FakePerson Kim { get; }

    public FakePerson Sam { get; }

    public FakePerson Noor { get; }

    /// <summary>The manager.</summary>
    public FakePerson Eva { get; }

    /// <summary>The director.</summary>
    public FakePerson Dirk { get; }

    /// <summary>In the team, but not on the account.</summary>
    public FakePerson Olaf { get; }

    public FakeTeam Sales { get; }

    /// <summary>The account's thread, once there is one.</summary>
    public FakeConversation Thread { get; private set; } = null!;

    public FakeMessage Scoreboard => Thread.Messages[0];

    public DossierKey Key { get; private set; }

    public static async Task<TeamScenario> OpenAsync(
        AzuriteFixture azurite,
        bool dutch = false,
        TimeProvider? time = null,
        params IEnumerable<(string Key, string? Value)> settings
    )
    {
        var teams = await FakeTeams.StartAsync();
        teams.SignsActivities = false;
        var bot = await BotHost.StartAsync(azurite, teams, null, time, null, settings);
        var scenario = new TeamScenario(azurite, teams, bot, dutch);
        await scenario.Kim.AddsTheBotAsync(scenario.Sales);
        return scenario;
    }

    public static int Year => TimeProvider.System.GetLocalNow().Year;

    /// <summary>The text in the language of this field.</summary>
    public string Text(string key, params object[] arguments) => Texts[key, arguments];

    public AccountBot.Cards.Texts Texts =>
        AccountBot.Cards.Texts.In(Dutch ? AccountBot.Playbook.Language.Nl : AccountBot.Playbook.Language.En);

    /// <summary>Asks for the form of a new account.</summary>
    public async Task<FakeMessage> AskNewAccountAsync()
    {
        var said = await Kim.SaysAsync(Sales.General, Dutch ? "nieuw account" : "new account");
        return await Teams.MessageAsync(said.Conversation, message => message.Card?.HasInput("accountManager") == true);
    }

    public IEnumerable<(string, string)> NewAccount(string name, string rule = "manager") =>
        [
            ("name", name),
            ("accountManager", Kim.AadObjectId),
            ("members", $"{Sam.AadObjectId},{Noor.AadObjectId}"),
            ("manager", Eva.AadObjectId),
            ("director", Dirk.AadObjectId),
            ("rule", rule),
            ("language", Dutch ? "nl" : "en"),
        ];

    /// <summary>Makes an account and waits for its scoreboard.</summary>
    public async Task CreateAsync(
        string name = "Contoso",
        string rule = "manager",
        IEnumerable<(string, string)>? also = null
    )
    {
        var form = await AskNewAccountAsync();
        var made = await Kim.PressesAsync(form, Verbs.AccountCreate, Merged(NewAccount(name, rule), also ?? []));
        made.ShouldShowCard().Warnings.ShouldBeEmpty();
        var scoreboard = await Teams.MessageAsync(message =>
            message.Says(name) && message.Card?.HasButton(Verbs.Play) == true
        );
        Follow(scoreboard);
    }

    /// <summary>From here on this is the account of the field.</summary>
    public void Follow(FakeMessage scoreboard)
    {
        Thread = scoreboard.Conversation;
        var account = (string)scoreboard.Card!.Button(Verbs.Play).Data!["card"]!["account"]!;
        Key = new DossierKey(Teams.Tenant, account);
    }

    private static IEnumerable<(string, string)> Merged(
        IEnumerable<(string Input, string Value)> all,
        IEnumerable<(string Input, string Value)> also
    ) => all.Where(each => !also.Any(other => other.Input == each.Input)).Concat(also);

    /// <summary>The open card of a form, in the account's thread.</summary>
    public Task<FakeMessage> FormAsync(string form, int atBase = 1) =>
        Teams.MessageAsync(
            Thread,
            message =>
                !message.IsDeleted
                && message.Card is { } card
                && card.HasButton(Verbs.FormSave)
                && card.Says(Texts.FormTitle(atBase, form))
        );

    public async Task<FakeMessage> PlayAsync()
    {
        (await Kim.PressesAsync(Scoreboard, Verbs.Play)).ShouldSay(Text("form.below"));
        return await FormAsync("question");
    }

    /// <summary>Answers base 1 up to a form, which is left open; all of it when none is named.</summary>
    public async Task PlayBase1Async(string? until = null)
    {
        await PlayAsync();
        foreach (var (form, answers) in Base1)
        {
            if (form == until)
            {
                return;
            }
            var card = await FormAsync(form);
            (await Sam.PressesAsync(card, Verbs.FormSave, answers))
                .ShouldShowCard()
                .HasButton(Verbs.FormEdit)
                .ShouldBeTrue();
        }
    }

    /// <summary>Puts the answers of base 1 up to a form straight into the store, for tests of what comes after them.</summary>
    public async Task SeedBase1Async(string until)
    {
        var file = await FileAsync();
        var (dossier, changes, by) = (file.Dossier, new Changes(file), file.Dossier.Account.AccountManager);
        foreach (var (form, answers) in Base1.TakeWhile(each => each.Form != until))
        {
            var inputs = new FormInputs(
                answers.ToDictionary(input => input.Item1, input => input.Item2, StringComparer.Ordinal),
                new Dictionary<string, Person>(StringComparer.Ordinal),
                Dutch ? AccountBot.Playbook.Language.Nl : AccountBot.Playbook.Language.En,
                new DateOnly(Year, 6, 1)
            );
            var at = new FormAddress(Year, 1, form, 0);
            var saved = dossier
                .Answer(at, inputs, 0, SaveThen.Next, by, TimeProvider.System.GetUtcNow())
                .ShouldBeOfType<AnswerOutcome.Saved>();
            changes.Form(saved.Entry).Season(saved.Season).Play(saved.Play);
            dossier = dossier with { Season = saved.Season, Answers = dossier.Answers.With(saved.Entry) };
        }
        (
            await Bot.Store.CommitAsync(Key, changes.Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();
        (await Kim.PressesAsync(Scoreboard, Verbs.Play)).ShouldSay(Text("form.below"));
        await FormAsync(until);
    }

    public static string Threat => "Rising cost";

    public static string Strength => "Own trucks";

    public static IReadOnlyList<(string Form, (string, string)[] Answers)> Base1 { get; } =
    [
        (
            "question",
            [
                ("asked", "One partner"),
                ("motives", "yes"),
                ("motives_remark", "late"),
                ("services", "Boxes\nLabels"),
                ("potential", "240000"),
            ]
        ),
        (
            "world",
            [
                ("portfolio", "Coffee"),
                ("news", "A new roastery"),
                ("newsLink", "https://contoso.test/news"),
                ("trends", "Refill"),
                ("outlook", "A tax"),
            ]
        ),
        (
            "customerSwot",
            [("strengths", "Loyal"), ("weaknesses", "One plant"), ("opportunities", "Germany"), ("threats", Threat)]
        ),
        ("ourSwot", [("strengths", Strength)]),
        ("match", [("pairs_0", MatchField.KeyOf(Strength))]),
        ("worth", [("hours", "8"), ("cost", "720")]),
    ];

    public Task<FakeMessage> GateAsync() =>
        Teams.MessageAsync(
            Thread,
            message => message.Card?.HasButton(Verbs.GateVote) == true && message.Says(Text("gate.votes"))
        );

    public Task<FakeMessage> ManagerGateAsync() =>
        Teams.MessageAsync(Eva.Chat, message => message.Card?.HasButton(Verbs.GateDecide) == true);

    public Task<FakeMessage> HighFiveAsync(int atBase = 1) =>
        Teams.MessageAsync(Thread, message => message.Says(Text("five.title", atBase)));

    public async Task<AccountSnapshot> FileAsync(int? year = null) =>
        await Bot.Store.LoadAsync(Key, year ?? Year, CancellationToken.None)
        ?? throw new ShouldAssertException("There is no such account.");

    /// <summary>Waits until everything that was decided has been said, and every card shows it.</summary>
    public async Task SettledAsync(BotHost? bot = null)
    {
        bot ??= Bot;
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        // Twice in a row: what was just said may ask for a card at this moment.
        for (var settled = 0; settled < 2; )
        {
            var busy = (await bot.Store.OutboxAsync(Key, patience.Token)).Count > 0 || !bot.Get<CardUpdater>().IsIdle;
            settled = busy ? 0 : settled + 1;
            if (settled < 2)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
    }
}
