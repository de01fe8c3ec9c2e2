using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Plan;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Plays;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The account plan: made at base 3 with its checks settled, revised later, and every version kept.</summary>
public sealed class PlanTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Plan_OfBase3_IsVersion1_OnceItsChecksAreSettledAndItsSentenceIsSaid(bool dutch)
    {
        await using var field = await azurite.SeededAsync(3, dutch);
        await field.AnswersAsync(field.Sam, "goal", 3, ("what", "Grow"), ("outcome", "Soon more orders than now"));
        await field.AnswersAsync(field.Sam, "reach", 3, ("where", "country"));
        await field.AnswersAsync(field.Sam, "result", 3);

        var hard = await field.FormAsync("hard", 3);
        string[] failing =
        [
            "why_what_clear",
            "why_what_ambitious",
            "why_what_driven",
            "why_when_clear",
            "why_when_driven",
            "why_where_ambitious",
        ];
        hard.Card!.Inputs.Select(input => input.Id)
            .ShouldBe([.. failing, "disagree", "disagreeWhy"], ignoreOrder: true);
        hard.Says(field.Text("b03.hard.short", HardChecks.ShortestText)).ShouldBeTrue();
        hard.Says(field.Text("b03.hard.vague", "soon")).ShouldBeTrue();

        var refused = (
            await field.Sam.PressesAsync(hard, Verbs.FormSave, ("why_what_clear", "Their word"))
        ).ShouldShowCard();
        foreach (var check in failing.Skip(1))
        {
            refused.ErrorAt(check).ShouldBe("⚠ " + field.Text("problem.required"), check);
        }
        refused.Input("why_what_clear").Value.ShouldBe("Their word");
        var reasons = failing.Select(check => (check, "We know why")).ToArray();
        var silent = (
            await field.Sam.PressesOnAsync(hard, refused, Verbs.FormSave, [.. reasons, ("disagree", "where_clear")])
        ).ShouldShowCard();
        silent.ErrorAt("disagreeWhy").ShouldBe("⚠ " + field.Text("problem.required"));
        (await PlansAsync(field)).ShouldBeEmpty();
        var settled = await field.Sam.PressesOnAsync(
            hard,
            silent,
            Verbs.FormSave,
            [.. reasons, ("disagree", "where_clear"), ("disagreeWhy", "Which half of it?")]
        );
        settled.ShouldShowCard().Says("Which half of it?").ShouldBeTrue();

        var objective = await field.FormAsync("objective", 3);
        foreach (var language in new[] { "en", "nl" })
        {
            objective.Card!.Input(language).Value!.ShouldContain("Contoso");
            objective.Card.Input(language).Value!.ShouldContain("grow");
        }
        objective.Card!.Input("en").Value.ShouldNotBe(objective.Card.Input("nl").Value);
        (
            await field.Noor.PressesAsync(objective, Verbs.FormSave, (dutch ? "nl" : "en", "In our own *words*"))
        ).ShouldShowCard();

        var plan = (await PlansAsync(field)).ShouldHaveSingleItem();
        (plan.Number, plan.Base, plan.By.Name).ShouldBe((1, 3, "Noor Jansen"));
        plan.Of("objective").Text(dutch ? "en" : "nl")!.ShouldContain("Contoso");
        var shown = await field.Sam.AsksAsync(field.Thread, "plan");
        shown.Says(field.Text("plan.title", 1)).ShouldBeTrue();
        shown.Says("In our own *words*").ShouldBeTrue();
        (await field.PlaysAsync()).ShouldNotContain(play => play.Kind == PlayKind.PlanRevised);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Revision_AtBase6_IsVersion2_OnlyWhenItsChecksAreSettledAgain(bool dutch)
    {
        await using var field = await azurite.SeededAsync(6, dutch);
        await field.SeedAsync(6, "adjusted");
        var adjusted = await field.PlayFormAsync("adjusted", 6);
        (await field.Sam.PressesAsync(adjusted, Verbs.FormSave, ("adjusted", "yes"))).ShouldShowCard();
        (await field.Sam.PressesAsync(adjusted, field.Text("plan.revise"))).ShouldSay(field.Text("form.below"));
        var card = await field.Teams.MessageAsync(field.Thread, message => message.Says(field.Text("plan.title", 1)));

        var goal = (await field.Sam.PressesAsync(card, Change(field, "goal"))).ShouldShowCard();
        goal.Input("what").Value!.ShouldStartWith("Buy 1,200,000");
        (await field.Sam.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Grow")))
            .ShouldShowCard()
            .Says("Grow")
            .ShouldBeTrue();
        (await PlansAsync(field)).Count.ShouldBe(1);
        var between = await field.Kim.AsksAsync(field.Thread, "plan");
        between.Says(field.Text("plan.open", field.Texts.FormTitle(3, "hard"))).ShouldBeTrue();

        var hard = (await field.Kim.PressesAsync(between, Change(field, "hard"))).ShouldShowCard();
        var settled = await field.Kim.PressesOnAsync(
            between,
            hard,
            Verbs.FormSave,
            ("why_what_clear", "It is their word"),
            ("why_what_ambitious", "Nobody ever did")
        );
        settled.ShouldShowCard().Warnings.ShouldBeEmpty();
        var versions = await PlansAsync(field);
        versions.Select(plan => (plan.Number, plan.Base)).ShouldBe([(1, 3), (2, 6)]);
        (await field.PlaysAsync()).ShouldContain(play => play.Kind == PlayKind.PlanRevised && play.Subject == "2");

        var now = await field.Eva.AsksAsync(field.Eva.Chat, "plan Contoso");
        var compared = (
            await field.Eva.PressesAsync(now, field.Text("plan.compare"), (PlanCard.VersionInput, "1"))
        ).ShouldShowCard();
        compared.Says(field.Text("plan.compare.title", 1, 2)).ShouldBeTrue();
        compared.AllTexts.ShouldContain("− Buy 1,200,000 coffee bags a year from us");
        compared.AllTexts.ShouldContain("+ Grow");
        compared.AllTexts.ShouldContain("− " + field.Text("plan.compare.nothing"));
        compared.AllTexts.ShouldContain("+ It is their word");
        compared.Text.ShouldNotContain("why_what");
        compared.AllTexts[^1].ShouldContain(field.Text("b03.result.turnover"));
        var back = (await field.Eva.PressesOnAsync(now, compared, field.Text("plan.back"))).ShouldShowCard();
        back.Says(field.Text("plan.title", 2)).ShouldBeTrue();
    }

    [Fact]
    public async Task OlderRevision_IsShownWhoWasFirst_AndLosesNothing()
    {
        await using var field = await azurite.SeededAsync(6);
        var card = await field.Sam.AsksAsync(field.Thread, "plan");
        var goal = (await field.Sam.PressesAsync(card, Change(field, "goal"))).ShouldShowCard();
        (
            await field.Noor.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Buy 2,000,000 bags a year"))
        ).ShouldShowCard();

        var late = (
            await field.Sam.PressesOnAsync(card, goal, Verbs.FormSave, ("what", "Buy 3,000,000 bags a year"))
        ).ShouldShowCard();

        late.Input("what").Value.ShouldBe("Buy 3,000,000 bags a year");
        late.Says("Noor Jansen").ShouldBeTrue();
        late.Says("Buy 2,000,000 bags a year").ShouldBeTrue();
        (await PlansAsync(field)).Count.ShouldBe(2);
        (await field.Sam.PressesOnAsync(card, late, Verbs.FormSave)).ShouldShowCard();
        (await PlansAsync(field))[^1].Of("goal").Text("what").ShouldBe("Buy 3,000,000 bags a year");
    }

    [Fact]
    public async Task Manager_ReadsThePlan_AndOnlyTheTeamChangesIt()
    {
        await using var field = await azurite.SeededAsync(6);
        var card = await field.Eva.AsksAsync(field.Eva.Chat, "plan");
        card.Says(field.Text("plan.title", 1)).ShouldBeTrue();
        (await field.Eva.PressesAsync(card, Change(field, "goal"))).ShouldSay(field.Text("error.notOnTeam"));

        foreach (var verb in new[] { Verbs.PlanShow, Verbs.PlanRevise, Verbs.PlanCompare })
        {
            var data = card.Card!.Data(Change(field, "goal"));
            data["card"]!["verb"] = verb;
            (await field.Olaf.InvokesAsync(card, verb, data)).ShouldSay(field.Text("error.notFound"));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task BeforeBase3_ThereIsNoPlan_AndNothingToChange(bool dutch)
    {
        await using var field = await azurite.SeededAsync(2, dutch);

        var card = await field.Sam.AsksAsync(field.Thread, "plan");

        card.Says(field.Text("plan.none")).ShouldBeTrue();
        card.Card!.AllButtons.ShouldBe([field.Text("export.button")]);
        var forged = field.Scoreboard.Card!.Data(field.Text("score.plan"));
        forged["card"]!["verb"] = Verbs.PlanRevise;
        forged["card"]!["form"] = "goal";
        (await field.Sam.InvokesAsync(card, Verbs.PlanRevise, forged)).ShouldSay(
            field.Text("error.stale", field.Text("error.stale.base", 2))
        );
    }

    private static string Change(Field field, string step) => field.Text("plan.change", field.Texts.FormTitle(3, step));

    private static async Task<IReadOnlyList<PlanVersion>> PlansAsync(Field field) =>
        (await field.FileAsync()).Dossier.Answers.Plans;
}
