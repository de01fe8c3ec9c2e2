using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Votes and the manager's decision, good and bad.</summary>
public sealed class VoteTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private const string Invoke = "adaptiveCard/action";

    private async Task<(Field Field, FakeMessage Gate)> AtTheGateAsync(string rule = "manager")
    {
        var field = await Field.OpenAsync(azurite);
        await field.CreateAsync(rule: rule);
        await field.PlayBase1Async();
        var gate = await field.GateAsync();
        await field.SettledAsync();
        return (field, gate);
    }

    [Fact]
    public async Task Vote_CostsOneReadAndOneWrite_AndARefreshOneRead()
    {
        var (field, gate) = await AtTheGateAsync();
        await using var _ = field;
        using var costs = new TurnCosts(field.Bot);

        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await field.Noor.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldShowCard();
        (await field.Sam.RefreshesAsync(gate))!.ShouldShowCard().Says(field.Text("gate.youVoted", "GO")).ShouldBeTrue();

        costs.Reads(Invoke).ShouldBe([1, 1, 1]);
        costs.Writes(Invoke).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public async Task VoteOfAnOutsider_OrInSomebodyElsesName_ChangesNothing()
    {
        var (field, gate) = await AtTheGateAsync();
        await using var _ = field;

        (await field.Olaf.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldSay(field.Text("error.notFound"));
        // A director sees the account but has no vote.
        (await field.Eva.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldSay(field.Text("gate.notYours"));
        var forged = (JObject)gate.Card!.Button(field.Text("gate.voteGo")).Data!.DeepClone();
        forged["card"]!["voter"] = field.Sam.AadObjectId;
        forged["from"] = new JObject { ["aadObjectId"] = field.Sam.AadObjectId };
        (await field.Olaf.InvokesAsync(gate, Verbs.GateVote, forged)).ShouldSay(field.Text("error.notFound"));

        (await GateOf(field)).Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task VoteAfterTheGateClosed_ShowsTheDecision()
    {
        var (field, gate) = await AtTheGateAsync();
        await using var _ = field;
        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();

        var stale = (JObject)gate.Cards[0].Button(field.Text("gate.voteGo")).Data!;
        var late = await field.Sam.InvokesAsync(gate, Verbs.GateVote, stale);

        late.ShouldShowCard().Says("Eva Smit decided GO").ShouldBeTrue();
        (await GateOf(field)).Votes.ShouldBeEmpty();
    }

    [Fact]
    public async Task DecisionPressedTwice_OrByAnotherPerson_ClosesOnce()
    {
        var (field, gate) = await AtTheGateAsync();
        await using var _ = field;
        var decision = await field.ManagerGateAsync();
        var go = (JObject)decision.Card!.Button(field.Text("manager.go")).Data!;

        (await field.Kim.InvokesAsync(gate, Verbs.GateDecide, go)).ShouldSay(field.Text("gate.onlyManager"));
        var first = await field.Eva.PressesAsync(decision, field.Text("manager.go"));
        foreach (var again in await field.Eva.RepeatsAsync(first, 4, atOnce: true))
        {
            again.ShouldShowCard().Says("Eva Smit decided GO").ShouldBeTrue();
        }
        await field.HighFiveAsync();
        await field.SettledAsync();

        field.Thread.FromBot.Count(message => message.Says(field.Text("five.title", 1))).ShouldBe(1);
        (await field.FileAsync()).Dossier.Season.Reached.Count.ShouldBe(1);
    }

    [Fact]
    public async Task NoGo_WithoutAReason_KeepsWhatWasTyped_AndWithOneParksTheSeason()
    {
        var (field, _) = await AtTheGateAsync();
        await using var __ = field;
        var decision = await field.ManagerGateAsync();

        var refused = await field.Eva.PressesAsync(
            decision,
            field.Text("manager.sendNoGo"),
            ("whose", "theirs"),
            ("until", "2020-01-01")
        );
        refused.ShouldShowCard().Input("whose").Value.ShouldBe("theirs");
        refused.Card!.Warnings.ShouldHaveSingleItem().ShouldContain(field.Text("problem.required"));
        var past = await field.Eva.PressesAsync(
            decision,
            field.Text("manager.sendNoGo"),
            ("why", "No budget"),
            ("until", "2020-01-01")
        );
        past.ShouldShowCard().Warnings.ShouldHaveSingleItem().ShouldContain(field.Text("problem.datePast"));
        past.Card!.Input("why").Value.ShouldBe("No budget");

        (
            await field.Eva.PressesAsync(
                decision,
                field.Text("manager.sendNoGo"),
                ("why", "No budget"),
                ("whose", "theirs"),
                ("until", string.Empty)
            )
        ).ShouldShowCard();

        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("score.parked", 1, field.Text("b01.name")))
        );
        var season = (await field.FileAsync()).Dossier.Season;
        season.State.ShouldBe(SeasonState.Parked);
        season.Parking!.Whose.ShouldBe(Whose.TheAccounts);
    }

    [Fact]
    public async Task QuestionOfTheManager_GoesToTheThread_AndTheGateStaysOpen()
    {
        var (field, _) = await AtTheGateAsync();
        await using var __ = field;
        var decision = await field.ManagerGateAsync();

        (await field.Eva.PressesAsync(decision, field.Text("manager.sendQuestion"), ("question", "Who else?")))
            .ShouldShowCard()
            .Says(field.Text("manager.asked"))
            .ShouldBeTrue();

        await field.Teams.MessageAsync(
            field.Thread,
            message =>
                message.Says(field.Text("gate.question", "Eva Smit", "Who else?"))
                && message.Says(field.Text("manager.askTitle"))
        );
        (await GateOf(field)).Gate.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task MemberWhoLeftTheTeam_HasNoVote()
    {
        var (field, gate) = await AtTheGateAsync();
        await using var _ = field;

        await field.Kim.RemovesAsync(field.Sales, field.Sam);

        (await field.Sam.PressesAsync(gate, field.Text("gate.voteGo"))).ShouldSay(field.Text("error.notFound"));
        (await GateOf(field)).Gate.Voters.Count.ShouldBe(2);
    }

    [Fact]
    public async Task ManagerWithoutTheApp_IsToldOfInTheThread_AndGetsTheGateOnInstalling()
    {
        await using var field = await Field.OpenAsync(azurite);
        field.Teams.MembersAreReachable = false;
        await field.CreateAsync();
        await field.PlayBase1Async();
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Eva Smit"))
        );

        await field.Eva.InstallsAsync();

        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

    private static async Task<GateFile> GateOf(Field field) =>
        (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default)).ShouldNotBeNull();
}
