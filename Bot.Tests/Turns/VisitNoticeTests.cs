using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.ActivityLog;

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

        var saved = await AnnounceAsync(scenario);
        var asks = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.card.title", "Dirk Directeur", "Contoso")
        );
        asks.Says(scenario.Text("visit.when", scenario.Texts.Date(Visiting.Today.AddDays(8)), "14:30")).ShouldBeTrue();
        asks.Says("Karin *J*").ShouldBeTrue();
        asks.Says(scenario.Text("visit.ask")).ShouldBeTrue();
        await scenario.SettledAsync();
        foreach (var again in await scenario.Dirk.RepeatsAsync(saved, 2, atOnce: true))
        {
            again.ShouldShowCard().Says(scenario.Text("visit.asked", "Kim de Vries")).ShouldBeTrue();
        }
        (await scenario.VisitsAsync()).Count.ShouldBe(1);

        await AnswerAsync(scenario, asks);
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

    /// <summary>The director announces a visit, at first on a day that has passed.</summary>
    private static async Task<Pressed> AnnounceAsync(TeamScenario scenario)
    {
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, scenario.Dutch ? "bezoek Contoso" : "visit Contoso");
        var wrong = (
            await scenario.Dirk.PressesAsync(form, Verbs.VisitSave, ("on", Visiting.Day(-1)), ("with", "Karin *J*"))
        ).ShouldShowCard();
        wrong.ErrorAt("on").ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        wrong.ErrorAt("purpose").ShouldBe("⚠ " + scenario.Text("problem.required"));
        wrong.Input("with").Value.ShouldBe("Karin *J*");
        var saved = await scenario.Dirk.PressesOnAsync(
            form,
            wrong,
            Verbs.VisitSave,
            ("on", Visiting.Day(8)),
            ("at", "14.30"),
            ("with", "Karin *J*"),
            ("purpose", "Opening")
        );
        saved.ShouldShowCard().Says(scenario.Text("visit.asked", "Kim de Vries")).ShouldBeTrue(saved.ToString());
        return saved;
    }

    /// <summary>The account manager answers the visitor, at first without a word, and the visitor answers back.</summary>
    private static async Task AnswerAsync(TeamScenario scenario, FakeMessage asks)
    {
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
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NothingToAdd_IsToldToTheVisitorOnly_AndAWordMayStillFollow(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var (_, asks) = await scenario.AnnouncedAsync();
        var before = scenario.Thread.FromBot.Count;

        var nothing = await scenario.Kim.PressesAsync(asks, Verbs.VisitNothing);

        var card = nothing.ShouldShowCard();
        card.HasButton(Verbs.VisitNothing).ShouldBeFalse();
        (await scenario.Kim.RepeatsAsync(nothing, 2, atOnce: true)).ShouldAllBe(again => again.Card != null);
        await scenario.Dirk.HearsAsync(scenario, scenario.Text("visit.nothing"));
        await scenario.SettledAsync();
        scenario.Thread.FromBot.Count.ShouldBe(before);
        (await scenario.VisitsAsync())[0].Steps.Count.ShouldBe(2);
        var more = await scenario.Kim.PressesOnAsync(asks, card, Verbs.VisitReply, (VisitCard.WordInput, "After all"));
        more.ShouldShowCard();
        await scenario.Dirk.HearsAsync(scenario, "After all");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task OtherDay_AndCancelling_AreToldToTheAccountManager_AndOlderCardsSayWhatIsTrue(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var (visitor, asks) = await scenario.AnnouncedAsync();
        var old = asks.Card!;

        (await scenario.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Visiting.Day(-3)), ("at", "25:00")))
            .ShouldShowCard()
            .ErrorAt("on")
            .ShouldBe("⚠ " + scenario.Text("problem.datePast"));
        var moved = await scenario.Dirk.PressesAsync(visitor, Verbs.VisitMove, ("on", Visiting.Day(12)), ("at", ""));
        moved.ShouldShowCard().Says(scenario.Texts.Date(Visiting.Today.AddDays(12))).ShouldBeTrue();
        var news = await scenario.Kim.HearsAsync(
            scenario,
            scenario.Text("visit.moved", "Dirk Directeur", scenario.Texts.Date(Visiting.Today.AddDays(12)))
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
        (await scenario.VisitsAsync())[0].Steps.Count.ShouldBe(2);

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
        (await scenario.VisitsAsync())[0].Steps.Count.ShouldBe(3);
        (await scenario.PlaysAsync())
            .Select(logEntry => logEntry.Kind)
            .Take(3)
            .ShouldBe([LogEntryKind.VisitCancelled, LogEntryKind.VisitMoved, LogEntryKind.VisitAnnounced]);
    }

    [Fact]
    public async Task TwoRepliesFromTwoDevices_OneIsSent_AndTheOtherComesBackWithItsWords()
    {
        await using var scenario = await azurite.WithAccountAsync();
        var (_, asks) = await scenario.AnnouncedAsync();

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
        (await scenario.VisitsAsync())[0].Words().Select(step => step.Text).ShouldBe([sent]);
        (await scenario.Kim.PressesOnAsync(asks, back, Verbs.VisitReply)).ShouldShowCard();
        await scenario.Dirk.HearsAsync(scenario, typed);
    }

    [Fact]
    public async Task TenPeople_AnnounceTheirVisitsAtOnce_FromOneCard_AndEachIsAsked()
    {
        var (scenario, members) = await azurite.OfTenAsync();
        await using var _ = scenario;
        var form = await scenario.Dirk.AsksAsync(scenario.Thread, "visit");
        List<FakePerson> visitors = [scenario.Dirk, scenario.Eva, .. members];

        var pressed = await Task.WhenAll(
            visitors.Select(person =>
                person.PressesAsync(form, Verbs.VisitSave, Visiting.Inputs(Visiting.WorkingDay(8)))
            )
        );

        pressed.ShouldAllBe(each => each.Card != null && each.Card.HasButton(Verbs.VisitCancel));
        await scenario.SettledAsync();
        (await scenario.VisitsAsync()).Select(visit => visit.Visitor.Name).Distinct().Count().ShouldBe(visitors.Count);
        foreach (var person in visitors)
        {
            await scenario.Kim.HearsAsync(scenario, scenario.Text("visit.card.title", person.Name, "Contoso"));
        }
        (await scenario.WaitsAsync()).Count.ShouldBe(visitors.Count);
    }
}
