using System.Globalization;
using AccountBot.Bot.Features.Visits;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Visits;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Someone is about to visit the customer: the account manager is asked what can be done on the same occasion.</summary>
public sealed class VisitNoticeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Word = "Ask about the [invoice](http://x) **today**";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Visit_IsAnnounced_Answered_AndAnsweredBack_WithEverybodyTold(bool dutch)
    {
        var (scenario, _) = await azurite.OfTenAsync(dutch);
        await using var __ = scenario;

        var form = await scenario.Dirk.AsksAsync(scenario.Thread, dutch ? "bezoek Contoso" : "visit Contoso");
        var wrong = (
            await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, ("on", Day(-1)), ("with", "Karin *J*"))
        ).ShouldShowCard();
        wrong.ErrorAt("on").ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        wrong.ErrorAt("purpose").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.Input("with").Value.ShouldBe("Karin *J*");
        var saved = await scenario.Dirk.PressesOnAsync(
            form,
            wrong,
            Verbs.VisitSave,
            ("on", Day(8)),
            ("at", "14.30"),
            ("with", "Karin *J*"),
            ("purpose", "Opening")
        );
        saved.ShouldShowCard().Says(scenario.Text("visit.asked", "Kim de Vries")).ShouldBeTrue(saved.ToString());

        var asks = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.card.title", "Dirk Directeur", "Contoso")
        );
        asks.Says(scenario.Text("visit.when", scenario.Texts.Date(Today.AddDays(8)), "14:30")).ShouldBeTrue();
        asks.Says("Karin *J*").ShouldBeTrue();
        asks.Says(scenario.Text("visit.ask")).ShouldBeTrue();
        await scenario.SettledAsync();
        foreach (var again in await scenario.Dirk.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("visit.asked", "Kim de Vries")).ShouldBeTrue();
        }
        (await VisitsAsync(scenario)).Count.ShouldBe(1);

        (await scenario.Kim.PressesAsync(asks, Verbs.VisitReply))
            .ShouldShowCard()
            .ErrorAt(VisitCard.WordInput)
            .ShouldBe("⚠ " + scenario.Text("problem.required"));
        var replied = await scenario.Kim.PressesAsync(asks, Verbs.VisitReply, (VisitCard.WordInput, Word));
        replied.ShouldShowCard().HasButton(Verbs.VisitNothing).ShouldBeFalse();
        foreach (var again in await scenario.Kim.RepeatsAsync(replied, 2))
        {
            again.ShouldShowCard().Says(Word).ShouldBeTrue();
        }
        var heard = await scenario.Dirk.HearsAsync(scenario, Word);
        var inThread = await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(Word));
        inThread.Says("Dirk Directeur").ShouldBeTrue();
        await scenario.SettledAsync();

        var answered = await scenario.Dirk.PressesAsync(heard, Verbs.VisitAnswer, (VisitCard.WordInput, "Will do"));
        answered.ShouldShowCard().HasButton(Verbs.VisitAnswer).ShouldBeFalse();
        await scenario.Kim.HearsAsync(scenario, "Will do");
        await scenario.SettledAsync();
        var plays = await scenario.PlaysAsync();
        plays.Count(logEntry => logEntry.Kind == LogEntryKind.VisitAnnounced).ShouldBe(1);
        plays
            .Where(logEntry => logEntry.Kind == LogEntryKind.VisitReplied)
            .Select(logEntry => logEntry.Text)
            .ShouldBe(["Will do", Word]);
        var log = await scenario.Kim.AsksAsync(scenario.Thread, dutch ? "logboek" : "log");
        log.Says(scenario.Text("play.visitAnnounced", "Karin *J*")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NothingToAdd_IsToldToTheVisitorOnly_AndAWordMayStillFollow(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var (_, asks) = await AnnouncedAsync(scenario);
        var before = scenario.Thread.FromBot.Count;

        var nothing = await scenario.Kim.PressesAsync(asks, Verbs.VisitNothing);

        var card = nothing.ShouldShowCard();
        card.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        (await scenario.Kim.RepeatsAsync(nothing, 2, atOnce: true)).ShouldAllBe(again => again.Card != null);
        await scenario.Dirk.HearsAsync(scenario, scenario.Text("visit.nothing"));
        await scenario.SettledAsync();
        scenario.Thread.FromBot.Count.ShouldBe(before);
        (await VisitsAsync(scenario))[0].Steps.Count.ShouldBe(2);
        var more = await scenario.Kim.PressesOnAsync(asks, card, Verbs.VisitReply, (VisitCard.WordInput, "After all"));
        more.ShouldShowCard();
        await scenario.Dirk.HearsAsync(scenario, "After all");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoAnswer_RemindsTheAccountManagerTheDayBefore_AndTellsTheVisitorThatMorning(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await WithAccountAsync(dutch, time);
        var day = WorkingDay(8);
        var (visitor, _) = await AnnouncedAsync(scenario, day);

        time.Ahead = WorkCalendar.Usual.Before(day) - TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5);
        await scenario.Bot.CatchUpAsync();
        scenario.Kim.Chat.FromBot.ShouldNotContain(message => message.Says(Reminded(scenario, day)));
        time.Ahead += TimeSpan.FromMinutes(10);
        await scenario.Bot.CatchUpAsync();

        var reminder = await scenario.Kim.HearsAsync(scenario, Reminded(scenario, day));
        reminder.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        await scenario.SettledAsync();
        time.Ahead = At(day, 8) - TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5);
        await scenario.Bot.CatchUpAsync();
        var told = await scenario.Dirk.HearsAsync(
            scenario,
            scenario.Text("visit.unanswered", $"Kim de Vries, {scenario.Kim.Upn}")
        );
        told.Id.ShouldNotBe(visitor.Id);
        await scenario.SettledAsync();

        time.Ahead = At(day.AddDays(1), 8) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.Teams.UntilAsync(
            () => reminder.Says(scenario.Text("visit.over")) && told.Says(scenario.Text("visit.over")),
            "the cards say that the day has passed"
        );
        reminder.Card!.AllButtons.ShouldBeEmpty();
        var late = await scenario.Kim.InvokesAsync(reminder, Verbs.VisitReply, Reply(reminder, "Too late"));
        late.ShouldShowCard().Says(scenario.Text("visit.over")).ShouldBeTrue();
        (await VisitsAsync(scenario))[0].Steps.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_BeforeTheDay_EndsTheReminders()
    {
        var time = new ShiftedTime();
        await using var scenario = await WithAccountAsync(false, time);
        var day = WorkingDay(8);
        var (_, asks) = await AnnouncedAsync(scenario, day);
        (await scenario.Kim.PressesAsync(asks, Verbs.VisitNothing)).ShouldShowCard();
        await scenario.SettledAsync();

        time.Ahead = At(day, 10) - TimeProvider.System.GetUtcNow();
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
        await using var scenario = await WithAccountAsync(dutch);

        var (_, asks) = await AnnouncedAsync(scenario, Today);

        await scenario.Dirk.HearsAsync(
            scenario,
            scenario.Text("visit.unanswered", $"Kim de Vries, {scenario.Kim.Upn}")
        );
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherDay_AndCancelling_AreToldToTheAccountManager_AndOlderCardsSayWhatIsTrue(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var (visitor, asks) = await AnnouncedAsync(scenario);
        var old = asks.Card!;

        (await scenario.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Day(-3)), ("at", "25:00")))
            .ShouldShowCard()
            .ErrorAt("on")
            .ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        var moved = await scenario.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Day(12)), ("at", ""));
        moved.ShouldShowCard().Says(scenario.Texts.Date(Today.AddDays(12))).ShouldBeTrue();
        var news = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.moved", "Dirk Directeur", scenario.Texts.Date(Today.AddDays(12)))
        );
        await scenario.SettledAsync();
        var overtaken = await scenario.Kim.InvokesAsync(
            news,
            Verbs.VisitReply,
            old.Data(Verbs.VisitReply, (VisitCard.WordInput, "Too early"))
        );
        var back = overtaken.ShouldShowCard();
        back.Says(scenario.Text("visit.overtaken")).ShouldBeTrue();
        back.Input(VisitCard.WordInput).Value.ShouldBe("Too early");
        (await VisitsAsync(scenario))[0].Steps.Count.ShouldBe(2);

        var cancelled = await scenario.Dirk.PressesOnAsync(
            visitor,
            moved.Card!,
            Verbs.VisitCancel,
            (VisitorCard.WhyInput, "Karin is ill")
        );
        cancelled.ShouldShowCard().AllButtons.ShouldBeEmpty();
        await scenario.Kim.HearsAsync(scenario, scenario.Text("visit.cancelled", "Dirk Directeur") + " Karin is ill");
        var late = await scenario.Kim.PressesOnAsync(
            news,
            back,
            Verbs.VisitReply,
            (VisitCard.WordInput, "Still there")
        );
        late.ShouldShowCard().Says(scenario.Text("visit.cancelled", "Dirk Directeur")).ShouldBeTrue();
        (await scenario.Dirk.RepeatsAsync(cancelled, 2, atOnce: true)).ShouldAllBe(again => again.Card != null);
        await scenario.SettledAsync();
        (await VisitsAsync(scenario))[0].Steps.Count.ShouldBe(3);
        (await scenario.PlaysAsync())
            .Select(logEntry => logEntry.Kind)
            .Take(3)
            .ShouldBe([LogEntryKind.VisitCancelled, LogEntryKind.VisitMoved, LogEntryKind.VisitAnnounced]);
    }

    [Fact]
    public async Task TwoRepliesFromTwoDevices_OneIsSent_AndTheOtherComesBackWithItsWords()
    {
        await using var scenario = await WithAccountAsync();
        var (_, asks) = await AnnouncedAsync(scenario);

        var both = await Task.WhenAll(
            new[] { "From the phone", "From the laptop" }.Select(word =>
                scenario.Kim.InvokesAsync(
                    asks,
                    Verbs.VisitReply,
                    asks.Card!.Data(Verbs.VisitReply, (VisitCard.WordInput, word))
                )
            )
        );

        var back = both.Select(pressed => pressed.ShouldShowCard())
            .Where(card => card.Says(scenario.Text("visit.overtaken")))
            .ShouldHaveSingleItem();
        var typed = back.Input(VisitCard.WordInput).Value.ShouldNotBeNull();
        var sent = typed == "From the phone" ? "From the laptop" : "From the phone";
        await scenario.Dirk.HearsAsync(scenario, sent);
        (await VisitsAsync(scenario))[0].Words().Select(step => step.Text).ShouldBe([sent]);
        (await scenario.Kim.PressesOnAsync(asks, back, Verbs.VisitReply)).ShouldShowCard();
        await scenario.Dirk.HearsAsync(scenario, typed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_IsAskedOnceItIsThere_AndTheVisitorHearsSoInTime(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await WithAccountAsync(dutch, time);
        var day = WorkingDay(8);
        scenario.Teams.MembersAreReachable = false;
        scenario.Dirk.WithApp();
        var card = await FormAsync(scenario, scenario.Dirk);
        (await scenario.Dirk.PressesAsync(card, Verbs.VisitSave, Inputs(day))).ShouldShowCard();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Kim de Vries"))
        );
        await scenario.SettledAsync();

        time.Ahead = At(day, 9) - TimeProvider.System.GetUtcNow();
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
        await using var scenario = await WithAccountAsync(false, time);
        var form = await FormAsync(scenario, scenario.Dirk);
        scenario.Teams.Faults.Always(Fault.Unavailable);
        (await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8)))).ShouldShowCard();
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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManager_AnnouncesAVisit_MovesAndCancelsIt_AndIsToldNothingOfIt(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var form = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "bezoek Contoso" : "visit Contoso");
        var before = scenario.Kim.Chat.FromBot.Count;

        var saved = await scenario.Kim.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8)));
        var own = saved.ShouldShowCard();
        await scenario.SettledAsync();
        await scenario.Bot.CatchUpAsync();

        own.Says(scenario.Text("visit.own")).ShouldBeTrue(own.Text);
        own.HasButton(Verbs.VisitReply).ShouldBeFalse();
        (await VisitsAsync(scenario)).ShouldHaveSingleItem().Visitor.Name.ShouldBe("Kim de Vries");
        (await WaitsAsync(scenario)).ShouldBeEmpty();
        scenario.Kim.Chat.FromBot.Count.ShouldBe(before);

        var cancelled = await scenario.Kim.PressesOnAsync(form, own, Verbs.VisitCancel, ("why", "Ill"));
        cancelled.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeFalse();
        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.Count.ShouldBe(before);
    }

    [Fact]
    public async Task SomebodyOutside_FindsNoAccount_AndOthersCannotSpeakForTheTwo()
    {
        await using var scenario = await WithAccountAsync();
        var (visitor, asks) = await AnnouncedAsync(scenario);

        (await scenario.Olaf.AsksAsync(scenario.Olaf.Chat, "visit Contoso"))
            .Says(scenario.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        foreach (var (message, verb) in new[] { (asks, Verbs.VisitReply), (visitor, Verbs.VisitCancel) })
        {
            var data = (message == visitor ? message.CardFor(scenario.Dirk)! : message.Card!).Data(verb);
            data[VisitCard.WordInput] = "Forged";
            (await scenario.Olaf.InvokesAsync(message, verb, data)).ShouldSay(scenario.Text("error.notFound"));
            (await scenario.Sam.InvokesAsync(message, verb, data)).ShouldSay(scenario.Text("visit.notYours"));
        }
        var form = asks.Card!.Data(Verbs.VisitReply);
        form["card"]!["verb"] = Verbs.VisitForm;
        (await scenario.Olaf.InvokesAsync(asks, Verbs.VisitForm, form)).ShouldSay(scenario.Text("error.notFound"));
        form["card"]!["verb"] = Verbs.VisitSave;
        (await scenario.Sam.InvokesAsync(asks, Verbs.VisitSave, form))
            .ShouldShowCard()
            .HasError("purpose")
            .ShouldBeTrue();
        form["card"]!["form"] = "made up";
        (await scenario.Sam.InvokesAsync(asks, Verbs.VisitSave, form)).ShouldSay(scenario.Text("error.badCard"));
        form["card"]!["verb"] = Verbs.VisitReply;
        form[VisitCard.WordInput] = "Which one?";
        (await scenario.Kim.InvokesAsync(asks, Verbs.VisitReply, form)).ShouldSay(scenario.Text("error.notFound"));
        (await VisitsAsync(scenario)).ShouldHaveSingleItem().Steps.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UnansweredVisit_IsOnTheAccountManagersPlate_WithItsCard(bool dutch)
    {
        await using var scenario = await WithAccountAsync(dutch);
        var (_, asks) = await AnnouncedAsync(scenario, WorkingDay(8));
        var visit = (await VisitsAsync(scenario))[0];

        var wait = (await WaitsAsync(scenario)).ShouldHaveSingleItem();

        (wait.Id, wait.About, wait.Due, wait.RemindOn).ShouldBe((visit.Id, "Dirk Directeur", visit.On, null));
        var talk = scenario.Bot.Get<VisitQueries>();
        foreach (var (person, verb) in new[] { (scenario.Kim, Verbs.VisitReply), (scenario.Dirk, Verbs.VisitCancel) })
        {
            var card = await talk.CardAsync(
                scenario.Key,
                TeamScenario.Year,
                visit.Id,
                ReaderOf(scenario, person),
                default
            );
            new CardView(CardView.JsonOf(card.ShouldNotBeNull())).HasButton(verb).ShouldBeTrue();
        }
        (
            await talk.CardAsync(scenario.Key, TeamScenario.Year, visit.Id, ReaderOf(scenario, scenario.Sam), default)
        ).ShouldBeNull();
        (
            await talk.CardAsync(scenario.Key, TeamScenario.Year, visit.Id, ReaderOf(scenario, scenario.Olaf), default)
        ).ShouldBeNull();
        (await scenario.Kim.PressesAsync(asks, Verbs.VisitNothing)).ShouldShowCard();
        await scenario.SettledAsync();
        (await WaitsAsync(scenario)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ProtocolThatIsOff_TellsTheAccountManager_AndAsksNothing()
    {
        var time = new ShiftedTime();
        await using var scenario = await azurite.SeededAsync(5, time: time);
        await scenario.AnswersAsync(scenario.Sam, "clarity", 5);
        await scenario.AnswersAsync(scenario.Sam, "behaviour", 5, ("visits", "off"));
        await scenario.SettledAsync();

        var day = WorkingDay(8);
        var (_, asks) = await AnnouncedAsync(scenario, day);

        asks.Says(scenario.Text("visit.ask")).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        (await WaitsAsync(scenario)).ShouldBeEmpty();
        time.Ahead = At(day, 10) - TimeProvider.System.GetUtcNow();
        await scenario.Bot.CatchUpAsync();
        await scenario.SettledAsync();
        scenario.Dirk.Chat.FromBot.ShouldNotContain(message => message.Says(scenario.Kim.Upn));
    }

    [Fact]
    public async Task TenPeople_AnnounceTheirVisitsAtOnce_FromOneCard_AndEachIsAsked()
    {
        var (scenario, members) = await azurite.OfTenAsync();
        await using var _ = scenario;
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, "visit");
        List<FakePerson> visitors = [scenario.Dirk, scenario.Eva, .. members];

        var pressed = await Task.WhenAll(
            visitors.Select(person => person.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8))))
        );

        pressed.ShouldAllBe(each => each.Card != null && each.Card.HasButton(Verbs.VisitCancel));
        await scenario.SettledAsync();
        (await VisitsAsync(scenario)).Select(visit => visit.Visitor.Name).Distinct().Count().ShouldBe(visitors.Count);
        foreach (var person in visitors)
        {
            await scenario.Kim.HearsAsync(scenario, scenario.Text("visit.card.title", person.Name, "Contoso"));
        }
        (await WaitsAsync(scenario)).Count.ShouldBe(visitors.Count);
    }

    private static DateOnly Today => WorkCalendar.Usual.DayOf(TimeProvider.System.GetUtcNow());

    private static string Day(int ahead) => Iso(Today.AddDays(ahead));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The first Tuesday to Friday from so many days on, so that the day before is a working day.</summary>
    private static DateOnly WorkingDay(int ahead)
    {
        var day = Today.AddDays(ahead);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday or DayOfWeek.Monday)
        {
            day = day.AddDays(1);
        }
        return day;
    }

    private static DateTimeOffset At(DateOnly day, int hour) => WorkCalendar.Usual.At(day, new TimeOnly(hour, 0));

    private static string Reminded(TeamScenario scenario, DateOnly day) =>
        scenario.Text("visit.remind", "Dirk Directeur", scenario.Texts.Date(day));

    private static (string, string)[] Inputs(DateOnly day) =>
        [("on", Iso(day)), ("with", "Karin"), ("purpose", "Opening")];

    private async Task<TeamScenario> WithAccountAsync(bool dutch = false, TimeProvider? time = null)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        return scenario;
    }

    private static async Task<FakeMessage> FormAsync(TeamScenario scenario, FakePerson person)
    {
        var before = scenario.Thread.FromBot.Count;
        (await person.PressesAsync(scenario.Scoreboard, Verbs.VisitForm)).ShouldSay(scenario.Text("form.below"));
        return scenario.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.VisitSave) == true);
    }

    /// <summary>The director announces a visit in the private chat; the card that is left there, and the account manager's.</summary>
    private static async Task<(FakeMessage Visitor, FakeMessage Asks)> AnnouncedAsync(
        TeamScenario scenario,
        DateOnly? day = null
    )
    {
        var form = await scenario.Dirk.AsksAsync(scenario.Dirk.Chat, scenario.Dutch ? "bezoek" : "visit");
        var saved = await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, Inputs(day ?? Today.AddDays(8)));
        saved.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeTrue();
        var asks = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.card.title", "Dirk Directeur", "Contoso")
        );
        await scenario.SettledAsync();
        return (form, asks);
    }

    private static Newtonsoft.Json.Linq.JObject Reply(FakeMessage message, string word) =>
        message
            .Cards.Last(card => card.HasButton(Verbs.VisitReply))
            .Data(Verbs.VisitReply, (VisitCard.WordInput, word));

    private static async Task<IReadOnlyList<VisitNotice>> VisitsAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Visits;

    private static async Task<IReadOnlyList<InboxItem>> WaitsAsync(TeamScenario scenario)
    {
        var key = new PersonKey(scenario.Teams.Tenant, scenario.Kim.AadObjectId.ToLowerInvariant());
        var row = await scenario.Bot.Get<IPeople>().GetAsync(key, Participation.RowOf(scenario.Key.Account), default);
        return [.. ((row?.Value as Participation)?.Waits ?? []).Where(wait => wait.Kind == InboxKind.ReplyToVisit)];
    }

    private static Actor ReaderOf(TeamScenario scenario, FakePerson person) =>
        new(
            scenario.Teams.Tenant,
            new Person(person.AadObjectId, person.Name, person.ChatId),
            scenario.Dutch ? AccountBot.Playbook.Language.Nl : AccountBot.Playbook.Language.En
        );
}
