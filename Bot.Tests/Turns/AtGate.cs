using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The ways to a gate and to its NO GO.</summary>
internal static class AtGate
{
    /// <summary>Answers all of base 1 and waits for its gate.</summary>
    public static async Task<FakeMessage> ToTheGateAsync(this TeamScenario scenario)
    {
        await scenario.SeedBase1Async("worth");
        var worth = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        var gate = await scenario.GateAsync();
        await scenario.SettledAsync();
        return gate;
    }

    /// <summary>A season that the manager parked: the account's NO GO, for want of budget; and the form of its plan.</summary>
    public static async Task<(TeamScenario Field, FakeMessage Plan)> ParkedAsync(
        this AzuriteFixture azurite,
        bool dutch = false
    )
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.ToTheGateAsync();
        await scenario.NoGoAsync();
        return (scenario, await scenario.PlanFormAsync());
    }

    /// <summary>The manager's NO GO, said to everyone.</summary>
    public static async Task NoGoAsync(this TeamScenario scenario)
    {
        var decision = await scenario.ManagerGateAsync();
        (
            await scenario.Eva.PressesAsync(
                decision,
                scenario.Text("manager.sendNoGo"),
                (ManagerGateCard.WhyInput, "No budget"),
                (ManagerGateCard.WhoseInput, "theirs")
            )
        ).ShouldShowCard();
        await scenario.SettledAsync();
        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(scenario.Text("score.parked", 1, scenario.Text("b01.name"))),
            "the scoreboard says that the season is parked"
        );
    }

    /// <summary>Changes an answer of base 1, whatever card it is changed on.</summary>
    public static async Task<Pressed> ChangesAsync(
        this FakePerson person,
        TeamScenario scenario,
        string form,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        var entry = (await scenario.FileAsync()).Dossier.Answers.Entry(1, form).ShouldNotBeNull();
        var data = new JObject
        {
            ["card"] = new JObject
            {
                ["verb"] = Verbs.FormSave,
                ["account"] = scenario.Key.Account,
                ["year"] = TeamScenario.Year,
                ["base"] = 1,
                ["form"] = form,
                ["entry"] = 0,
                ["revision"] = entry.Revision,
            },
        };
        foreach (var (input, value) in TeamScenario.Base1.First(each => each.Form == form).Answers.Concat(inputs))
        {
            data[input] = value;
        }
        return await person.InvokesAsync(scenario.Scoreboard, Verbs.FormSave, data);
    }

    public static Task<FakeMessage> PlanFormAsync(this TeamScenario scenario) =>
        scenario.Teams.MessageAsync(scenario.Thread, message => message.Card?.HasButton(Verbs.NoGoSave) == true);
}
