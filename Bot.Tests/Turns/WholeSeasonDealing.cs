using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The bases from the presentation on in a whole season, to the accounts that come of it.</summary>
internal static class WholeSeasonDealing
{
    /// <summary>Base 7 waits until every preparation is done, or dropped with a reason.</summary>
    public static async Task PresentingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        await player.PlayAsync(7, until: "preparations");
        var tasks = (await player.DossierAsync()).Answers.Tasks;
        tasks.Count(task => task.Kind == TaskKind.Preparation).ShouldBe(13);
        var list = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Says(scenario.Text("tasks.preparations"))
                && message.Card!.Everything.Any(element => (string?)element.Json["verb"] == Verbs.TaskDone)
        );
        var change = await scenario.Noor.InvokesAsync(
            list,
            Verbs.TaskChange,
            TaskTests.FirstTask(list.Card!, Verbs.TaskChange)
        );
        var card = (
            await scenario.Noor.PressesOnAsync(
                list,
                change.ShouldShowCard(),
                Verbs.TaskSave,
                ("state", "dropped"),
                ("reason", "They know our plant")
            )
        ).ShouldShowCard();
        for (var task = 1; task < 13; task++)
        {
            card = (await scenario.Sam.InvokesAsync(list, Verbs.TaskDone, TaskTests.FirstTask(card))).ShouldShowCard();
        }
        Base07Presenting.OpenPreparations((await player.DossierAsync()).Answers).ShouldBeEmpty();
        await player.PlayAsync(7, from: "outcome");
        await player.PassGateAsync(7);
    }

    /// <summary>Base 8: the manager says NO GO, the team plans, and puts the same gate back.</summary>
    public static async Task NegotiationAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        player.Typed[(8, "before")] =
        [
            SeasonPlayer.Inputs(("aim", "300000"), ("settle", "250000"), ("walk", "200000")),
        ];
        player.Typed[(8, "round")] = [SeasonPlayer.Inputs(("theirs", "180000"), ("ours", "290000"))];
        player.Typed[(8, "result")] = [SeasonPlayer.Inputs(("value", "255000"))];
        await player.PlayAsync(8);
        await player.GateAsync(8);
        var decision = await player.ManagerGateAsync(8);
        (
            await scenario.Eva.PressesAsync(
                decision,
                scenario.Text("manager.sendNoGo"),
                ("whose", "ours"),
                ("why", "No capacity before summer")
            )
        ).ShouldShowCard();
        await scenario.Teams.MessageAsync(scenario.Thread, message => message.Card?.HasButton(Verbs.NoGoSave) == true);
        (await player.DossierAsync()).Season.State.ShouldBe(SeasonState.Parked);
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Card!.HasButton(scenario.Text("score.reopen")),
            "the scoreboard offers to reopen"
        );
        await team[3].PressesAsync(scenario.Scoreboard, scenario.Text("score.reopen"));
        var back = await player.GateAsync(8, round: 2);
        back.Says("No capacity before summer").ShouldBeTrue();
        await player.PassGateAsync(8, round: 2);
    }

    public static async Task UsersAsync(SeasonPlayer player)
    {
        player.Typed[(9, "group")] = [SeasonPlayer.Inputs(("informed", "yes"), ("trained", "yes"))];
        await player.PlayAsync(9);
        await player.PassGateAsync(9);
    }

    /// <summary>Base 10: a complaint has no owner, so the account manager opens the gate with a reason.</summary>
    public static async Task AftercareAsync(TeamScenario scenario, SeasonPlayer player, FakePerson[] team)
    {
        player.Typed[(10, "complaint")] = [SeasonPlayer.Inputs(("what", "Wrong print"), ("owner", string.Empty))];
        player.Typed[(10, "score")] = [SeasonPlayer.Inputs(("score", "8"))];
        await player.PlayAsync(10);
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says("Wrong print"),
            "the scoreboard says what the base waits for"
        );
        (await team[1].PressesAsync(scenario.Scoreboard, Verbs.GateOpen))
            .Words.ShouldNotBeNull()
            .ShouldContain("Wrong print");
        var ask = await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.GateOpen);
        ask.ShouldShowCard().Says("Wrong print").ShouldBeTrue();
        await scenario.Kim.PressesOnAsync(
            scenario.Scoreboard,
            ask.Card!,
            Verbs.GateOpen,
            ("reason", "Its owner is named tomorrow")
        );
        var gate = await player.GateAsync(10);
        gate.Says("Wrong print").ShouldBeTrue();
        gate.Says("Its owner is named tomorrow").ShouldBeTrue();
        await player.PassGateAsync(10);
    }

    public static async Task RelationshipAsync(SeasonPlayer player)
    {
        player.Typed[(11, "rhythm")] = [SeasonPlayer.Inputs(), SeasonPlayer.Inputs()];
        await player.PlayAsync(11);
        Base11Relationship.Unplanned((await player.DossierAsync()).Answers).ShouldBeEmpty();
        await player.PassGateAsync(11);
    }

    /// <summary>Base 12: two introductions become accounts of their own.</summary>
    public static async Task RecruitingAsync(TeamScenario scenario, SeasonPlayer player)
    {
        player.Typed[(12, "introduction")] =
        [
            SeasonPlayer.Inputs(("name", "Ina Introduced"), ("company", "Fabrikam")),
            SeasonPlayer.Inputs(("name", "Otto Other"), ("company", "Northwind")),
        ];
        await player.PlayAsync(12, until: "introduction");
        var introduced = await player.PlayAsync(12, TwelveBases.Number(12).Find("introduction")!);
        await player.PlayAsync(12, from: "prospects");
        await player.PassGateAsync(12);
        foreach (var (card, name) in introduced.Zip(["Fabrikam", "Northwind"]))
        {
            await BecomesAnAccountAsync(scenario, card.Message, card.Card, name);
        }
    }

    static async Task BecomesAnAccountAsync(TeamScenario scenario, FakeMessage message, CardView card, string name)
    {
        (await scenario.Kim.PressesOnAsync(message, card, Verbs.AccountNew)).ShouldSay(scenario.Text("form.below"));
        var form = await scenario.Teams.MessageAsync(
            scenario.Thread,
            each => each.Card?.HasInput("accountManager") == true && each.Card.Input("name").Value == name
        );
        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, ("manager", scenario.Eva.AadObjectId)))
            .ShouldShowCard()
            .Warnings.ShouldBeEmpty();
        var scoreboard = await scenario.Teams.MessageAsync(each =>
            each.Says(name) && each.Card?.HasButton(Verbs.Play) == true
        );
        var id = (string)scoreboard.Card!.Button(Verbs.Play).Data!["card"]!["account"]!;
        var account = await scenario.Bot.Store.RowAsync<Account>(
            new DossierKey(scenario.Teams.Tenant, id),
            AccountKeys.Account,
            CancellationToken.None
        );
        account.ShouldNotBeNull().Origin.ShouldBe(new AccountOrigin(scenario.Key.Account, "Contoso"));
    }
}
