using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
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
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        await field.SettledAsync();
        field.Teams.Faults.Always(NamedFault.Of(name), request => request.Posts);

        var said = await field.Kim.SaysAsync(field.Thread, "status");
        ((int)said.Reply!.Status).ShouldBeLessThan(500, said.Reply.Body);
        var pressed = await field.Kim.PressesAsync(field.Scoreboard, Verbs.Play);
        pressed.ShouldSay(field.Text("error.failed"));

        field.Teams.Faults.Clear();
        (await field.Kim.AsksAsync(field.Thread, "status")).Card!.HasButton(Verbs.Play).ShouldBeTrue();
        await field.PlayAsync();
    }

    [Fact]
    public async Task CardWithoutAVerb_IsAnsweredInWords()
    {
        await using var field = await Field.OpenAsync(azurite);
        var form = await field.AskNewAccountAsync();

        (
            await field.Kim.InvokesAsync(form, Verbs.Play, new JObject { ["card"] = new JObject { ["year"] = 2026 } })
        ).ShouldSay(field.Text("error.badCard"));
    }
}
