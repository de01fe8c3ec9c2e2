using AccountBot.Bot.Tests.Support;
using AccountBot.Cards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Turns of which nothing can be said, or that say nothing.</summary>
public sealed class FaultRefusedTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData("429 now")]
    [InlineData("502")]
    [InlineData("403")]
    [InlineData("404")]
    [InlineData("413")]
    [InlineData("drop")]
    public async Task AnswerThatTeamsDoesNotTake_EndsTheTurnWithoutAServerError(string name)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        scenario.Teams.Faults.Always(NamedFault.Of(name), request => request.Posts);

        var said = await scenario.Kim.SaysAsync(scenario.Thread, "status");
        ((int)said.Reply!.Status).ShouldBeLessThan(500, said.Reply.Body);
        var pressed = await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.Play);
        pressed.ShouldSay(scenario.Text("error.failed"));

        scenario.Teams.Faults.Clear();
        (await scenario.Kim.AsksAsync(scenario.Thread, "status")).Card!.HasButton(Verbs.Play).ShouldBeTrue();
        await scenario.PlayAsync();
    }

    [Fact]
    public async Task CardWithoutAVerb_IsAnsweredInWords()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var form = await scenario.AskNewAccountAsync();

        (
            await scenario.Kim.InvokesAsync(
                form,
                Verbs.Play,
                new JObject { ["card"] = new JObject { ["year"] = 2026 } }
            )
        ).ShouldSay(scenario.Text("error.badCard"));
    }
}
