using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Contacts;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A tenant says how long closed seasons are kept; older ones are removed at night.</summary>
public sealed class RetentionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string AdminId = "00000007-0000-4000-9000-000000000007";
    private static readonly int Old = TeamScenario.Year - 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeasonThatEndedLongAgo_IsRemovedAtNight_AndTheLogTells(bool dutch)
    {
        var (scenario, anna, time) = await OpenAsync(dutch);
        await using var _ = scenario;
        var current = await RowsAsync(scenario, isOld: false);
        var saved = await SetAsync(scenario, anna, "2");
        saved
            .Says(
                scenario.Text(
                    "tenantSettings.keep.from",
                    scenario.Texts.Moment(Retentions.NightAfter(time.GetUtcNow()))
                )
            )
            .ShouldBeTrue(saved.Text);
        await scenario.Bot.CatchUpAsync();
        (await RowsAsync(scenario, isOld: true)).ShouldNotBeEmpty("Whoever did it by mistake has until the night.");

        await NightAsync(scenario, time);

        (await RowsAsync(scenario, isOld: true)).ShouldBeEmpty();
        (await RowsAsync(scenario, isOld: false)).ShouldBe(current);
        var logEntry = (await scenario.PlaysAsync()).Single(line => line.Kind == LogEntryKind.SeasonRemoved);
        (logEntry.By.Name, logEntry.Subject, logEntry.Year).ShouldBe(("Anna Admin", $"{Old}", TeamScenario.Year));
        (await scenario.FileAsync()).Years.ShouldBe([TeamScenario.Year]);
        (await scenario.FileAsync()).Dossier.Answers.Tasks.Select(task => task.Text).ShouldBe(["Still to do"]);
        var log = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "logboek Contoso" : "log Contoso");
        log.Says(scenario.Text("play.seasonRemoved", Old)).ShouldBeTrue(log.ToString());
        await AnswersPolitelyAsync(scenario, time);
        // The next night finds nothing to do.
        await NightAsync(scenario, time);
        (await scenario.PlaysAsync()).Count(line => line.Kind == LogEntryKind.SeasonRemoved).ShouldBe(1);
    }

    [Fact]
    public async Task ForEver_TakesItBack_AndNothingIsRemoved()
    {
        var (scenario, anna, time) = await OpenAsync();
        await using var _ = scenario;
        var before = await RowsAsync(scenario, isOld: true);
        (await SetAsync(scenario, anna, "1")).Input("keepSeasons").Value.ShouldBe("1");

        var saved = await SetAsync(scenario, anna, "ever");
        await NightAsync(scenario, time);

        saved.Says(scenario.Text("tenantSettings.keep.from", string.Empty)[..20]).ShouldBeFalse();
        saved.Input("keepSeasons").Value.ShouldBe("ever");
        (await RowsAsync(scenario, isOld: true)).ShouldBe(before);
        (await scenario.Bot.Get<Retentions>().ReadAsync(scenario.Teams.Tenant, default)).Run.Next.ShouldBeNull();
    }

    [Fact]
    public async Task SeasonThatIsNotOldEnough_Stays_AndSoDoesEveryOtherTenants()
    {
        var (scenario, anna, time) = await OpenAsync();
        await using var _ = scenario;
        var other = await scenario.CopyAsync("Contoso", "another-tenant");
        await SetAsync(scenario, anna, "9");

        await NightAsync(scenario, time);
        (await RowsAsync(scenario, isOld: true)).ShouldNotBeEmpty();
        await SetAsync(scenario, anna, "2");
        await NightAsync(scenario, time);

        (await RowsAsync(scenario, isOld: true)).ShouldBeEmpty();
        (await scenario.Bot.Store.LoadAsync(other, Old, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task ProcessEndedInTheMiddle_IsFollowedByAnother()
    {
        var whole = new Crash(int.MaxValue);
        (await RemoveAsync(whole)).ShouldBe(1);
        whole.Steps.ShouldBeGreaterThan(20);

        (await Crash.AtPointsAsync(points: 5, whole.Steps, RemoveAsync)).ShouldAllBe(removed => removed == 1);
    }

    /// <returns>How often the log says so.</returns>
    private async Task<int> RemoveAsync(Crash crash)
    {
        var (scenario, anna, time) = await OpenAsync();
        await using var _ = scenario;
        await SetAsync(scenario, anna, "2");
        await using (var doomed = await BotHost.StartAsync(azurite, scenario.Teams, scenario.Bot.Prefix, time, crash))
        {
            time.Ahead += TimeSpan.FromDays(2);
            crash.Begin();
            await doomed.Get<AgendaWorker>().RoundAsync(CancellationToken.None);
        }

        await NightAsync(scenario, time);
        await NightAsync(scenario, time);

        (await RowsAsync(scenario, isOld: true)).ShouldBeEmpty(crash.Where);
        return (await scenario.PlaysAsync()).Count(line => line.Kind == LogEntryKind.SeasonRemoved);
    }

    /// <summary>The buttons of a card of the season that no longer exists.</summary>
    private static async Task AnswersPolitelyAsync(TeamScenario scenario, ShiftedTime time)
    {
        var day = scenario.Texts.Date(AccountBot.Playbook.Reminders.WorkCalendar.Usual.DayOf(time.GetUtcNow()));
        foreach (var verb in new[] { Verbs.ScoreboardView, Verbs.GateView, Verbs.SeasonShow, Verbs.FormEdit })
        {
            var data = new JObject
            {
                ["card"] = new JObject
                {
                    ["verb"] = verb,
                    ["account"] = scenario.Key.Account,
                    ["year"] = Old,
                    ["base"] = 2,
                    ["round"] = 1,
                    ["form"] = "contact",
                    ["entry"] = 1,
                },
            };
            (await scenario.Kim.InvokesAsync(scenario.Scoreboard, verb, data)).Words.ShouldBe(
                scenario.Text("error.removed", Old, day),
                verb
            );
            (await scenario.Olaf.InvokesAsync(scenario.Scoreboard, verb, data)).ShouldSay(
                scenario.Text("error.notFound")
            );
        }
    }

    private async Task<(TeamScenario Field, FakePerson Anna, ShiftedTime Time)> OpenAsync(bool dutch = false)
    {
        var time = new ShiftedTime();
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time, ("AccountBot:Admins:0", AdminId));
        var anna = scenario.Teams.AddPerson("Anna Admin", dutch ? "nl-NL" : "en-GB");
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        await scenario.SeedAsync(4);
        await SeedOldAsync(scenario);
        return (scenario, anna, time);
    }

    private static async Task<CardView> SetAsync(TeamScenario scenario, FakePerson anna, string years)
    {
        var own = await anna.AsksAsync(anna.Chat, scenario.Dutch ? "instellingen" : "settings");
        (await anna.PressesAsync(own, scenario.Text("settings.tenant.button"))).ShouldSay(scenario.Text("form.below"));
        var saved = await anna.PressesAsync(anna.Chat.Last, Verbs.TenantSettingsSave, ("keepSeasons", years));
        saved.ShouldShowCard().Says(scenario.Text("settings.saved")).ShouldBeTrue(saved.ToString());
        return saved.Card!;
    }

    /// <summary>Two days on, what is due by then has been done.</summary>
    private static async Task NightAsync(TeamScenario scenario, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromDays(2);
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();
    }

    /// <summary>The same season, four years ago: over, with a home run that never came.</summary>
    private static async Task SeedOldAsync(TeamScenario scenario)
    {
        var rows = await scenario.Bot.Get<IDossiers>().ReadAsync(scenario.Key, AccountKeys.Everything, default);
        var (now, by) = (TimeProvider.System.GetUtcNow(), (await scenario.FileAsync()).Dossier.Account.AccountManager);
        var ended = now.AddYears(-3);
        var old = rows.Select(row => OfOld(row.Value, by, ended)).OfType<(string Key, object Value)>().ToList();
        for (var number = 0; number < 120; number++)
        {
            var logEntry = LogEntry.Of(LogEntryKind.Logged, Old, 2, by, ended.AddMinutes(-number)) with
            {
                Text = "Long ago",
            };
            old.Add((AccountKeys.Play(logEntry, Guid.CreateVersion7()), logEntry));
        }
        old.Add((AccountKeys.Task("old"), Task("old", TaskState.Done, "Done then", by, ended)));
        old.Add((AccountKeys.Task("open"), Task("open", TaskState.Open, "Still to do", by, ended)));
        var visit = new VisitNotice("v", Old, by, new DateOnly(Old, 6, 1), null, "Piet", "Talk", true, []);
        old.Add(
            (AccountKeys.Visit(Old, "v"), visit with { Steps = [new VisitStep(VisitStepKind.Announced, by, ended)] })
        );
        old.Add((AccountKeys.Done("log.old"), new DoneMark(by, new DateTimeOffset(Old, 5, 1, 0, 0, 0, TimeSpan.Zero))));
        foreach (var some in old.Chunk(80))
        {
            var changes = some.Aggregate(new Changes(), (sum, row) => sum.Put(row.Key, row.Value));
            (
                await scenario.Bot.Store.CommitAsync(scenario.Key, changes.Rows, default)
            ).ShouldBeOfType<CommitOutcome.Committed>();
        }
    }

    private static (string Key, object Value)? OfOld(
        object value,
        AccountBot.Playbook.People.Person by,
        DateTimeOffset ended
    ) =>
        value switch
        {
            Season season => (
                AccountKeys.Season(Old),
                season with
                {
                    Year = Old,
                    State = SeasonState.Ended,
                    Ending = new Ending("Lost", by, ended),
                }
            ),
            FormEntry entry => (AccountKeys.Form(entry with { Year = Old }), entry with { Year = Old }),
            PlanVersion plan => (AccountKeys.Plan(Old, plan.Number), plan with { Year = Old }),
            Gate gate => (AccountKeys.Gate(Old, gate.Base, gate.Round), gate with { Year = Old }),
            Celebration each => (AccountKeys.Celebration(Old, each.Base), each with { Year = Old }),
            _ => null,
        };

    private static TeamTask Task(
        string id,
        TaskState state,
        string text,
        AccountBot.Playbook.People.Person by,
        DateTimeOffset at
    ) => new(id, Old, 2, TaskKind.Own, text, by, null, state, null, by, at, 1);

    /// <summary>The rows of the account that belong to the old season, or all others but for log and marks.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(TeamScenario scenario, bool isOld)
    {
        var rows = await scenario.Bot.Get<IDossiers>().ReadAsync(scenario.Key, AccountKeys.Everything, default);
        return
        [
            .. rows.Where(row => IsOld(row) == isOld)
                .Where(row => isOld || !(row.Value is LogEntry or DoneMark or ProjectedState or AccountConversation))
                .Select(row => $"{row.Key} {row.Version}"),
        ];
    }

    private static bool IsOld(StoredRow row) =>
        row.Key.Contains($"|{9999 - Old}", StringComparison.Ordinal)
        || row.Value is LogEntry { Kind: not LogEntryKind.SeasonRemoved } logEntry && logEntry.Year == Old
        || row.Value is TeamTask { State: not TaskState.Open } task && task.Year == Old
        || row.Key == AccountKeys.Done("log.old")
        || row.Key == AccountKeys.Removing(Old);
}
