using AccountBot.Bot.Tests.Support;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook.Approvals;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Acceptances and objections that people type instead of pressing a button.</summary>
public sealed class TypedAcceptanceTurnTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false, "akkoord", "nee, want *planning* weet van niets", "*planning* weet van niets")]
    [InlineData(true, "I accept", "I object because *planning* knows nothing", "*planning* knows nothing")]
    public async Task TypedAcceptanceAndObjection_CountAtBase5(bool dutch, string yes, string no, string reason)
    {
        await using var scenario = await azurite.SeededAsync(5, dutch);
        await AskedAsync(scenario);

        (await scenario.Sam.AsksAsync(scenario.Thread, yes)).Says("✓ Sam Bakker").ShouldBeTrue();
        var objected = await scenario.Noor.AsksAsync(scenario.Thread, no);
        objected.Says(scenario.Text("accord.objected", "Noor Jansen", reason)).ShouldBeTrue(objected.ToString());

        await scenario.SettledAsync();
        (await AccordsAsync(scenario)).ShouldBe([
            ("Sam Bakker", Stand.Agrees, null),
            ("Noor Jansen", Stand.Objects, reason),
        ]);
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Id != objected.Id && message.Says(scenario.Text("accord.objected", "Noor Jansen", reason))
        );
        (await scenario.Noor.PressesAsync(objected, scenario.Text("accord.withdraw"))).ShouldShowCard();
        (await AccordsAsync(scenario))[1].Item2.ShouldBe(Stand.Withdrew);
        (await scenario.Olaf.AsksAsync(scenario.Thread, yes))
            .Says(scenario.Text("help.line", "AccountBot"))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(false, "no")]
    [InlineData(true, "nee")]
    public async Task ObjectionWithoutAReason_IsAskedForOne(bool dutch, string no)
    {
        await using var scenario = await azurite.SeededAsync(5, dutch);
        await AskedAsync(scenario);

        var asks = await scenario.Noor.AsksAsync(scenario.Thread, no);

        asks.Says(scenario.Text("typed.objects", "Noor Jansen")).ShouldBeTrue();
        asks.Card!.ErrorAt(ApprovalCards.ReasonInput).ShouldBe("⚠ " + scenario.Text("problem.required"));
        (await AccordsAsync(scenario)).ShouldBeEmpty();
        (
            await scenario.Noor.PressesAsync(
                asks,
                scenario.Text("accord.send"),
                (ApprovalCards.ReasonInput, "No hours")
            )
        ).ShouldShowCard();
        (await AccordsAsync(scenario)).ShouldBe([("Noor Jansen", Stand.Objects, "No hours")]);
    }

    [Fact]
    public async Task LeadersTypedAnswer_InTheOwnChat_ShowsTheirCard()
    {
        await using var scenario = await azurite.SeededAsync(5);
        await AskedAsync(scenario);

        var card = await scenario.Dirk.AsksAsync(scenario.Dirk.Chat, "no, because nobody asked me");

        card.Card!.Input(ApprovalCards.ReasonInput).Value.ShouldBe("nobody asked me");
        (await AccordsAsync(scenario)).ShouldBeEmpty();
        (await scenario.Dirk.PressesAsync(card, scenario.Text("accord.send"))).ShouldShowCard();
        (await AccordsAsync(scenario)).ShouldBe([("Dirk Directeur", Stand.Objects, "nobody asked me")]);
    }

    [Fact]
    public async Task DirectorsTypedAnswer_ToAMandate_ShowsTheMandatesCard()
    {
        await using var scenario = await azurite.SeededAsync(4);
        await scenario.AnswersAsync(scenario.Sam, "member", 4);
        await scenario.AnswersAsync(scenario.Sam, "mandate", 4);
        await scenario.Dirk.HearsAsync(scenario, scenario.Text("accord.mandate.title", "Contoso"));
        await scenario.SettledAsync();

        var card = await scenario.Dirk.AsksAsync(scenario.Dirk.Chat, "akkoord");

        (await AccordsAsync(scenario)).ShouldBeEmpty();
        (await scenario.Dirk.PressesAsync(card, scenario.Text("accord.mandate.yes"))).ShouldShowCard();
        (await AccordsAsync(scenario)).ShouldBe([("Dirk Directeur", Stand.Agrees, null)]);
    }

    /// <summary>Answers up to the acceptances, and waits for the card in the thread.</summary>
    private static async Task AskedAsync(TeamScenario scenario)
    {
        foreach (var form in new[] { "clarity", "behaviour" })
        {
            await scenario.AnswersAsync(scenario.Sam, form, 5);
        }
        var flow = await scenario.FormAsync("flow", 5);
        (await scenario.Sam.PressesAsync(flow, scenario.Text("form.on"))).ShouldShowCard();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Card?.HasButton(scenario.Text("accord.accept.yes")) == true
        );
        await scenario.SettledAsync();
    }

    private static async Task<IReadOnlyList<(string, Stand, string?)>> AccordsAsync(TeamScenario scenario)
    {
        var dossier = (await scenario.FileAsync()).Dossier;
        var accords = dossier
            .Answers.Accords.Where(approval => approval.Base == dossier.Season.AtBat)
            .OrderBy(approval => approval.At);
        return [.. accords.Select(approval => (approval.By.Name, approval.Stand, approval.Reason))];
    }
}
