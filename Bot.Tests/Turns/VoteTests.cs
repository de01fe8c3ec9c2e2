using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Votes and the manager's decision, good and bad.</summary>
public sealed class VoteTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Invoke = "adaptiveCard/action";

    private async Task<(TeamScenario Field, FakeMessage Gate)> AtTheGateAsync(string rule = "manager")
    {
        var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync(rule: rule);
        await scenario.PlayBase1Async();
        var gate = await scenario.GateAsync();
        await scenario.SettledAsync();
        return (scenario, gate);
    }

    [Fact]
    public async Task Vote_CostsOneReadAndOneWrite_AndARefreshOneRead()
    {
        var (scenario, gate) = await AtTheGateAsync();
        await using var _ = scenario;
        using var costs = new TurnCosts(scenario.Bot);

        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (await scenario.Noor.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldShowCard();
        (await scenario.Sam.RefreshesAsync(gate))!
            .ShouldShowCard()
            .Says(scenario.Text("gate.youVoted", "GO"))
            .ShouldBeTrue();

        costs.Reads(Invoke).ShouldBe([1, 1, 1]);
        costs.Writes(Invoke).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public async Task VoteOfAnOutsider_OrInSomebodyElsesName_ChangesNothing()
    {
        var (scenario, gate) = await AtTheGateAsync();
        await using var _ = scenario;

        (await scenario.Olaf.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldSay(
            scenario.Text("error.notFound")
        );
        // A director sees the account but has no vote.
        (await scenario.Eva.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldSay(scenario.Text("gate.notYours"));
        var forged = (JObject)gate.Card!.Button(scenario.Text("gate.voteGo")).Data!.DeepClone();
        forged["card"]!["voter"] = scenario.Sam.AadObjectId;
        forged["from"] = new JObject { ["aadObjectId"] = scenario.Sam.AadObjectId };
        (await scenario.Olaf.InvokesAsync(gate, Verbs.GateVote, forged)).ShouldSay(scenario.Text("error.notFound"));

        (await GateOf(scenario)).Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task VoteAfterTheGateClosed_ShowsTheDecision()
    {
        var (scenario, gate) = await AtTheGateAsync();
        await using var _ = scenario;
        var decision = await scenario.ManagerGateAsync();
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();

        var stale = (JObject)gate.Cards[0].Button(scenario.Text("gate.voteGo")).Data!;
        var late = await scenario.Sam.InvokesAsync(gate, Verbs.GateVote, stale);

        late.ShouldShowCard().Says("Eva Smit decided GO").ShouldBeTrue();
        (await GateOf(scenario)).Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task DecisionPressedTwice_OrByAnotherPerson_ClosesOnce()
    {
        var (scenario, gate) = await AtTheGateAsync();
        await using var _ = scenario;
        var decision = await scenario.ManagerGateAsync();
        var go = (JObject)decision.Card!.Button(scenario.Text("manager.go")).Data!;

        (await scenario.Kim.InvokesAsync(gate, Verbs.GateDecide, go)).ShouldSay(scenario.Text("gate.onlyManager"));
        var first = await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"));
        foreach (var again in await scenario.Eva.RepeatsAsync(first, 4, atOnce: true))
        {
            again.ShouldShowCard().Says("Eva Smit decided GO").ShouldBeTrue();
        }
        await scenario.HighFiveAsync();
        await scenario.SettledAsync();

        scenario.Thread.FromBot.Count(message => message.Says(scenario.Text("five.title", 1))).ShouldBe(1);
        (await scenario.FileAsync()).Dossier.Season.Reached.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NoGo_WithoutAReason_KeepsWhatWasTyped_AndWithOneParksTheSeason()
    {
        var (scenario, _) = await AtTheGateAsync();
        await using var __ = scenario;
        var decision = await scenario.ManagerGateAsync();

        var refused = await scenario.Eva.PressesAsync(
            decision,
            scenario.Text("manager.sendNoGo"),
            ("whose", "theirs"),
            ("until", "2020-01-01")
        );
        refused.ShouldShowCard().Input("whose").Value.ShouldBe("theirs");
        refused.Card!.Warnings.ShouldHaveSingleItem().ShouldContain(scenario.Text("problem.required"));
        var past = await scenario.Eva.PressesAsync(
            decision,
            scenario.Text("manager.sendNoGo"),
            ("why", "No budget"),
            ("until", "2020-01-01")
        );
        past.ShouldShowCard().Warnings.ShouldHaveSingleItem().ShouldContain(scenario.Text("problem.datePast"));
        past.Card!.Input("why").Value.ShouldBe("No budget");

        (
            await scenario.Eva.PressesAsync(
                decision,
                scenario.Text("manager.sendNoGo"),
                ("why", "No budget"),
                ("whose", "theirs"),
                ("until", string.Empty)
            )
        ).ShouldShowCard();

        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("score.parked", 1, scenario.Text("b01.name")))
        );
        var season = (await scenario.FileAsync()).Dossier.Season;
        season.State.ShouldBe(SeasonState.Parked);
        season.Parking!.Whose.ShouldBe(Whose.TheAccounts);
    }

    [Fact]
    public async Task QuestionOfTheManager_GoesToTheThread_AndTheGateStaysOpen()
    {
        var (scenario, _) = await AtTheGateAsync();
        await using var __ = scenario;
        var decision = await scenario.ManagerGateAsync();

        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.sendQuestion"), ("question", "Who else?")))
            .ShouldShowCard()
            .Says(scenario.Text("manager.asked"))
            .ShouldBeTrue();

        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message =>
                message.Says(scenario.Text("gate.question", "Eva Smit", "Who else?"))
                && message.Says(scenario.Text("manager.askTitle"))
        );
        (await GateOf(scenario)).Gate.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task MemberWhoLeftTheTeam_HasNoVote()
    {
        var (scenario, gate) = await AtTheGateAsync();
        await using var _ = scenario;

        await scenario.Kim.RemovesAsync(scenario.Sales, scenario.Sam);

        (await scenario.Sam.PressesAsync(gate, scenario.Text("gate.voteGo"))).ShouldSay(
            scenario.Text("error.notFound")
        );
        (await GateOf(scenario)).Gate.Voters.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ManagerWithoutTheApp_IsToldOfInTheThread_AndGetsTheGateOnInstalling()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        scenario.Teams.MembersAreReachable = false;
        await scenario.CreateAsync();
        await scenario.PlayBase1Async();
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Eva Smit"))
        );

        await scenario.Eva.InstallsAsync();

        var decision = await scenario.ManagerGateAsync();
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
    }

    private static async Task<GateSnapshot> GateOf(TeamScenario scenario) =>
        (await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default)).ShouldNotBeNull();
}
