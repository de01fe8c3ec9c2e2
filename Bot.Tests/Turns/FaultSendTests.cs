using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Teams does not take what the bot says, for a while: afterwards everything was said, and once.</summary>
public sealed class FaultSendTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Transient =>
        ["429 now", "429 later", "502", "503", "504", "412", "401", "403", "404", "500", "drop"];

    private static async Task PassesAsync(TeamScenario scenario, ShiftedTime time, string name)
    {
        await scenario.Teams.UntilAsync(() => scenario.Teams.Faults.Left == 0, "the fault");
        if (name.StartsWith("429", StringComparison.Ordinal))
        {
            // What was surely not taken is tried again at once; a later look at the agenda would only race with that.
            return;
        }
        time.Ahead += TimeSpan.FromHours(2);
        await scenario.Bot.CatchUpAsync();
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task NextForm_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        await scenario.SettledAsync();
        scenario.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers))
            .ShouldShowCard()
            .HasButton(Verbs.FormEdit)
            .ShouldBeTrue();

        await PassesAsync(scenario, time, name);
        await scenario.FormAsync("world");
        await scenario.SettledAsync();
        scenario.Thread.FromBot.Count(message => message.Card?.HasInput("news") == true).ShouldBe(1);
        await scenario.Teams.MessageAsync(message => message.Id == form.Id && message.Card!.HasButton(Verbs.FormEdit));
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task ScoreboardOfANewAccount_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        var form = await scenario.AskNewAccountAsync();
        scenario.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

        (await scenario.Kim.PressesAsync(form, Verbs.AccountCreate, scenario.NewAccount("Contoso"))).ShouldShowCard();

        await PassesAsync(scenario, time, name);
        await scenario.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
        await scenario.Bot.CatchUpAsync();
        scenario.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task GateAndItsManagersCard_FollowAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.CreateAsync();
        await scenario.SeedBase1Async("worth");
        var worth = await scenario.FormAsync("worth");
        await scenario.SettledAsync();
        scenario.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();

        await PassesAsync(scenario, time, name);
        await scenario.GateAsync();
        var decision = await scenario.ManagerGateAsync();
        (await scenario.Eva.PressesAsync(decision, scenario.Text("manager.go"))).ShouldShowCard();
        await scenario.HighFiveAsync();
    }

    [Fact]
    public async Task CardThatCannotBeEdited_IsEditedAtTheNextChange()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        var form = await scenario.PlayAsync();
        await scenario.SettledAsync();
        scenario.Teams.Faults.Next(2, Fault.BadGateway, request => request.Operation == Operation.Update);

        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)).ShouldShowCard();

        await scenario.Teams.MessageAsync(message => message.Id == form.Id && message.Card!.HasButton(Verbs.FormEdit));
        scenario.Teams.Faults.Left.ShouldBe(0);
    }
}
