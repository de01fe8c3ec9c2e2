using System.Globalization;
using AccountBot.Bot.Talk;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plate;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Rhythm;
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
        var (field, _) = await azurite.OfTenAsync(dutch);
        await using var __ = field;

        var form = await field.Dirk.AsksAsync(field.Thread, dutch ? "bezoek Contoso" : "visit Contoso");
        var wrong = (
            await field.Dirk.PressesAsync(form, Verbs.VisitSave, ("on", Day(-1)), ("with", "Karin *J*"))
        ).ShouldShowCard();
        wrong.ErrorAt("on").ShouldBe("⚠ " + field.Text("problem.datePast"));
        wrong.ErrorAt("purpose").ShouldBe("⚠ " + field.Text("problem.required"));
        wrong.Input("with").Value.ShouldBe("Karin *J*");
        var saved = await field.Dirk.PressesOnAsync(
            form,
            wrong,
            Verbs.VisitSave,
            ("on", Day(8)),
            ("at", "14.30"),
            ("with", "Karin *J*"),
            ("purpose", "Opening")
        );
        saved.ShouldShowCard().Says(field.Text("visit.asked", "Kim de Vries")).ShouldBeTrue(saved.ToString());

        var asks = await field.Kim.HearsAsync(field, field.Text("visit.card.title", "Dirk Directeur", "Contoso"));
        asks.Says(field.Text("visit.when", field.Texts.Date(Today.AddDays(8)), "14:30")).ShouldBeTrue();
        asks.Says("Karin *J*").ShouldBeTrue();
        asks.Says(field.Text("visit.ask")).ShouldBeTrue();
        await field.SettledAsync();
        foreach (var again in await field.Dirk.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().Says(field.Text("visit.asked", "Kim de Vries")).ShouldBeTrue();
        }
        (await VisitsAsync(field)).Count.ShouldBe(1);

        (await field.Kim.PressesAsync(asks, Verbs.VisitReply))
            .ShouldShowCard()
            .ErrorAt(VisitCard.WordInput)
            .ShouldBe("⚠ " + field.Text("problem.required"));
        var replied = await field.Kim.PressesAsync(asks, Verbs.VisitReply, (VisitCard.WordInput, Word));
        replied.ShouldShowCard().HasButton(Verbs.VisitNothing).ShouldBeFalse();
        foreach (var again in await field.Kim.RepeatsAsync(replied, 2))
        {
            again.ShouldShowCard().Says(Word).ShouldBeTrue();
        }
        var heard = await field.Dirk.HearsAsync(field, Word);
        var inThread = await field.Teams.MessageAsync(field.Thread, message => message.Says(Word));
        inThread.Says("Dirk Directeur").ShouldBeTrue();
        await field.SettledAsync();

        var answered = await field.Dirk.PressesAsync(heard, Verbs.VisitAnswer, (VisitCard.WordInput, "Will do"));
        answered.ShouldShowCard().HasButton(Verbs.VisitAnswer).ShouldBeFalse();
        await field.Kim.HearsAsync(field, "Will do");
        await field.SettledAsync();
        var plays = await field.PlaysAsync();
        plays.Count(play => play.Kind == PlayKind.VisitAnnounced).ShouldBe(1);
        plays.Where(play => play.Kind == PlayKind.VisitReplied).Select(play => play.Text).ShouldBe(["Will do", Word]);
        var log = await field.Kim.AsksAsync(field.Thread, dutch ? "logboek" : "log");
        log.Says(field.Text("play.visitAnnounced", "Karin *J*")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NothingToAdd_IsToldToTheVisitorOnly_AndAWordMayStillFollow(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var (_, asks) = await AnnouncedAsync(field);
        var before = field.Thread.FromBot.Count;

        var nothing = await field.Kim.PressesAsync(asks, Verbs.VisitNothing);

        var card = nothing.ShouldShowCard();
        card.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        (await field.Kim.RepeatsAsync(nothing, 2, atOnce: true)).ShouldAllBe(again => again.Card != null);
        await field.Dirk.HearsAsync(field, field.Text("visit.nothing"));
        await field.SettledAsync();
        field.Thread.FromBot.Count.ShouldBe(before);
        (await VisitsAsync(field))[0].Steps.Count.ShouldBe(2);
        var more = await field.Kim.PressesOnAsync(asks, card, Verbs.VisitReply, (VisitCard.WordInput, "After all"));
        more.ShouldShowCard();
        await field.Dirk.HearsAsync(field, "After all");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoAnswer_RemindsTheAccountManagerTheDayBefore_AndTellsTheVisitorThatMorning(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await WithAccountAsync(dutch, time);
        var day = WorkingDay(8);
        var (visitor, _) = await AnnouncedAsync(field, day);

        time.Ahead = WorkCalendar.Usual.Before(day) - TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(5);
        await field.Bot.CatchUpAsync();
        field.Kim.Chat.FromBot.ShouldNotContain(message => message.Says(Reminded(field, day)));
        time.Ahead += TimeSpan.FromMinutes(10);
        await field.Bot.CatchUpAsync();

        var reminder = await field.Kim.HearsAsync(field, Reminded(field, day));
        reminder.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        await field.SettledAsync();
        time.Ahead = At(day, 8) - TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5);
        await field.Bot.CatchUpAsync();
        var told = await field.Dirk.HearsAsync(field, field.Text("visit.unanswered", $"Kim de Vries, {field.Kim.Upn}"));
        told.Id.ShouldNotBe(visitor.Id);
        await field.SettledAsync();

        time.Ahead = At(day.AddDays(1), 8) - TimeProvider.System.GetUtcNow();
        await field.Bot.CatchUpAsync();
        await field.Teams.UntilAsync(
            () => reminder.Says(field.Text("visit.over")) && told.Says(field.Text("visit.over")),
            "the cards say that the day has passed"
        );
        reminder.Card!.AllButtons.ShouldBeEmpty();
        var late = await field.Kim.InvokesAsync(reminder, Verbs.VisitReply, Reply(reminder, "Too late"));
        late.ShouldShowCard().Says(field.Text("visit.over")).ShouldBeTrue();
        (await VisitsAsync(field))[0].Steps.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Answer_BeforeTheDay_EndsTheReminders()
    {
        var time = new ShiftedTime();
        await using var field = await WithAccountAsync(false, time);
        var day = WorkingDay(8);
        var (_, asks) = await AnnouncedAsync(field, day);
        (await field.Kim.PressesAsync(asks, Verbs.VisitNothing)).ShouldShowCard();
        await field.SettledAsync();

        time.Ahead = At(day, 10) - TimeProvider.System.GetUtcNow();
        await field.Bot.CatchUpAsync();
        await field.SettledAsync();

        field.Kim.Chat.FromBot.ShouldNotContain(message => message.Says(Reminded(field, day)));
        field.Dirk.Chat.FromBot.ShouldNotContain(message => message.Says(field.Kim.Upn));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task VisitOfToday_TellsTheVisitorAtOnceWhomToCall(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);

        var (_, asks) = await AnnouncedAsync(field, Today);

        await field.Dirk.HearsAsync(field, field.Text("visit.unanswered", $"Kim de Vries, {field.Kim.Upn}"));
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherDay_AndCancelling_AreToldToTheAccountManager_AndOlderCardsSayWhatIsTrue(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var (visitor, asks) = await AnnouncedAsync(field);
        var old = asks.Card!;

        (await field.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Day(-3)), ("at", "25:00")))
            .ShouldShowCard()
            .ErrorAt("on")
            .ShouldBe("⚠ " + field.Text("problem.datePast"));
        var moved = await field.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Day(12)), ("at", ""));
        moved.ShouldShowCard().Says(field.Texts.Date(Today.AddDays(12))).ShouldBeTrue();
        var news = await field.Kim.HearsAsync(
            field,
            field.Text("visit.moved", "Dirk Directeur", field.Texts.Date(Today.AddDays(12)))
        );
        await field.SettledAsync();
        var overtaken = await field.Kim.InvokesAsync(
            news,
            Verbs.VisitReply,
            old.Data(Verbs.VisitReply, (VisitCard.WordInput, "Too early"))
        );
        var back = overtaken.ShouldShowCard();
        back.Says(field.Text("visit.overtaken")).ShouldBeTrue();
        back.Input(VisitCard.WordInput).Value.ShouldBe("Too early");
        (await VisitsAsync(field))[0].Steps.Count.ShouldBe(2);

        var cancelled = await field.Dirk.PressesOnAsync(
            visitor,
            moved.Card!,
            Verbs.VisitCancel,
            (VisitorCard.WhyInput, "Karin is ill")
        );
        cancelled.ShouldShowCard().AllButtons.ShouldBeEmpty();
        await field.Kim.HearsAsync(field, field.Text("visit.cancelled", "Dirk Directeur") + " Karin is ill");
        var late = await field.Kim.PressesOnAsync(news, back, Verbs.VisitReply, (VisitCard.WordInput, "Still there"));
        late.ShouldShowCard().Says(field.Text("visit.cancelled", "Dirk Directeur")).ShouldBeTrue();
        (await field.Dirk.RepeatsAsync(cancelled, 2, atOnce: true)).ShouldAllBe(again => again.Card != null);
        await field.SettledAsync();
        (await VisitsAsync(field))[0].Steps.Count.ShouldBe(3);
        (await field.PlaysAsync())
            .Select(play => play.Kind)
            .Take(3)
            .ShouldBe([PlayKind.VisitCancelled, PlayKind.VisitMoved, PlayKind.VisitAnnounced]);
    }

    [Fact]
    public async Task TwoRepliesFromTwoDevices_OneIsSent_AndTheOtherComesBackWithItsWords()
    {
        await using var field = await WithAccountAsync();
        var (_, asks) = await AnnouncedAsync(field);

        var both = await Task.WhenAll(
            new[] { "From the phone", "From the laptop" }.Select(word =>
                field.Kim.InvokesAsync(
                    asks,
                    Verbs.VisitReply,
                    asks.Card!.Data(Verbs.VisitReply, (VisitCard.WordInput, word))
                )
            )
        );

        var back = both.Select(pressed => pressed.ShouldShowCard())
            .Where(card => card.Says(field.Text("visit.overtaken")))
            .ShouldHaveSingleItem();
        var typed = back.Input(VisitCard.WordInput).Value.ShouldNotBeNull();
        var sent = typed == "From the phone" ? "From the laptop" : "From the phone";
        await field.Dirk.HearsAsync(field, sent);
        (await VisitsAsync(field))[0].Words().Select(step => step.Text).ShouldBe([sent]);
        (await field.Kim.PressesOnAsync(asks, back, Verbs.VisitReply)).ShouldShowCard();
        await field.Dirk.HearsAsync(field, typed);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManagerWithoutTheApp_IsAskedOnceItIsThere_AndTheVisitorHearsSoInTime(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await WithAccountAsync(dutch, time);
        var day = WorkingDay(8);
        field.Teams.MembersAreReachable = false;
        field.Dirk.WithApp();
        var card = await FormAsync(field, field.Dirk);
        (await field.Dirk.PressesAsync(card, Verbs.VisitSave, Inputs(day))).ShouldShowCard();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Kim de Vries"))
        );
        await field.SettledAsync();

        time.Ahead = At(day, 9) - TimeProvider.System.GetUtcNow();
        await field.Bot.CatchUpAsync();
        await field.Dirk.HearsAsync(field, field.Text("visit.unanswered", $"Kim de Vries, {field.Kim.Upn}"));
        await field.SettledAsync();

        await field.Kim.InstallsAsync();
        var asks = await field.Kim.HearsAsync(field, field.Text("visit.card.title", "Dirk Directeur", "Contoso"));
        await field.SettledAsync();
        field.Kim.Chat.FromBot.Count(message => message.Card?.HasButton(Verbs.VisitNothing) == true).ShouldBe(1);
        (await field.Kim.PressesAsync(asks, Verbs.VisitReply, (VisitCard.WordInput, "Just in time"))).ShouldShowCard();
        await field.Dirk.HearsAsync(field, "Just in time");
    }

    [Fact]
    public async Task ConnectorThatIsDown_DelaysTheQuestion_AndLosesNothing()
    {
        var time = new ShiftedTime();
        await using var field = await WithAccountAsync(false, time);
        var form = await FormAsync(field, field.Dirk);
        field.Teams.Faults.Always(Fault.Unavailable);
        (await field.Dirk.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8)))).ShouldShowCard();
        await field.Teams.UntilAsync(
            () => field.Teams.Requests.Any(request => request.ToString().StartsWith("503", StringComparison.Ordinal)),
            "the bot tried to reach the account manager"
        );
        field.Teams.Faults.Clear();

        time.Ahead = TimeSpan.FromMinutes(5);
        await field.Bot.CatchUpAsync();

        await field.Kim.HearsAsync(field, field.Text("visit.card.title", "Dirk Directeur", "Contoso"));
        await field.SettledAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManager_AnnouncesAVisit_MovesAndCancelsIt_AndIsToldNothingOfIt(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var form = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "bezoek Contoso" : "visit Contoso");
        var before = field.Kim.Chat.FromBot.Count;

        var saved = await field.Kim.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8)));
        var own = saved.ShouldShowCard();
        await field.SettledAsync();
        await field.Bot.CatchUpAsync();

        own.Says(field.Text("visit.own")).ShouldBeTrue(own.Text);
        own.HasButton(Verbs.VisitReply).ShouldBeFalse();
        (await VisitsAsync(field)).ShouldHaveSingleItem().Visitor.Name.ShouldBe("Kim de Vries");
        (await WaitsAsync(field)).ShouldBeEmpty();
        field.Kim.Chat.FromBot.Count.ShouldBe(before);

        var cancelled = await field.Kim.PressesOnAsync(form, own, Verbs.VisitCancel, ("why", "Ill"));
        cancelled.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeFalse();
        await field.SettledAsync();
        field.Kim.Chat.FromBot.Count.ShouldBe(before);
    }

    [Fact]
    public async Task SomebodyOutside_FindsNoAccount_AndOthersCannotSpeakForTheTwo()
    {
        await using var field = await WithAccountAsync();
        var (visitor, asks) = await AnnouncedAsync(field);

        (await field.Olaf.AsksAsync(field.Olaf.Chat, "visit Contoso"))
            .Says(field.Text("error.noAccount", "Contoso"))
            .ShouldBeTrue();
        foreach (var (message, verb) in new[] { (asks, Verbs.VisitReply), (visitor, Verbs.VisitCancel) })
        {
            var data = (message == visitor ? message.CardFor(field.Dirk)! : message.Card!).Data(verb);
            data[VisitCard.WordInput] = "Forged";
            (await field.Olaf.InvokesAsync(message, verb, data)).ShouldSay(field.Text("error.notFound"));
            (await field.Sam.InvokesAsync(message, verb, data)).ShouldSay(field.Text("visit.notYours"));
        }
        var form = asks.Card!.Data(Verbs.VisitReply);
        form["card"]!["verb"] = Verbs.VisitForm;
        (await field.Olaf.InvokesAsync(asks, Verbs.VisitForm, form)).ShouldSay(field.Text("error.notFound"));
        form["card"]!["verb"] = Verbs.VisitSave;
        (await field.Sam.InvokesAsync(asks, Verbs.VisitSave, form)).ShouldShowCard().HasError("purpose").ShouldBeTrue();
        form["card"]!["form"] = "made up";
        (await field.Sam.InvokesAsync(asks, Verbs.VisitSave, form)).ShouldSay(field.Text("error.badCard"));
        form["card"]!["verb"] = Verbs.VisitReply;
        form[VisitCard.WordInput] = "Which one?";
        (await field.Kim.InvokesAsync(asks, Verbs.VisitReply, form)).ShouldSay(field.Text("error.notFound"));
        (await VisitsAsync(field)).ShouldHaveSingleItem().Steps.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UnansweredVisit_IsOnTheAccountManagersPlate_WithItsCard(bool dutch)
    {
        await using var field = await WithAccountAsync(dutch);
        var (_, asks) = await AnnouncedAsync(field, WorkingDay(8));
        var visit = (await VisitsAsync(field))[0];

        var wait = (await WaitsAsync(field)).ShouldHaveSingleItem();

        (wait.Id, wait.About, wait.Due, wait.RemindOn).ShouldBe((visit.Id, "Dirk Directeur", visit.On, null));
        var talk = field.Bot.Get<VisitTalk>();
        foreach (var (person, verb) in new[] { (field.Kim, Verbs.VisitReply), (field.Dirk, Verbs.VisitCancel) })
        {
            var card = await talk.CardAsync(field.Key, Field.Year, visit.Id, ReaderOf(field, person), default);
            new CardView(CardView.JsonOf(card.ShouldNotBeNull())).HasButton(verb).ShouldBeTrue();
        }
        (await talk.CardAsync(field.Key, Field.Year, visit.Id, ReaderOf(field, field.Sam), default)).ShouldBeNull();
        (await talk.CardAsync(field.Key, Field.Year, visit.Id, ReaderOf(field, field.Olaf), default)).ShouldBeNull();
        (await field.Kim.PressesAsync(asks, Verbs.VisitNothing)).ShouldShowCard();
        await field.SettledAsync();
        (await WaitsAsync(field)).ShouldBeEmpty();
    }

    [Fact]
    public async Task ProtocolThatIsOff_TellsTheAccountManager_AndAsksNothing()
    {
        var time = new ShiftedTime();
        await using var field = await azurite.SeededAsync(5, time: time);
        await field.AnswersAsync(field.Sam, "clarity", 5);
        await field.AnswersAsync(field.Sam, "behaviour", 5, ("visits", "off"));
        await field.SettledAsync();

        var day = WorkingDay(8);
        var (_, asks) = await AnnouncedAsync(field, day);

        asks.Says(field.Text("visit.ask")).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        asks.Card!.HasButton(Verbs.VisitReply).ShouldBeTrue();
        (await WaitsAsync(field)).ShouldBeEmpty();
        time.Ahead = At(day, 10) - TimeProvider.System.GetUtcNow();
        await field.Bot.CatchUpAsync();
        await field.SettledAsync();
        field.Dirk.Chat.FromBot.ShouldNotContain(message => message.Says(field.Kim.Upn));
    }

    [Fact]
    public async Task TenPeople_AnnounceTheirVisitsAtOnce_FromOneCard_AndEachIsAsked()
    {
        var (field, members) = await azurite.OfTenAsync();
        await using var _ = field;
        var form = await field.Dirk.AsksAsync(field.Thread, "visit");
        List<FakePerson> visitors = [field.Dirk, field.Eva, .. members];

        var pressed = await Task.WhenAll(
            visitors.Select(person => person.PressesAsync(form, Verbs.VisitSave, Inputs(WorkingDay(8))))
        );

        pressed.ShouldAllBe(each => each.Card != null && each.Card.HasButton(Verbs.VisitCancel));
        await field.SettledAsync();
        (await VisitsAsync(field)).Select(visit => visit.Visitor.Name).Distinct().Count().ShouldBe(visitors.Count);
        foreach (var person in visitors)
        {
            await field.Kim.HearsAsync(field, field.Text("visit.card.title", person.Name, "Contoso"));
        }
        (await WaitsAsync(field)).Count.ShouldBe(visitors.Count);
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

    private static string Reminded(Field field, DateOnly day) =>
        field.Text("visit.remind", "Dirk Directeur", field.Texts.Date(day));

    private static (string, string)[] Inputs(DateOnly day) =>
        [("on", Iso(day)), ("with", "Karin"), ("purpose", "Opening")];

    private async Task<Field> WithAccountAsync(bool dutch = false, TimeProvider? time = null)
    {
        var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.SettledAsync();
        return field;
    }

    private static async Task<FakeMessage> FormAsync(Field field, FakePerson person)
    {
        var before = field.Thread.FromBot.Count;
        (await person.PressesAsync(field.Scoreboard, Verbs.VisitForm)).ShouldSay(field.Text("form.below"));
        return field.Thread.FromBot.Skip(before).Last(message => message.Card?.HasButton(Verbs.VisitSave) == true);
    }

    /// <summary>The director announces a visit in the private chat; the card that is left there, and the account manager's.</summary>
    private static async Task<(FakeMessage Visitor, FakeMessage Asks)> AnnouncedAsync(Field field, DateOnly? day = null)
    {
        var form = await field.Dirk.AsksAsync(field.Dirk.Chat, field.Dutch ? "bezoek" : "visit");
        var saved = await field.Dirk.PressesAsync(form, Verbs.VisitSave, Inputs(day ?? Today.AddDays(8)));
        saved.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeTrue();
        var asks = await field.Kim.HearsAsync(field, field.Text("visit.card.title", "Dirk Directeur", "Contoso"));
        await field.SettledAsync();
        return (form, asks);
    }

    private static Newtonsoft.Json.Linq.JObject Reply(FakeMessage message, string word) =>
        message
            .Cards.Last(card => card.HasButton(Verbs.VisitReply))
            .Data(Verbs.VisitReply, (VisitCard.WordInput, word));

    private static async Task<IReadOnlyList<VisitNotice>> VisitsAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Visits;

    private static async Task<IReadOnlyList<Waiting>> WaitsAsync(Field field)
    {
        var key = new PersonKey(field.Teams.Tenant, field.Kim.AadObjectId.ToLowerInvariant());
        var row = await field.Bot.Get<IPeople>().GetAsync(key, Participation.RowOf(field.Key.Account), default);
        return [.. ((row?.Value as Participation)?.Waits ?? []).Where(wait => wait.Kind == WaitKind.ReplyToVisit)];
    }

    private static Reader ReaderOf(Field field, FakePerson person) =>
        new(
            field.Teams.Tenant,
            new Person(person.AadObjectId, person.Name, person.ChatId),
            field.Dutch ? AccountBot.Playbook.Language.Nl : AccountBot.Playbook.Language.En
        );
}
