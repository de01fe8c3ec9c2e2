using AccountBot.Bot.Features.Visits;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Visits;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who may announce, see and answer a visit, and whom it waits for.</summary>
public sealed class VisitAccessTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AccountManager_AnnouncesAVisit_MovesAndCancelsIt_AndIsToldNothingOfIt(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var form = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "bezoek Contoso" : "visit Contoso");
        var before = scenario.Kim.Chat.FromBot.Count;

        var saved = await scenario.Kim.PressesAsync(form, Verbs.VisitSave, Visiting.Inputs(Visiting.WorkingDay(8)));
        var own = saved.ShouldShowCard();
        await scenario.SettledAsync();
        await scenario.Bot.CatchUpAsync();

        own.Says(scenario.Text("visit.own")).ShouldBeTrue(own.Text);
        own.HasButton(Verbs.VisitReply).ShouldBeFalse();
        (await scenario.VisitsAsync()).ShouldHaveSingleItem().Visitor.Name.ShouldBe("Kim de Vries");
        (await scenario.WaitsAsync()).ShouldBeEmpty();
        scenario.Kim.Chat.FromBot.Count.ShouldBe(before);

        var cancelled = await scenario.Kim.PressesOnAsync(form, own, Verbs.VisitCancel, ("why", "Ill"));
        cancelled.ShouldShowCard().HasButton(Verbs.VisitCancel).ShouldBeFalse();
        await scenario.SettledAsync();
        scenario.Kim.Chat.FromBot.Count.ShouldBe(before);
    }

    [Fact]
    public async Task SomebodyOutside_FindsNoAccount_AndOthersCannotSpeakForTheTwo()
    {
        await using var scenario = await azurite.WithAccountAsync();
        var (visitor, asks) = await scenario.AnnouncedAsync();

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
        (await scenario.VisitsAsync()).ShouldHaveSingleItem().Steps.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UnansweredVisit_IsOnTheAccountManagersPlate_WithItsCard(bool dutch)
    {
        await using var scenario = await azurite.WithAccountAsync(dutch);
        var (_, asks) = await scenario.AnnouncedAsync(Visiting.WorkingDay(8));
        var visit = (await scenario.VisitsAsync())[0];

        var wait = (await scenario.WaitsAsync()).ShouldHaveSingleItem();

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
        (await scenario.WaitsAsync()).ShouldBeEmpty();
    }

    private static Actor ReaderOf(TeamScenario scenario, FakePerson person) =>
        new(
            scenario.Teams.Tenant,
            new Person(person.AadObjectId, person.Name, person.ChatId),
            scenario.Dutch ? AccountBot.Playbook.Language.Nl : AccountBot.Playbook.Language.En
        );
}
