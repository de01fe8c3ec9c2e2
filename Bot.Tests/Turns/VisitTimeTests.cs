using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What happens by itself before and on the day of a visit, also where someone is not reached.</summary>
public sealed class VisitTimeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoAnswer_RemindsTheAccountManagerTheDayBefore_AndTellsTheVisitorThatMorning(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.WithAccountAsync(dutch, time);
        var day = Visiting.WorkingDay(8);
        var (visitor, _) = await scenario.AnnouncedAsync(day);

        time.Ahead = WorkCalendar.Usual.Before(day) - TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5);
        await scenario.Bot.CatchUpAsync();
        scenario.Kim.Chat.FromBot.ShouldNotContain(message => message.Says(Reminded(scenario, day)));
        time.Ahead += TimeSpan.FromMinutes(10);
        await scenario.Bot.CatchUpAsync();

        var reminder = await scenario.Kim.HearsAsync(scenario, Reminded(scenario, day));
        reminder.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        await scenario.SettledAsync();
        time.Ahead = Visiting.At(day, 8) - TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5);
        await scenario.Bot.CatchUpAsync();
        var told = await scenario.Dirk.HearsAsync(
            scenario,
            scenario.Text("visit.unanswered", $"Kim de Vries, {scenario.Kim.Upn}")
        );
        told.Id.ShouldNotBe(visitor.Id);
        await scenario.SettledAsync();

        time.Ahead = Visiting.At(day.AddDays(1), 8) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.Teams.UntilAsync(
            () => reminder.Says(scenario.Text("visit.over")) && told.Says(scenario.Text("visit.over")),
            "the cards say that the day has passed"
        );
        reminder.Card!.AllButtons.ShouldBeEmpty();
        var late = await scenario.Kim.InvokesAsync(reminder, Verbs.VisitReply, Reply(reminder, "Too late"));
        late.ShouldShowCard().Says(scenario.Text("visit.over")).ShouldBeTrue();
        (await scenario.VisitsAsync())[0].Steps.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_BeforeTheDay_EndsTheReminders()
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.WithAccountAsync(false, time);
        var day = Visiting.WorkingDay(8);
        var (_, asks) = await scenario.AnnouncedAsync(day);
        (await scenario.Kim.PressesAsync(asks, Verbs.VisitNothing)).ShouldShowCard();
        await scenario.SettledAsync();

        time.Ahead = Visiting.At(day, 10) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();

        scenario.Kim.Chat.FromBot.ShouldNotContain(message => message.Says(Reminded(scenario, day)));
        scenario.Dirk.Chat.FromBot.ShouldNotContain(message => message.Says(scenario.Kim.Upn));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task VisitOfToday_TellsTheVisitorAtOnceWhomToCall(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);

        var (_, asks) = await scenario.AnnouncedAsync(Visiting.Today);

        await scenario.Dirk.HearsAsync(
            scenario,
            scenario.Text("visit.unanswered", $"Kim de Vries, {scenario.Kim.Upn}")
        );
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_IsAskedOnceItIsThere_AndTheVisitorHearsSoInTime(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.WithAccountAsync(dutch, time);
        var day = Visiting.WorkingDay(8);
        scenario.Teams.MembersAreReachable = false;
        scenario.Dirk.WithApp();
        var card = await FormAsync(scenario, scenario.Dirk);
        (await scenario.Dirk.PressesAsync(card, Verbs.VisitSave, Visiting.Inputs(day))).ShouldShowCard();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Kim de Vries"))
        );
        await scenario.SettledAsync();

        time.Ahead = Visiting.At(day, 9) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.Dirk.HearsAsync(
            scenario,
            scenario.Text("visit.unanswered", $"Kim de Vries, {scenario.Kim.Upn}")
        );
        await scenario.SettledAsync();

        await scenario.Kim.InstallsAsync();
        var asks = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.card.title", "Dirk Directeur", "Contoso")
        );
        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.VisitNothing) == true).ShouldBe(1);
        (
            await scenario.Kim.PressesAsync(asks, Verbs.VisitReply, (VisitCard.WordInput, "Just in time"))
        ).ShouldShowCard();
        await scenario.Dirk.HearsAsync(scenario, "Just in time");
    }

    [Fact]
    public async Task ConnectorThatIsDown_DelaysTheQuestion_AndLosesNothing()
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.WithAccountAsync(false, time);
        var form = await FormAsync(scenario, scenario.Dirk);
        scenario.Teams.Faults.Always(Fault.Unavailable);
        (
            await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, Visiting.Inputs(Visiting.WorkingDay(8)))
        ).ShouldShowCard();
        await scenario.Teams.UntilAsync(
            () =>
                scenario.Teams.Requests.Any(request => request.ToString().StartsWith("503", StringComparison.Ordinal)),
            "the bot tried to reach the account manager"
        );
        scenario.Teams.Faults.Clear();

        time.Ahead = TimeSpan.FromMinutes(5);
        await scenario.Bot.CatchUpAsync();

        await scenario.Kim.HearsAsync(scenario, scenario.Text("visit.card.title", "Dirk Directeur", "Contoso"));
        await scenario.SettledAsync();
    }

    [Fact]
    public async Task ProtocolThatIsOff_TellsTheAccountManager_AndAsksNothing()
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.SeededAsync(5, time: time);
        await scenario.AnswersAsync(scenario.Sam, "clarity", 5);
        await scenario.AnswersAsync(scenario.Sam, "behaviour", 5, ("visits", "off"));
        await scenario.SettledAsync();

        var day = Visiting.WorkingDay(8);
        var (_, asks) = await scenario.AnnouncedAsync(day);

        asks.Says(scenario.Text("visit.ask")).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        (await scenario.WaitsAsync()).ShouldBeEmpty();
        time.Ahead = Visiting.At(day, 10) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();
        scenario.Dirk.Chat.FromBot.ShouldNotContain(message => message.Says(scenario.Kim.Upn));
    }

    private static string Reminded(TeamScenario scenario, DateOnly day) =>
        scenario.Text("visit.remind", "Dirk Directeur", scenario.Texts.Date(day));

    private static Newtonsoft.Json.Linq.JObject Reply(FakeMessage message, string word) =>
        message
            .Cards.Last(card => card.HasButton(Verbs.VisitReply))
            .Data(Verbs.VisitReply, (VisitCard.WordInput, word));

    private static async Task<FakeMessage> FormAsync(TeamScenario scenario, FakePerson person)
    {
        var before = scenario.Thread.FromBot.Count;
        (await person.PressesAsync(scenario.Scoreboard, Verbs.VisitForm)).ShouldSay(scenario.Text("form.below"));
        return scenario.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.VisitSave) == true);
    }
}
