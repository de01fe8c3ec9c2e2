using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Twenty members vote at the same moment through two processes of the bot on one store.</summary>
public sealed class TwoProcessesTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task TwentyVotesAtOnce_ThroughTwoProcesses_AllCount_AndTheGateClosesOnce()
    {
        await using var scenario = await CrowdAsync(rule: "manager", out var crowd);
        await using var one = await BotProcess.StartAsync(azurite, scenario);
        await using var two = await BotProcess.StartAsync(azurite, scenario);
        var gate = await scenario.GateAsync();
        var button = gate.Card!.Button(scenario.Text("gate.voteGo"));

        var votes = await Task.WhenAll(
            crowd.Select(
                (person, index) => person.Via(index % 2 == 0 ? one.Client : two.Client).PressesAsync(gate, button)
            )
        );
        foreach (var vote in votes)
        {
            vote.ShouldShowCard();
        }
        var file = (
            await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default)
        ).ShouldNotBeNull();
        file.Votes.Select(vote => vote.By.Name).Order().ShouldBe(crowd.Select(person => person.Name).Order());
        file.Gate.Revision.ShouldBe(21);
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Id == gate.Id && message.Says(scenario.Text("gate.allVoted"))
        );

        var decision = await scenario.ManagerGateAsync();
        var go = decision.Card!.Button(scenario.Text("manager.go"));
        await Task.WhenAll(
            new[] { one, two, one, two }.Select(process => scenario.Eva.Via(process.Client).PressesAsync(decision, go))
        );
        await scenario.HighFiveAsync();
        await scenario.SettledAsync();

        scenario.Thread.FromBot.Count(message => message.Says(scenario.Text("five.title", 1))).ShouldBe(1);
        (await scenario.FileAsync()).Dossier.Season.Reached.Count.ShouldBe(1);
    }

    [Fact]
    public async Task MajorityOfTwenty_ThroughTwoProcesses_ClosesTheGateOnce_AndLaterVotesSeeIt()
    {
        await using var scenario = await CrowdAsync(rule: "majority", out var crowd);
        await using var one = await BotProcess.StartAsync(azurite, scenario);
        await using var two = await BotProcess.StartAsync(azurite, scenario);
        var gate = await scenario.GateAsync();
        var button = gate.Card!.Button(scenario.Text("gate.voteGo"));

        await Task.WhenAll(
            crowd.Select(
                (person, index) => person.Via(index % 2 == 0 ? one.Client : two.Client).PressesAsync(gate, button)
            )
        );
        await scenario.HighFiveAsync();
        await scenario.SettledAsync();

        var file = (
            await scenario.Bot.Store.LoadGateAsync(scenario.Key, TeamScenario.Year, 1, 1, default)
        ).ShouldNotBeNull();
        file.Votes.Count.ShouldBe(11);
        file.Gate.Verdict.ShouldNotBeNull().By.ShouldBeNull();
        scenario.Thread.FromBot.Count(message => message.Says(scenario.Text("five.title", 1))).ShouldBe(1);
    }

    /// <summary>An account of twenty at its gate.</summary>
    private Task<TeamScenario> CrowdAsync(string rule, out IReadOnlyList<FakePerson> crowd)
    {
        var people = new List<FakePerson>();
        crowd = people;
        return OpenAsync();

        async Task<TeamScenario> OpenAsync()
        {
            var scenario = await TeamScenario.OpenAsync(azurite);
            people.AddRange(Enumerable.Range(1, 19).Select(number => scenario.Teams.AddPerson($"Member {number:00}")));
            await scenario.Kim.AddsAsync(scenario.Sales, people);
            people.Add(scenario.Kim);
            var members = string.Join(
                ',',
                people.Where(person => !person.Equals(scenario.Kim)).Select(person => person.AadObjectId)
            );
            await scenario.CreateAsync(rule: rule, also: [("members", members)]);
            await scenario.SettledAsync();
            await scenario.SeedBase1Async("worth");
            var worth = await scenario.FormAsync("worth");
            (await scenario.Kim.PressesAsync(worth, Verbs.FormSave, ("hours", "8"), ("cost", "720"))).ShouldShowCard();
            await scenario.GateAsync();
            await scenario.SettledAsync();
            return scenario;
        }
    }
}
