using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The bases up to the offer in a whole season: who is who, the plan, the team, our own house, and the test of the plan.</summary>
internal static class WholeSeasonPlanning
{
    /// <summary>Base 3, with a check that our rules doubt and the team overrules with a reason.</summary>
    public static async Task PlanAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(3, "reach")] = [SeasonPlayer.Inputs(("where", "country"))];
        player.Typed[(3, "hard")] = [SeasonPlayer.Inputs(("why_where_ambitious", "One country is all they have"))];
        await player.PlayAsync(3, until: "hard");
        var hard = await player.FormAsync(3, "hard");
        hard.Card!.HasInput("why_where_ambitious").ShouldBeTrue();
        (await player.Next().PressesAsync(hard, Verbs.FormSave, ("why_where_ambitious", string.Empty)))
            .ShouldShowCard()
            .HasError("why_where_ambitious")
            .ShouldBeTrue();
        await player.PlayAsync(3, from: "hard");
        var soFar = (await player.DossierAsync()).Answers;
        var check = HardChecks.Of(soFar).Single(each => each.Key == "where_ambitious");
        HardChecks.StateOf(check, soFar).ShouldBe(HardState.OverruledYes);
        soFar.Plans.ShouldHaveSingleItem().Number.ShouldBe(1);
        foreach (var language in new[] { Language.En, Language.Nl })
        {
            Base03Plan.ObjectiveIn(soFar, language).ShouldNotBeNull().ShouldContain("Contoso");
        }
        // The gate shows the objective in short.
        var objective = Base03Plan.ObjectiveIn(soFar, soFar.Account!.Language)!;
        (await player.GateAsync(3)).Says(objective[..100]).ShouldBeTrue();
        await player.PassGateAsync(3);
    }

    /// <summary>Base 4: the director gives the mandate in the personal chat.</summary>
    public static async Task TeamAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(4, "member")] = [.. Enumerable.Repeat(SeasonPlayer.Inputs(), 5)];
        await player.PlayAsync(4, until: "kickoff");
        var asked = await scenario.Teams.MessageAsync(
            scenario.Dirk.Chat,
            message => message.Says(scenario.Text("accord.mandate.title", "Contoso"))
        );
        var kickoff = (await player.PlayAsync(4, TwelveBases.Number(4).Find("kickoff")!)).ShouldHaveSingleItem();
        kickoff.Card.HasButton(scenario.Text("b04.kickoff.button")).ShouldBeTrue();
        await player.PlayAsync(4, from: "next");
        (await player.DossierAsync()).Next.ShouldBeOfType<NextStep.Await>();
        (await scenario.Dirk.PressesAsync(asked, scenario.Text("accord.mandate.yes"))).ShouldShowCard();
        var account = (await player.DossierAsync()).Account;
        account.Members.ShouldAllBe(member => member.Department != null && member.Task != null);
        await player.PassGateAsync(4);
    }

    /// <summary>Base 5: one objects, withdraws the objection, and accepts.</summary>
    public static async Task InternalAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        await player.PlayAsync(5, until: "acceptances");
        var title = scenario.Text("accord.accept.title", "Contoso");
        foreach (var person in new[] { scenario.Dirk, scenario.Eva })
        {
            var asked = await scenario.Teams.MessageAsync(person.Chat, message => message.Says(title));
            (await person.PressesAsync(asked, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        }
        var card = await scenario.Teams.MessageAsync(scenario.Thread, message => message.Says(title));
        (await scenario.Sam.PressesAsync(card, scenario.Text("accord.send"), ("reason", "Planning was not asked")))
            .ShouldShowCard()
            .Says("Planning was not asked")
            .ShouldBeTrue();
        foreach (var person in team.Skip(2))
        {
            (await person.PressesAsync(card, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        }
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == card.Id && message.Says("Planning was not asked")
        );
        await scenario.Sam.RefreshesAsync(card);
        var withdrawn = await scenario.Sam.PressesAsync(card, scenario.Text("accord.withdraw"));
        withdrawn.ShouldShowCard().Says("Planning was not asked").ShouldBeFalse();
        (await scenario.Sam.PressesOnAsync(card, withdrawn.Card!, scenario.Text("accord.accept.yes"))).ShouldShowCard();
        (await scenario.PlaysAsync()).ShouldContain(logEntry => logEntry.Kind == LogEntryKind.ObjectionWithdrawn);
        await player.PlayAsync(5, from: "next");
        await player.PassGateAsync(5);
    }

    /// <summary>Base 6: the plan is adjusted, which makes its second version.</summary>
    public static async Task TestingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(6, "adjusted")] = [SeasonPlayer.Inputs(("adjusted", "yes"))];
        await player.PlayAsync(6, until: "adjusted");
        var adjusted = (await player.PlayAsync(6, TwelveBases.Number(6).Find("adjusted")!)).ShouldHaveSingleItem();
        (await scenario.Sam.PressesOnAsync(adjusted.Message, adjusted.Card, Verbs.PlanRevise)).ShouldSay(
            scenario.Text("form.below")
        );
        var plan = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("plan.title", 1))
        );
        var goal = scenario.Text("plan.change", scenario.Texts.FormTitle(3, "goal"));
        var form = (await scenario.Sam.PressesAsync(plan, goal)).ShouldShowCard();
        (
            await scenario.Sam.PressesOnAsync(plan, form, Verbs.FormSave, ("what", "Buy 2,000,000 bags a year from us"))
        ).ShouldShowCard();
        var soFar = (await player.DossierAsync()).Answers;
        soFar.Plans.Select(version => (version.Number, version.Base)).ShouldBe([(1, 3), (2, 6)]);
        (await scenario.PlaysAsync()).ShouldContain(logEntry => logEntry.Kind == LogEntryKind.PlanRevised);
        await player.PlayAsync(6, from: "next");
        await player.PassGateAsync(6);
    }

    public static IReadOnlyDictionary<string, string>[] WhoIsWho =>
        [
            SeasonPlayer.Inputs(
                ("name", "Karin Jansen"),
                ("email", ""),
                ("roles", "coach,purchaser,user"),
                ("dmt", "yes")
            ),
            SeasonPlayer.Inputs(("name", "Piet Prins"), ("email", ""), ("roles", "initiator,decider"), ("dmt", "yes")),
        ];
}
