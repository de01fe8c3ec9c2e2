using AccountBot.Bot.Retention;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>A tenant says how long closed seasons are kept; older ones are removed at night.</summary>
public sealed class RetentionTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string AdminId = "00000007-0000-4000-9000-000000000007";
    private static readonly int Old = Field.Year - 4;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SeasonThatEndedLongAgo_IsRemovedAtNight_AndTheLogTells(bool dutch)
    {
        var (field, anna, time) = await OpenAsync(dutch);
        await using var _ = field;
        var current = await RowsAsync(field, isOld: false);
        var saved = await SetAsync(field, anna, "2");
        saved
            .Says(field.Text("tenantSettings.keep.from", field.Texts.Moment(Retentions.NightAfter(time.GetUtcNow()))))
            .ShouldBeTrue(saved.Text);
        await field.Bot.CatchUpAsync();
        (await RowsAsync(field, isOld: true)).ShouldNotBeEmpty("Whoever did it by mistake has until the night.");

        await NightAsync(field, time);

        (await RowsAsync(field, isOld: true)).ShouldBeEmpty();
        (await RowsAsync(field, isOld: false)).ShouldBe(current);
        var play = (await field.PlaysAsync()).Single(line => line.Kind == PlayKind.SeasonRemoved);
        (play.By.Name, play.Subject, play.Year).ShouldBe(("Anna Admin", $"{Old}", Field.Year));
        (await field.FileAsync()).Years.ShouldBe([Field.Year]);
        (await field.FileAsync()).Dossier.Answers.Tasks.Select(task => task.Text).ShouldBe(["Still to do"]);
        var log = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "logboek Contoso" : "log Contoso");
        log.Says(field.Text("play.seasonRemoved", Old)).ShouldBeTrue(log.ToString());
        await AnswersPolitelyAsync(field, time);
        // The next night finds nothing to do.
        await NightAsync(field, time);
        (await field.PlaysAsync()).Count(line => line.Kind == PlayKind.SeasonRemoved).ShouldBe(1);
    }

    [Fact]
    public async Task ForEver_TakesItBack_AndNothingIsRemoved()
    {
        var (field, anna, time) = await OpenAsync();
        await using var _ = field;
        var before = await RowsAsync(field, isOld: true);
        (await SetAsync(field, anna, "1")).Input("keepSeasons").Value.ShouldBe("1");

        var saved = await SetAsync(field, anna, "ever");
        await NightAsync(field, time);

        saved.Says(field.Text("tenantSettings.keep.from", string.Empty)[..20]).ShouldBeFalse();
        saved.Input("keepSeasons").Value.ShouldBe("ever");
        (await RowsAsync(field, isOld: true)).ShouldBe(before);
        (await field.Bot.Get<Retentions>().ReadAsync(field.Teams.Tenant, default)).Run.Next.ShouldBeNull();
    }

    [Fact]
    public async Task SeasonThatIsNotOldEnough_Stays_AndSoDoesEveryOtherTenants()
    {
        var (field, anna, time) = await OpenAsync();
        await using var _ = field;
        var other = await field.CopyAsync("Contoso", "another-tenant");
        await SetAsync(field, anna, "9");

        await NightAsync(field, time);
        (await RowsAsync(field, isOld: true)).ShouldNotBeEmpty();
        await SetAsync(field, anna, "2");
        await NightAsync(field, time);

        (await RowsAsync(field, isOld: true)).ShouldBeEmpty();
        (await field.Bot.Store.LoadAsync(other, Old, default)).ShouldNotBeNull();
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
        var (field, anna, time) = await OpenAsync();
        await using var _ = field;
        await SetAsync(field, anna, "2");
        await using (var doomed = await BotHost.StartAsync(azurite, field.Teams, field.Bot.Prefix, time, crash))
        {
            time.Ahead += TimeSpan.FromDays(2);
            crash.Begin();
            await doomed.Get<AgendaWorker>().RoundAsync(CancellationToken.None);
        }

        await NightAsync(field, time);
        await NightAsync(field, time);

        (await RowsAsync(field, isOld: true)).ShouldBeEmpty(crash.Where);
        return (await field.PlaysAsync()).Count(line => line.Kind == PlayKind.SeasonRemoved);
    }

    /// <summary>The buttons of a card of the season that no longer exists.</summary>
    private static async Task AnswersPolitelyAsync(Field field, ShiftedTime time)
    {
        var day = field.Texts.Date(AccountBot.Playbook.Rhythm.WorkCalendar.Usual.DayOf(time.GetUtcNow()));
        foreach (var verb in new[] { Verbs.ScoreboardView, Verbs.GateView, Verbs.SeasonShow, Verbs.FormEdit })
        {
            var data = new JObject
            {
                ["card"] = new JObject
                {
                    ["verb"] = verb,
                    ["account"] = field.Key.Account,
                    ["year"] = Old,
                    ["base"] = 2,
                    ["round"] = 1,
                    ["form"] = "contact",
                    ["entry"] = 1,
                },
            };
            (await field.Kim.InvokesAsync(field.Scoreboard, verb, data)).Words.ShouldBe(
                field.Text("error.removed", Old, day),
                verb
            );
            (await field.Olaf.InvokesAsync(field.Scoreboard, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
    }

    private async Task<(Field Field, FakePerson Anna, ShiftedTime Time)> OpenAsync(bool dutch = false)
    {
        var time = new ShiftedTime();
        var field = await Field.OpenAsync(azurite, dutch, time, ("AccountBot:Admins:0", AdminId));
        var anna = field.Teams.AddPerson("Anna Admin", dutch ? "nl-NL" : "en-GB");
        await field.CreateAsync();
        await field.SettledAsync();
        await field.SeedAsync(4);
        await SeedOldAsync(field);
        return (field, anna, time);
    }

    private static async Task<CardView> SetAsync(Field field, FakePerson anna, string years)
    {
        var own = await anna.AsksAsync(anna.Chat, field.Dutch ? "instellingen" : "settings");
        (await anna.PressesAsync(own, field.Text("settings.tenant.button"))).ShouldSay(field.Text("form.below"));
        var saved = await anna.PressesAsync(anna.Chat.Last, Verbs.TenantSettingsSave, ("keepSeasons", years));
        saved.ShouldShowCard().Says(field.Text("settings.saved")).ShouldBeTrue(saved.ToString());
        return saved.Card!;
    }

    /// <summary>Two days on, what is due by then has been done.</summary>
    private static async Task NightAsync(Field field, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromDays(2);
        await field.Bot.CatchUpAsync();
        await field.SettledAsync();
    }

    /// <summary>The same season, four years ago: over, with a home run that never came.</summary>
    private static async Task SeedOldAsync(Field field)
    {
        var rows = await field.Bot.Get<IDossiers>().ReadAsync(field.Key, AccountKeys.Everything, default);
        var (now, by) = (TimeProvider.System.GetUtcNow(), (await field.FileAsync()).Dossier.Account.AccountManager);
        var ended = now.AddYears(-3);
        var old = rows.Select(row => OfOld(row.Value, by, ended)).OfType<(string Key, object Value)>().ToList();
        for (var number = 0; number < 120; number++)
        {
            var play = Play.Of(PlayKind.Logged, Old, 2, by, ended.AddMinutes(-number)) with { Text = "Long ago" };
            old.Add((AccountKeys.Play(play, Guid.CreateVersion7()), play));
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
                await field.Bot.Store.CommitAsync(field.Key, changes.Rows, default)
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
    private static async Task<IReadOnlyList<string>> RowsAsync(Field field, bool isOld)
    {
        var rows = await field.Bot.Get<IDossiers>().ReadAsync(field.Key, AccountKeys.Everything, default);
        return
        [
            .. rows.Where(row => IsOld(row) == isOld)
                .Where(row => isOld || !(row.Value is Play or DoneMark or PlateBook or Home))
                .Select(row => $"{row.Key} {row.Version}"),
        ];
    }

    private static bool IsOld(StoredRow row) =>
        row.Key.Contains($"|{9999 - Old}", StringComparison.Ordinal)
        || row.Value is Play { Kind: not PlayKind.SeasonRemoved } play && play.Year == Old
        || row.Value is TeamTask { State: not TaskState.Open } task && task.Year == Old
        || row.Key == AccountKeys.Done("log.old")
        || row.Key == AccountKeys.Removing(Old);
}
