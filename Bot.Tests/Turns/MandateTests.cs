using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Base 4 waits for a director, who is asked in the personal chat.</summary>
public sealed class MandateTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NotYet_NeedsAReason_IsShownToTheTeam_AndCanBeWithdrawn(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(scenario);
        asks.Says(scenario.Text("accord.mandate.title", "Contoso")).ShouldBeTrue();
        asks.Says("Sam Bakker").ShouldBeTrue();

        var empty = await scenario.Dirk.PressesAsync(asks, scenario.Text("accord.send"));
        empty.ShouldShowCard().ErrorAt(ApprovalCards.ReasonInput).ShouldBe("⚠ " + scenario.Text("problem.required"));
        var typed = new string('x', ApprovalCards.MostReason + 7);
        var tooLong = await scenario.Dirk.PressesAsync(
            asks,
            scenario.Text("accord.send"),
            (ApprovalCards.ReasonInput, typed)
        );
        tooLong.ShouldShowCard().Input(ApprovalCards.ReasonInput).Value.ShouldBe(typed);
        tooLong
            .Card!.ErrorAt(ApprovalCards.ReasonInput)
            .ShouldBe("⚠ " + scenario.Text("problem.tooLong", ApprovalCards.MostReason, typed.Length));
        (await AccordsAsync(scenario)).ShouldBeEmpty();

        var objected = await scenario.Dirk.PressesAsync(
            asks,
            scenario.Text("accord.send"),
            (ApprovalCards.ReasonInput, "Nobody of *planning*")
        );
        var said = scenario.Text("accord.objected", "Dirk Directeur", "Nobody of *planning*");
        objected.ShouldShowCard().Says(said).ShouldBeTrue();
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Id == form.Id && message.Says(said));
        (await scenario.PlaysAsync())[0].Kind.ShouldBe(LogEntryKind.Objected);

        var withdrawn = await scenario.Dirk.PressesAsync(asks, scenario.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says(scenario.Text("accord.withdrew", "Dirk Directeur")).ShouldBeTrue();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Id == form.Id
                && !message.Says(said)
                && message.Says(scenario.Text("accord.withdrew", "Dirk Directeur"))
        );
        withdrawn.Card!.HasButton(scenario.Text("accord.mandate.yes")).ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mandate_WhenEverythingElseIsIn_OpensTheGateByItself_AndASecondPressChangesNothing(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(scenario);
        foreach (var next in new[] { "kickoff", "next" })
        {
            await AnswerAsync(scenario, next);
        }
        await scenario.SettledAsync();
        var gap = scenario.Text("b04.mandate.wait", "Dirk Directeur");
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(scenario.Text("score.next.await", gap)),
            "the scoreboard says for whom the base waits"
        );
        scenario.Thread.FromBot.ShouldNotContain(message => message.Card!.HasButton(Verbs.GateVote));

        var given = await scenario.Dirk.PressesAsync(asks, scenario.Text("accord.mandate.yes"));

        given.ShouldShowCard().HasButton(scenario.Text("accord.mandate.yes")).ShouldBeFalse();
        await scenario.GateAsync();
        await scenario.SettledAsync();
        foreach (var again in await scenario.Dirk.RepeatsAsync(given, 2, atOnce: true))
        {
            again
                .ShouldShowCard()
                .Says(scenario.Text("accord.agreed", "Dirk Directeur", string.Empty).TrimEnd())
                .ShouldBeTrue();
        }
        (await AccordsAsync(scenario)).ShouldHaveSingleItem().Revision.ShouldBe(1);
        (await scenario.PlaysAsync()).Count(logEntry => logEntry.Kind == LogEntryKind.Agreed).ShouldBe(1);
        await scenario.Teams.UntilAsync(
            () => form.Says(scenario.Text("accord.agreed", "Dirk Directeur", string.Empty).TrimEnd()),
            "the form shows who agreed"
        );
    }

    [Fact]
    public async Task ForgedPress_OfAnotherPerson_ChangesNothing()
    {
        await using var scenario = await azurite.SeededAsync(4);
        var (_, asks) = await AskedAsync(scenario);
        var yes = asks.Card!.Data(scenario.Text("accord.mandate.yes"));

        foreach (var person in new[] { scenario.Kim, scenario.Sam, scenario.Eva })
        {
            (await person.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(scenario.Text("accord.notAsked"));
        }
        (await scenario.Olaf.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(scenario.Text("error.notFound"));
        yes["card"]!["choice"] = "7";
        (await scenario.Dirk.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(scenario.Text("error.badCard"));
        yes["card"]!["choice"] = "Withdrew";
        (await scenario.Dirk.InvokesAsync(asks, Verbs.AccordGive, yes)).ShouldSay(scenario.Text("accord.notAsked"));
        (await AccordsAsync(scenario)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DirectorWithoutTheApp_IsAskedOnceItIsThere_AndTheTeamHearsSo(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        scenario.Teams.MembersAreReachable = false;
        await AnswerAsync(scenario, "member");

        await AnswerAsync(scenario, "mandate");

        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Dirk Directeur"))
        );
        await scenario.SettledAsync();
        await scenario.Dirk.InstallsAsync();
        var asks = await AsksAsync(scenario, scenario.Dirk);
        (await scenario.Dirk.PressesAsync(asks, scenario.Text("accord.mandate.yes"))).ShouldShowCard();
        (await AccordsAsync(scenario)).ShouldHaveSingleItem().Stand.ShouldBe(Stand.Agrees);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnotherDirector_IsAskedInstead_AndTheFirstOneIsAskedNoLonger(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(4, dutch);
        var (form, asks) = await AskedAsync(scenario);
        var old = asks.Card!;
        (
            await scenario.Dirk.PressesAsync(asks, scenario.Text("accord.send"), (ApprovalCards.ReasonInput, "Not me"))
        ).ShouldShowCard();

        var edit = (await scenario.Sam.PressesAsync(form, Verbs.FormEdit)).ShouldShowCard();
        (await scenario.Sam.PressesOnAsync(form, edit, Verbs.FormSave, ("director", scenario.Olaf.AadObjectId)))
            .ShouldShowCard()
            .Says(scenario.Text("accord.waiting", "Olaf Outsider"))
            .ShouldBeTrue();

        var asksOlaf = await AsksAsync(scenario, scenario.Olaf);
        var over = scenario.Text("accord.over");
        await scenario.Teams.MessageAsync(scenario.Dirk.Chat, message => message.Id == asks.Id && message.Says(over));
        asks.Card!.AllButtons.ShouldBeEmpty();
        var late = await scenario.Dirk.InvokesAsync(
            asks,
            Verbs.AccordGive,
            old.Data(scenario.Text("accord.mandate.yes"))
        );
        late.ShouldShowCard().Says(over).ShouldBeTrue();
        (await scenario.Olaf.PressesAsync(asksOlaf, scenario.Text("accord.mandate.yes"))).ShouldShowCard();
        var dossier = (await scenario.FileAsync()).Dossier;
        dossier.Account.Director!.Name.ShouldBe("Olaf Outsider");
        dossier.AtBat.Gaps(dossier.Answers).ShouldNotContain(gap => gap.Form == "mandate");
    }

    /// <summary>Answers up to the mandate and waits until the director is asked.</summary>
    private static async Task<(FakeMessage Form, FakeMessage Asks)> AskedAsync(TeamScenario scenario)
    {
        await AnswerAsync(scenario, "member");
        var form = await AnswerAsync(scenario, "mandate");
        var asks = await AsksAsync(scenario, scenario.Dirk);
        await scenario.FormAsync("kickoff", 4);
        await scenario.SettledAsync();
        return (form, asks);
    }

    private static Task<FakeMessage> AsksAsync(TeamScenario scenario, FakePerson director) =>
        scenario.Teams.MessageAsync(
            director.Chat,
            message => message.Card?.HasButton(scenario.Text("accord.mandate.yes")) == true
        );

    private static Task<FakeMessage> AnswerAsync(TeamScenario scenario, string form) =>
        scenario.AnswersAsync(scenario.Sam, form, 4);

    private static async Task<IReadOnlyList<Approval>> AccordsAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Accords;
}
