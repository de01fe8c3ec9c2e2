using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Faults of Teams that look final and are not, and turns of which nothing can be said.</summary>
public sealed class FaultRefusedTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static Fault Of(string name) =>
        name switch
        {
            "429 now" => Fault.Throttled(0),
            "429 later" => Fault.Throttled(60),
            "502" => Fault.BadGateway,
            "503" => Fault.Unavailable,
            "504" => Fault.GatewayTimeout,
            "412" => Fault.Precondition,
            "403" => Fault.Forbidden("BotNotInConversationRoster"),
            "404" => Fault.NotFound(),
            "413" => Fault.TooBig,
            "drop" => Fault.DropBefore,
            _ => Fault.ServerError,
        };

    private static async Task PassesAsync(Field field, ShiftedTime time, string name)
    {
        await field.Teams.UntilAsync(() => field.Teams.Faults.Left == 0, "the fault");
        if (name == "429 now")
        {
            // The sender itself tries again; a later look at the agenda would only race with it.
            return;
        }
        time.Ahead += TimeSpan.FromHours(2);
        await field.Bot.CatchUpAsync();
    }

    [Theory]
    [InlineData("404")]
    [InlineData("500")]
    public async Task NextForm_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        var form = await field.PlayAsync();
        await field.SettledAsync();
        field.Teams.Faults.Next(Of(name), request => request.Posts);

        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();

        await PassesAsync(field, time, name);
        await field.FormAsync("world");
        await field.SettledAsync();
        field.Thread.FromBot.Count(message => message.Card?.HasInput("news") == true).ShouldBe(1);
        await field.Teams.MessageAsync(message => message.Id == form.Id && message.Card!.HasButton(Verbs.FormEdit));
    }

    [Theory]
    [InlineData("404")]
    [InlineData("500")]
    public async Task ScoreboardOfANewAccount_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        var form = await field.AskNewAccountAsync();
        field.Teams.Faults.Next(Of(name), request => request.Posts);

        (await field.Kim.PressesAsync(form, Verbs.AccountCreate, field.NewAccount("Contoso"))).ShouldShowCard();

        await PassesAsync(field, time, name);
        await field.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
        await field.Bot.CatchUpAsync();
        field.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
    }

    [Theory]
    [InlineData("429 later")]
    [InlineData("404")]
    [InlineData("500")]
    public async Task GateAndItsManagersCard_FollowAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        await field.SeedBase1Async("worth");
        var worth = await field.FormAsync("worth");
        await field.SettledAsync();
        field.Teams.Faults.Next(Of(name), request => request.Posts);

        (await field.Sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();

        await PassesAsync(field, time, name);
        await field.GateAsync();
        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

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
        field.Teams.Faults.Always(Of(name), request => request.Posts);

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
