using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Plans;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases.Plan;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The account plan: made at base 3 with its checks settled, revised later, and every version kept.</summary>
public sealed class PlanTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    /// <summary>What our rules doubt of a plan that only says "grow".</summary>
    private static readonly string[] Doubted =
    [
        "why_what_clear",
        "why_what_ambitious",
        "why_what_driven",
        "why_when_clear",
        "why_when_driven",
        "why_where_ambitious",
    ];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_OfBase3_IsVersion1_OnceItsChecksAreSettledAndItsSentenceIsSaid(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(3, dutch);
        await scenario.AnswersAsync(
            scenario.Sam,
            "goal",
            3,
            ("what", "Grow"),
            ("outcome", "Soon more orders than now")
        );
        await scenario.AnswersAsync(scenario.Sam, "reach", 3, ("where", "country"));
        await scenario.AnswersAsync(scenario.Sam, "result", 3);

        var hard = await scenario.FormAsync("hard", 3);
        hard.Card!.Inputs.Select(input => input.Id)
            .ShouldBe([.. Doubted, "disagree", "disagreeWhy"], ignoreOrder: true);
        hard.Says(scenario.Text("b03.hard.short", HardChecks.ShortestText)).ShouldBeTrue();
        hard.Says(scenario.Text("b03.hard.vague", "soon")).ShouldBeTrue();

        await SettleAsync(scenario, hard);

        var objective = await scenario.FormAsync("objective", 3);
        foreach (var language in new[] { "en", "nl" })
        {
            objective.Card!.Input(language).Value!.ShouldContain("Contoso");
            objective.Card.Input(language).Value!.ShouldContain("grow");
        }
        objective.Card!.Input("en").Value.ShouldNotBe(objective.Card.Input("nl").Value);
        (
            await scenario.Noor.PressesAsync(objective, Verbs.FormSave, (dutch ? "nl" : "en", "In our own *words*"))
        ).ShouldShowCard();

        var plan = (await PlansAsync(scenario)).ShouldHaveSingleItem();
        (plan.Number, plan.Base, plan.By.Name).ShouldBe((1, 3, "Noor Jansen"));
        plan.Of("objective").Text(dutch ? "en" : "nl")!.ShouldContain("Contoso");
        var shown = await scenario.Sam.AsksAsync(scenario.Thread, "plan");
        shown.Says(scenario.Text("plan.title", 1)).ShouldBeTrue();
        shown.Says("In our own *words*").ShouldBeTrue();
        (await scenario.PlaysAsync()).ShouldNotContain(logEntry => logEntry.Kind == LogEntryKind.PlanRevised);
    }

    /// <summary>The team overrules every check, at first without saying why.</summary>
    private static async Task SettleAsync(TeamScenario scenario, FakeMessage hard)
    {
        var refused = (
            await scenario.Sam.PressesAsync(hard, Verbs.FormSave, ("why_what_clear", "Their word"))
        ).ShouldShowCard();
        foreach (var check in Doubted.Skip(1))
        {
            refused.ErrorAt(check).ShouldBe("⚠ " + scenario.Text("problem.required"), check);
        }
        refused.Input("why_what_clear").Value.ShouldBe("Their word");
        var reasons = Doubted.Select(check => (check, "We know why")).ToArray();
        var silent = (
            await scenario.Sam.PressesOnAsync(hard, refused, Verbs.FormSave, [.. reasons, ("disagree", "where_clear")])
        ).ShouldShowCard();
        silent.ErrorAt("disagreeWhy").ShouldBe("⚠ " + scenario.Text("problem.required"));
        (await PlansAsync(scenario)).ShouldBeEmpty();
        var settled = await scenario.Sam.PressesOnAsync(
            hard,
            silent,
            Verbs.FormSave,
            [.. reasons, ("disagree", "where_clear"), ("disagreeWhy", "Which half of it?")]
        );
        settled.ShouldShowCard().Says("Which half of it?").ShouldBeTrue();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Revision_AtBase6_IsVersion2_OnlyWhenItsChecksAreSettledAgain(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(6, dutch);
        await scenario.SeedAsync(6, "adjusted");
        var adjusted = await scenario.PlayFormAsync("adjusted", 6);
        (await scenario.Sam.PressesAsync(adjusted, Verbs.FormSave, ("adjusted", "yes"))).ShouldShowCard();
        (await scenario.Sam.PressesAsync(adjusted, scenario.Text("plan.revise"))).ShouldSay(
            scenario.Text("form.below")
        );
        var card = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("plan.title", 1))
        );

        var goal = (await scenario.Sam.PressesAsync(card, Change(scenario, "goal"))).ShouldShowCard();
        goal.Input("what").Value!.ShouldStartWith("Buy 1,200,000");
        (await scenario.Sam.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Grow")))
            .ShouldShowCard()
            .Says("Grow")
            .ShouldBeTrue();
        (await PlansAsync(scenario)).Count.ShouldBe(1);
        var between = await scenario.Kim.AsksAsync(scenario.Thread, "plan");
        between.Says(scenario.Text("plan.open", scenario.Texts.FormTitle(3, "hard"))).ShouldBeTrue();

        var hard = (await scenario.Kim.PressesAsync(between, Change(scenario, "hard"))).ShouldShowCard();
        var settled = await scenario.Kim.PressesOnAsync(
            between,
            hard,
            Verbs.FormSave,
            ("why_what_clear", "It is their word"),
            ("why_what_ambitious", "Nobody ever did")
        );
        settled.ShouldShowCard().Warnings.ShouldBeEmpty();
        var versions = await PlansAsync(scenario);
        versions.Select(plan => (plan.Number, plan.Base)).ShouldBe([(1, 3), (2, 6)]);
        (await scenario.PlaysAsync()).ShouldContain(logEntry =>
            logEntry.Kind == LogEntryKind.PlanRevised && logEntry.Subject == "2"
        );

        var now = await scenario.Eva.AsksAsync(scenario.Eva.Chat, "plan Contoso");
        var compared = (
            await scenario.Eva.PressesAsync(now, scenario.Text("plan.compare"), (PlanCard.VersionInput, "1"))
        ).ShouldShowCard();
        compared.Says(scenario.Text("plan.compare.title", 1, 2)).ShouldBeTrue();
        compared.AllTexts.ShouldContain("− Buy 1,200,000 coffee bags a year from us");
        compared.AllTexts.ShouldContain("+ Grow");
        compared.AllTexts.ShouldContain("− " + scenario.Text("plan.compare.nothing"));
        compared.AllTexts.ShouldContain("+ It is their word");
        compared.Text.ShouldNotContain("why_what");
        compared.AllTexts[^1].ShouldContain(scenario.Text("b03.result.turnover"));
        var back = (await scenario.Eva.PressesOnAsync(now, compared, scenario.Text("plan.back"))).ShouldShowCard();
        back.Says(scenario.Text("plan.title", 2)).ShouldBeTrue();
    }

    [Fact]
    public async Task OlderRevision_IsShownWhoWasFirst_AndLosesNothing()
    {
        await using var scenario = await azurite.SeededAsync(6);
        var card = await scenario.Sam.AsksAsync(scenario.Thread, "plan");
        var goal = (await scenario.Sam.PressesAsync(card, Change(scenario, "goal"))).ShouldShowCard();
        (
            await scenario.Noor.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Buy 2,000,000 bags a year"))
        ).ShouldShowCard();

        var late = (
            await scenario.Sam.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Buy 3,000,000 bags a year"))
        ).ShouldShowCard();

        late.Input("what").Value.ShouldBe("Buy 3,000,000 bags a year");
        late.Says("Noor Jansen").ShouldBeTrue();
        late.Says("Buy 2,000,000 bags a year").ShouldBeTrue();
        (await PlansAsync(scenario)).Count.ShouldBe(2);
        (await scenario.Sam.PressesOnAsync(card, late, Verbs.FormSave)).ShouldShowCard();
        (await PlansAsync(scenario))[^1].Of("goal").Text("what").ShouldBe("Buy 3,000,000 bags a year");
    }

    [Fact]
    public async Task Manager_ReadsThePlan_AndOnlyTheTeamChangesIt()
    {
        await using var scenario = await azurite.SeededAsync(6);
        var card = await scenario.Eva.AsksAsync(scenario.Eva.Chat, "plan");
        card.Says(scenario.Text("plan.title", 1)).ShouldBeTrue();
        (await scenario.Eva.PressesAsync(card, Change(scenario, "goal"))).ShouldSay(scenario.Text("error.notOnTeam"));

        foreach (var verb in new[] { Verbs.PlanShow, Verbs.PlanRevise, Verbs.PlanCompare })
        {
            var data = card.Card!.Data(Change(scenario, "goal"));
            data["card"]!["verb"] = verb;
            (await scenario.Olaf.InvokesAsync(card, verb, data)).ShouldSay(scenario.Text("error.notFound"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BeforeBase3_ThereIsNoPlan_AndNothingToChange(bool dutch)
    {
        await using var scenario = await azurite.SeededAsync(2, dutch);

        var card = await scenario.Sam.AsksAsync(scenario.Thread, "plan");

        card.Says(scenario.Text("plan.none")).ShouldBeTrue();
        card.Card!.AllButtons.ShouldBe([scenario.Text("export.button")]);
        var forged = scenario.Scoreboard.Card!.Data(scenario.Text("score.plan"));
        forged["card"]!["verb"] = Verbs.PlanRevise;
        forged["card"]!["form"] = "goal";
        (await scenario.Sam.InvokesAsync(card, Verbs.PlanRevise, forged)).ShouldSay(
            scenario.Text("error.stale", scenario.Text("error.stale.base", 2))
        );
    }

    private static string Change(TeamScenario scenario, string step) =>
        scenario.Text("plan.change", scenario.Texts.FormTitle(3, step));

    private static async Task<IReadOnlyList<PlanVersion>> PlansAsync(TeamScenario scenario) =>
        (await scenario.FileAsync()).Dossier.Answers.Plans;
}
