using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>No one is nagged twice, no one is forgotten.</summary>
public sealed class ReminderTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Gate_RemindsVoters_ThenTheManager_ThenTheAccountManager_EachOnce(bool dutch)
    {
        var time = ShiftedTime.OnTuesday();
        var (scenario, more) = await azurite.CrowdAsync(dutch, time);
        await using var _ = scenario;
        var gate = await scenario.ToTheGateAsync();
        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        await scenario.PlatesAsync();
        var opened = await OpenedAsync(scenario);
        var vote = scenario.Text("plate.vote", 1, scenario.Text("b01.name"));
        var decide = scenario.Text("plate.decideGate", 1, scenario.Text("b01.name"));
        FakePerson[] waiting = [scenario.Kim, scenario.Noor, .. more];

        await scenario.AtAsync(time, opened.AddMinutes(1));
        waiting.ShouldAllBe(person => person.Nudges().Count == 0);

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));
        foreach (var person in waiting)
        {
            var nudge = person.Nudges().ShouldHaveSingleItem(person.Name);
            nudge.Says(vote).ShouldBeTrue(nudge.ToString());
            nudge.Says(scenario.Text("nudge.one")).ShouldBeTrue(nudge.ToString());
        }
        scenario.Sam.Nudges().ShouldBeEmpty("Sam voted");
        scenario.Eva.Nudges().ShouldBeEmpty("the manager has another day");

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2));
        scenario.Eva.Nudges().ShouldHaveSingleItem().Says(decide).ShouldBeTrue();
        waiting.ShouldAllBe(person => person.Nudges().Count == 1);

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 3));
        var stands = scenario.Kim.Nudges()[^1];
        stands.Says(scenario.Text("plate.gateStands", 1, scenario.Text("b01.name"))).ShouldBeTrue(stands.ToString());
        scenario.Kim.Nudges().Count.ShouldBe(2);
        scenario.Eva.Nudges().Count.ShouldBe(1);
        foreach (var person in new[] { scenario.Sam, scenario.Dirk, scenario.Olaf })
        {
            person.Nudges().ShouldBeEmpty(person.Name);
        }
    }

    [Fact]
    public async Task WhatIsDoneMeanwhile_IsNotRemindedOf()
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        var opened = await OpenedAsync(scenario);
        await scenario.PlatesAsync();
        // The vote is counted, but the process dies before it is written down that nothing waits for Noor any more.
        var file = await GateAsync(scenario);
        var noor = file.Gate.Voters.First(voter => voter.Is(scenario.Noor.AadObjectId));
        var row = AccountKeys.Vote(file.Gate.Year, 1, 1, noor.Id);
        var vote = new Vote(noor, Choice.Go, null, opened);
        (
            await scenario.Bot.Store.CommitAsync(
                scenario.Key,
                new Changes(file).Put(row, vote).Rows,
                CancellationToken.None
            )
        ).ShouldBeOfType<CommitOutcome.Committed>();

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));

        scenario.Sam.Nudges().ShouldHaveSingleItem();
        scenario.Noor.Nudges().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Snooze_RemindsOnceMore_OnTheNextWorkingDay(bool dutch)
    {
        var (scenario, time, opened) = await RemindedAsync(dutch);
        await using var _ = scenario;
        var tomorrow = WorkCalendar.Usual.On(WorkCalendar.Usual.DayOf(time.GetUtcNow()).AddDays(1));

        var snoozed = await scenario.Noor.PressesAsync(scenario.Noor.Nudges()[0], scenario.Text("nudge.snooze"));

        snoozed.ShouldSay(scenario.Text("nudge.snoozed", scenario.Texts.Date(tomorrow)));
        await scenario.AtAsync(time, tomorrow.AddMinutes(-2));
        scenario.Noor.Nudges().Count.ShouldBe(1);
        await scenario.AtAsync(time, tomorrow.AddSeconds(1));
        scenario.Noor.Nudges().Count.ShouldBe(2);
        await scenario.AtAsync(time, tomorrow.AddDays(7));
        scenario.Noor.Nudges().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MutedAccount_IsNotRemindedOf_ButStaysOnThePlate(bool dutch)
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        var settings = await scenario.Noor.AsksAsync(scenario.Noor.Chat, dutch ? "instellingen" : "settings");
        var saved = await scenario.Noor.PressesAsync(settings, Verbs.SettingsSave, ("muted", scenario.Key.Account));
        saved.ShouldShowCard().Says(scenario.Text("settings.saved")).ShouldBeTrue();
        saved.Card!.Input("muted").Value.ShouldBe(scenario.Key.Account);
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(await OpenedAsync(scenario), 1));

        scenario.Sam.Nudges().ShouldHaveSingleItem();
        scenario.Noor.Nudges().ShouldBeEmpty();
        (await scenario.Noor.AsksAsync(scenario.Noor.Chat, "my plate")).Says("Contoso").ShouldBeTrue();
    }

    [Fact]
    public async Task SeveralAccounts_AreOneMessage()
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync("Fabrikam");
        await scenario.ToTheGateAsync();
        var first = await OpenedAsync(scenario);
        await scenario.CreateAsync("Contoso");
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(first, 1));

        var nudge = scenario.Noor.Nudges().ShouldHaveSingleItem();
        nudge.Says(scenario.Text("nudge.count", 2)).ShouldBeTrue(nudge.ToString());
        nudge.Says("Contoso").ShouldBeTrue();
        nudge.Says("Fabrikam").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ParkedSeason_IsBroughtBackOnItsDay_AndTouchedBefore(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.NoGoAsync();
        var plan = await scenario.PlanFormAsync();
        var until = WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(2);
        (
            await scenario.Kim.PressesAsync(
                plan,
                Verbs.NoGoSave,
                ("whose", "ours"),
                ("why", "No budget"),
                ("until", $"{until:yyyy-MM-dd}"),
                ("what", "Send a case"),
                ("how", "email"),
                ("often", "monthly"),
                ("who", scenario.Sam.AadObjectId)
            )
        )
            .ShouldShowCard()
            .Warnings.ShouldBeEmpty();
        await scenario.SettledAsync();
        await scenario.PlatesAsync();
        var touch = WorkCalendar.Usual.On(WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(1));

        await scenario.AtAsync(time, touch.AddSeconds(1));
        var nudge = scenario.Sam.Nudges().ShouldHaveSingleItem();
        nudge.Says(scenario.Text("plate.nurture", "Send a case")).ShouldBeTrue(nudge.ToString());
        (await scenario.Sam.PressesAsync(nudge, Verbs.PlateOpen)).ShouldSay(scenario.Text("form.below"));
        scenario.Sam.Chat.Last.Card!.Input("what").Value.ShouldBe("Send a case");

        await scenario.AtAsync(time, WorkCalendar.Usual.On(until).AddSeconds(1));
        var parked = scenario.Text("plate.parked", 1, scenario.Text("b01.name"));
        scenario.Kim.Nudges()[^1].Says(parked).ShouldBeTrue(scenario.Kim.Nudges()[^1].ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Week_BeginsWithTheAccounts_ForTheAccountManagerAndTheManager(bool dutch)
    {
        var time = new ShiftedTime();
        var (scenario, _) = await azurite.CrowdAsync(dutch, time);
        await using var __ = scenario;
        await scenario.SettledAsync();
        var settings = await scenario.Eva.AsksAsync(scenario.Eva.Chat, dutch ? "instellingen" : "settings");
        (await scenario.Eva.PressesAsync(settings, Verbs.SettingsSave, ("weekly", "off"))).ShouldShowCard();
        var monday = WorkCalendar.Usual.NextWeekly(TimeProvider.System.GetUtcNow(), DayOfWeek.Monday);

        await scenario.AtAsync(time, monday.AddSeconds(1));
        var week = scenario.Kim.Nudges().ShouldHaveSingleItem();
        week.Says(scenario.Text("nudge.weekly")).ShouldBeTrue();
        week.Says(scenario.Text("score.atBat", 1, scenario.Text("b01.name"))).ShouldBeTrue(week.ToString());
        scenario.Eva.Nudges().ShouldBeEmpty("Eva wants none");
        scenario.Sam.Nudges().ShouldBeEmpty("Sam leads no account");

        await scenario.AtAsync(time, monday.AddDays(1));
        scenario.Kim.Nudges().Count.ShouldBe(1);
        await scenario.AtAsync(time, WorkCalendar.Usual.NextWeekly(monday, DayOfWeek.Monday).AddSeconds(1));
        scenario.Kim.Nudges().Count.ShouldBe(2);
    }

    [Fact]
    public async Task AtNight_NobodyIsWrittenTo_AndTheMorningBringsIt()
    {
        var (scenario, time, _) = await RemindedAsync(dutch: false, at: calendar => calendar.AddHours(14));
        await using var __ = scenario;

        // The agenda comes to it late in the evening: the bot was down during the day.
        scenario.Noor.Nudges().ShouldBeEmpty();

        await scenario.AtAsync(time, WorkCalendar.Usual.NotBefore(time.GetUtcNow()).AddSeconds(1));
        scenario.Noor.Nudges().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ClockThatGoesBack_BringsNothingTwice()
    {
        var (scenario, time, opened) = await RemindedAsync(dutch: false);
        await using var _ = scenario;
        scenario.Noor.Nudges().ShouldHaveSingleItem();

        await scenario.AtAsync(time, opened.AddMinutes(5));
        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1).AddMinutes(3));

        scenario.Noor.Nudges().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BlockedForAWhile_HearsOfItOnceTheyComeBack(bool dutch)
    {
        var time = ShiftedTime.OnTuesday();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var opened = await OpenedAsync(scenario);
        await scenario.Noor.InstallsAsync();
        await scenario.Noor.UninstallsAsync();

        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));
        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2));
        scenario.Noor.Nudges().ShouldBeEmpty();

        await scenario.Noor.InstallsAsync();
        await scenario.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2).AddMinutes(1));
        scenario.Noor.Nudges().ShouldHaveSingleItem();
    }

    /// <summary>A gate whose voters were reminded of it.</summary>
    async Task<(TeamScenario Field, ShiftedTime Time, DateTimeOffset Opened)> RemindedAsync(
        bool dutch,
        Func<DateTimeOffset, DateTimeOffset>? at = null
    )
    {
        var time = ShiftedTime.OnTuesday();
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.PlatesAsync();
        var opened = await OpenedAsync(scenario);
        var due = Crowd.WorkingDaysAfter(opened, 1);
        var morning = WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(due), WorkCalendar.UsualBegin);
        await scenario.AtAsync(time, at?.Invoke(morning) ?? due);
        return (scenario, time, opened);
    }

    static async Task<DateTimeOffset> OpenedAsync(TeamScenario scenario) => (await GateAsync(scenario)).Gate.OpenedAt;

    static async Task<GateSnapshot> GateAsync(TeamScenario scenario)
    {
        var season = (await scenario.FileAsync()).Dossier.Season;
        var gate = await scenario.Bot.Store.LoadGateAsync(
            scenario.Key,
            season.Year,
            season.AtBat,
            season.Round,
            CancellationToken.None
        );
        return gate.ShouldNotBeNull();
    }
}
