using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Rhythm;
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
        var (field, more) = await azurite.CrowdAsync(dutch, time);
        await using var _ = field;
        var gate = await field.ToTheGateAsync();
        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        await field.PlatesAsync();
        var opened = await OpenedAsync(field);
        var vote = field.Text("plate.vote", 1, field.Text("b01.name"));
        var decide = field.Text("plate.decideGate", 1, field.Text("b01.name"));
        FakePerson[] waiting = [field.Kim, field.Noor, .. more];

        await field.AtAsync(time, opened.AddMinutes(1));
        waiting.ShouldAllBe(person => person.Nudges().Count == 0);

        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));
        foreach (var person in waiting)
        {
            var nudge = person.Nudges().ShouldHaveSingleItem(person.Name);
            nudge.Says(vote).ShouldBeTrue(nudge.ToString());
            nudge.Says(field.Text("nudge.one")).ShouldBeTrue(nudge.ToString());
        }
        field.Sam.Nudges().ShouldBeEmpty("Sam voted");
        field.Eva.Nudges().ShouldBeEmpty("the manager has another day");

        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2));
        field.Eva.Nudges().ShouldHaveSingleItem().Says(decide).ShouldBeTrue();
        waiting.ShouldAllBe(person => person.Nudges().Count == 1);

        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 3));
        var stands = field.Kim.Nudges()[^1];
        stands.Says(field.Text("plate.gateStands", 1, field.Text("b01.name"))).ShouldBeTrue(stands.ToString());
        field.Kim.Nudges().Count.ShouldBe(2);
        field.Eva.Nudges().Count.ShouldBe(1);
        foreach (var person in new[] { field.Sam, field.Dirk, field.Olaf })
        {
            person.Nudges().ShouldBeEmpty(person.Name);
        }
    }

    [Fact]
    public async Task WhatIsDoneMeanwhile_IsNotRemindedOf()
    {
        var time = ShiftedTime.OnTuesday();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        var opened = await OpenedAsync(field);
        await field.PlatesAsync();
        // The vote is counted, but the process dies before it is written down that nothing waits for Noor any more.
        var file = await GateAsync(field);
        var noor = file.Gate.Voters.First(voter => voter.Is(field.Noor.AadObjectId));
        var row = AccountKeys.Vote(file.Gate.Year, 1, 1, noor.Id);
        var vote = new Vote(noor, Choice.Go, null, opened);
        (
            await field.Bot.Store.CommitAsync(field.Key, new Changes(file).Put(row, vote).Rows, CancellationToken.None)
        ).ShouldBeOfType<CommitOutcome.Committed>();

        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));

        field.Sam.Nudges().ShouldHaveSingleItem();
        field.Noor.Nudges().ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Snooze_RemindsOnceMore_OnTheNextWorkingDay(bool dutch)
    {
        var (field, time, opened) = await RemindedAsync(dutch);
        await using var _ = field;
        var tomorrow = WorkCalendar.Usual.On(WorkCalendar.Usual.DayOf(time.GetUtcNow()).AddDays(1));

        var snoozed = await field.Noor.PressesAsync(field.Noor.Nudges()[0], field.Text("nudge.snooze"));

        snoozed.ShouldSay(field.Text("nudge.snoozed", field.Texts.Date(tomorrow)));
        await field.AtAsync(time, tomorrow.AddMinutes(-2));
        field.Noor.Nudges().Count.ShouldBe(1);
        await field.AtAsync(time, tomorrow.AddSeconds(1));
        field.Noor.Nudges().Count.ShouldBe(2);
        await field.AtAsync(time, tomorrow.AddDays(7));
        field.Noor.Nudges().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MutedAccount_IsNotRemindedOf_ButStaysOnThePlate(bool dutch)
    {
        var time = ShiftedTime.OnTuesday();
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.SettledAsync();
        var settings = await field.Noor.AsksAsync(field.Noor.Chat, dutch ? "instellingen" : "settings");
        var saved = await field.Noor.PressesAsync(settings, Verbs.SettingsSave, ("muted", field.Key.Account));
        saved.ShouldShowCard().Says(field.Text("settings.saved")).ShouldBeTrue();
        saved.Card!.Input("muted").Value.ShouldBe(field.Key.Account);
        await field.ToTheGateAsync();
        await field.PlatesAsync();

        await field.AtAsync(time, Crowd.WorkingDaysAfter(await OpenedAsync(field), 1));

        field.Sam.Nudges().ShouldHaveSingleItem();
        field.Noor.Nudges().ShouldBeEmpty();
        (await field.Noor.AsksAsync(field.Noor.Chat, "my plate")).Says("Contoso").ShouldBeTrue();
    }

    [Fact]
    public async Task SeveralAccounts_AreOneMessage()
    {
        var time = ShiftedTime.OnTuesday();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync("Fabrikam");
        await field.ToTheGateAsync();
        var first = await OpenedAsync(field);
        await field.CreateAsync("Contoso");
        await field.ToTheGateAsync();
        await field.PlatesAsync();

        await field.AtAsync(time, Crowd.WorkingDaysAfter(first, 1));

        var nudge = field.Noor.Nudges().ShouldHaveSingleItem();
        nudge.Says(field.Text("nudge.count", 2)).ShouldBeTrue(nudge.ToString());
        nudge.Says("Contoso").ShouldBeTrue();
        nudge.Says("Fabrikam").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ParkedSeason_IsBroughtBackOnItsDay_AndTouchedBefore(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.NoGoAsync();
        var plan = await field.PlanFormAsync();
        var until = WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(2);
        (
            await field.Kim.PressesAsync(
                plan,
                Verbs.NoGoSave,
                ("whose", "ours"),
                ("why", "No budget"),
                ("until", $"{until:yyyy-MM-dd}"),
                ("what", "Send a case"),
                ("how", "email"),
                ("often", "monthly"),
                ("who", field.Sam.AadObjectId)
            )
        )
            .ShouldShowCard()
            .Warnings.ShouldBeEmpty();
        await field.SettledAsync();
        await field.PlatesAsync();
        var touch = WorkCalendar.Usual.On(WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow()).AddMonths(1));

        await field.AtAsync(time, touch.AddSeconds(1));
        var nudge = field.Sam.Nudges().ShouldHaveSingleItem();
        nudge.Says(field.Text("plate.nurture", "Send a case")).ShouldBeTrue(nudge.ToString());
        (await field.Sam.PressesAsync(nudge, Verbs.PlateOpen)).ShouldSay(field.Text("form.below"));
        field.Sam.Chat.Last.Card!.Input("what").Value.ShouldBe("Send a case");

        await field.AtAsync(time, WorkCalendar.Usual.On(until).AddSeconds(1));
        var parked = field.Text("plate.parked", 1, field.Text("b01.name"));
        field.Kim.Nudges()[^1].Says(parked).ShouldBeTrue(field.Kim.Nudges()[^1].ToString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Week_BeginsWithTheAccounts_ForTheAccountManagerAndTheManager(bool dutch)
    {
        var time = new ShiftedTime();
        var (field, _) = await azurite.CrowdAsync(dutch, time);
        await using var __ = field;
        await field.SettledAsync();
        var settings = await field.Eva.AsksAsync(field.Eva.Chat, dutch ? "instellingen" : "settings");
        (await field.Eva.PressesAsync(settings, Verbs.SettingsSave, ("weekly", "off"))).ShouldShowCard();
        var monday = WorkCalendar.Usual.NextWeekly(TimeProvider.System.GetUtcNow(), DayOfWeek.Monday);

        await field.AtAsync(time, monday.AddSeconds(1));
        var week = field.Kim.Nudges().ShouldHaveSingleItem();
        week.Says(field.Text("nudge.weekly")).ShouldBeTrue();
        week.Says(field.Text("score.atBat", 1, field.Text("b01.name"))).ShouldBeTrue(week.ToString());
        field.Eva.Nudges().ShouldBeEmpty("Eva wants none");
        field.Sam.Nudges().ShouldBeEmpty("Sam leads no account");

        await field.AtAsync(time, monday.AddDays(1));
        field.Kim.Nudges().Count.ShouldBe(1);
        await field.AtAsync(time, WorkCalendar.Usual.NextWeekly(monday, DayOfWeek.Monday).AddSeconds(1));
        field.Kim.Nudges().Count.ShouldBe(2);
    }

    [Fact]
    public async Task AtNight_NobodyIsWrittenTo_AndTheMorningBringsIt()
    {
        var (field, time, _) = await RemindedAsync(dutch: false, at: calendar => calendar.AddHours(14));
        await using var __ = field;

        // The agenda comes to it late in the evening: the bot was down during the day.
        field.Noor.Nudges().ShouldBeEmpty();

        await field.AtAsync(time, WorkCalendar.Usual.NotBefore(time.GetUtcNow()).AddSeconds(1));
        field.Noor.Nudges().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task ClockThatGoesBack_BringsNothingTwice()
    {
        var (field, time, opened) = await RemindedAsync(dutch: false);
        await using var _ = field;
        field.Noor.Nudges().ShouldHaveSingleItem();

        await field.AtAsync(time, opened.AddMinutes(5));
        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1).AddMinutes(3));

        field.Noor.Nudges().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BlockedForAWhile_HearsOfItOnceTheyComeBack(bool dutch)
    {
        var time = ShiftedTime.OnTuesday();
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var opened = await OpenedAsync(field);
        await field.Noor.InstallsAsync();
        await field.Noor.UninstallsAsync();

        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 1));
        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2));
        field.Noor.Nudges().ShouldBeEmpty();

        await field.Noor.InstallsAsync();
        await field.AtAsync(time, Crowd.WorkingDaysAfter(opened, 2).AddMinutes(1));
        field.Noor.Nudges().ShouldHaveSingleItem();
    }

    /// <summary>A gate whose voters were reminded of it.</summary>
    async Task<(Field Field, ShiftedTime Time, DateTimeOffset Opened)> RemindedAsync(
        bool dutch,
        Func<DateTimeOffset, DateTimeOffset>? at = null
    )
    {
        var time = ShiftedTime.OnTuesday();
        var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.ToTheGateAsync();
        await field.PlatesAsync();
        var opened = await OpenedAsync(field);
        var due = Crowd.WorkingDaysAfter(opened, 1);
        var morning = WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(due), WorkCalendar.UsualBegin);
        await field.AtAsync(time, at?.Invoke(morning) ?? due);
        return (field, time, opened);
    }

    static async Task<DateTimeOffset> OpenedAsync(Field field) => (await GateAsync(field)).Gate.OpenedAt;

    static async Task<GateFile> GateAsync(Field field)
    {
        var season = (await field.FileAsync()).Dossier.Season;
        var gate = await field.Bot.Store.LoadGateAsync(
            field.Key,
            season.Year,
            season.AtBat,
            season.Round,
            CancellationToken.None
        );
        return gate.ShouldNotBeNull();
    }
}
