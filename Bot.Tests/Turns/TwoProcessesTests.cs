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
        await using var field = await CrowdAsync(rule: "manager", out var crowd);
        await using var one = await BotProcess.StartAsync(azurite, field);
        await using var two = await BotProcess.StartAsync(azurite, field);
        var gate = await field.GateAsync();
        var button = gate.Card!.Button(field.Text("gate.voteGo"));

        var votes = await Task.WhenAll(
            crowd.Select(
                (person, index) => person.Via(index % 2 == 0 ? one.Client : two.Client).PressesAsync(gate, button)
            )
        );
        foreach (var vote in votes)
        {
            vote.ShouldShowCard();
        }
        var file = (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default)).ShouldNotBeNull();
        file.Votes.Select(vote => vote.By.Name).Order().ShouldBe(crowd.Select(person => person.Name).Order());
        file.Gate.Revision.ShouldBe(21);
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Id == gate.Id && message.Says(field.Text("gate.allVoted"))
        );

        var decision = await field.ManagerGateAsync();
        var go = decision.Card!.Button(field.Text("manager.go"));
        await Task.WhenAll(
            new[] { one, two, one, two }.Select(process => field.Eva.Via(process.Client).PressesAsync(decision, go))
        );
        await field.HighFiveAsync();
        await field.SettledAsync();

        field.Thread.FromBot.Count(message => message.Says(field.Text("five.title", 1))).ShouldBe(1);
        (await field.FileAsync()).Dossier.Season.Reached.Count.ShouldBe(1);
    }

    [Fact]
    public async Task MajorityOfTwenty_ThroughTwoProcesses_ClosesTheGateOnce_AndLaterVotesSeeIt()
    {
        await using var field = await CrowdAsync(rule: "majority", out var crowd);
        await using var one = await BotProcess.StartAsync(azurite, field);
        await using var two = await BotProcess.StartAsync(azurite, field);
        var gate = await field.GateAsync();
        var button = gate.Card!.Button(field.Text("gate.voteGo"));

        await Task.WhenAll(
            crowd.Select(
                (person, index) => person.Via(index % 2 == 0 ? one.Client : two.Client).PressesAsync(gate, button)
            )
        );
        await field.HighFiveAsync();
        await field.SettledAsync();

        var file = (await field.Bot.Store.LoadGateAsync(field.Key, Field.Year, 1, 1, default)).ShouldNotBeNull();
        file.Votes.Count.ShouldBe(11);
        file.Gate.Verdict.ShouldNotBeNull().By.ShouldBeNull();
        field.Thread.FromBot.Count(message => message.Says(field.Text("five.title", 1))).ShouldBe(1);
    }

    /// <summary>An account of twenty at its gate.</summary>
    private Task<Field> CrowdAsync(string rule, out IReadOnlyList<FakePerson> crowd)
    {
        var people = new List<FakePerson>();
        crowd = people;
        return OpenAsync();

        async Task<Field> OpenAsync()
        {
            var field = await Field.OpenAsync(azurite);
            people.AddRange(Enumerable.Range(1, 19).Select(number => field.Teams.AddPerson($"Member {number:00}")));
            await field.Kim.AddsAsync(field.Sales, people);
            people.Add(field.Kim);
            var members = string.Join(
                ',',
                people.Where(person => !person.Equals(field.Kim)).Select(person => person.AadObjectId)
            );
            await field.CreateAsync(rule: rule, also: [("members", members)]);
            await field.SettledAsync();
            await field.SeedBase1Async("worth");
            var worth = await field.FormAsync("worth");
            (await field.Kim.PressesAsync(worth, Verbs.FormSave, ("hours", "8"), ("cost", "720"))).ShouldShowCard();
            await field.GateAsync();
            await field.SettledAsync();
            return field;
        }
    }
}
