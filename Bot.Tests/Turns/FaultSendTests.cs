using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Teams does not take what the bot says, for a while: afterwards everything was said, and once.</summary>
public sealed class FaultSendTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<string> Transient =>
        ["429 now", "429 later", "502", "503", "504", "412", "401", "403", "404", "500", "drop"];

    private static async Task PassesAsync(Field field, ShiftedTime time, string name)
    {
        await field.Teams.UntilAsync(() => field.Teams.Faults.Left == 0, "the fault");
        if (name.StartsWith("429", StringComparison.Ordinal))
        {
            // What was surely not taken is tried again at once; a later look at the agenda would only race with that.
            return;
        }
        time.Ahead += TimeSpan.FromHours(2);
        await field.Bot.CatchUpAsync();
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task NextForm_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        var form = await field.PlayAsync();
        await field.SettledAsync();
        field.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

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
    [MemberData(nameof(Transient))]
    public async Task ScoreboardOfANewAccount_FollowsAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        var form = await field.AskNewAccountAsync();
        field.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

        (await field.Kim.PressesAsync(form, Verbs.AccountCreate, field.NewAccount("Contoso"))).ShouldShowCard();

        await PassesAsync(field, time, name);
        await field.Teams.MessageAsync(message => message.Card?.HasButton(Verbs.Play) == true);
        await field.Bot.CatchUpAsync();
        field.Teams.Seen(null).Count(message => message.Card?.HasButton(Verbs.Play) == true).ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task GateAndItsManagersCard_FollowAfterTheFault(string name)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.CreateAsync();
        await field.SeedBase1Async("worth");
        var worth = await field.FormAsync("worth");
        await field.SettledAsync();
        field.Teams.Faults.Next(NamedFault.Of(name), request => request.Posts);

        (await field.Sam.PressesAsync(worth, Verbs.FormSave, Field.Base1[^1].Answers)).ShouldShowCard();

        await PassesAsync(field, time, name);
        await field.GateAsync();
        var decision = await field.ManagerGateAsync();
        (await field.Eva.PressesAsync(decision, field.Text("manager.go"))).ShouldShowCard();
        await field.HighFiveAsync();
    }

    [Fact]
    public async Task CardThatCannotBeEdited_IsEditedAtTheNextChange()
    {
        await using var field = await Field.OpenAsync(azurite);
        await field.CreateAsync();
        var form = await field.PlayAsync();
        await field.SettledAsync();
        field.Teams.Faults.Next(2, Fault.BadGateway, request => request.Operation == Operation.Update);

        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();

        await field.Teams.MessageAsync(message => message.Id == form.Id && message.Card!.HasButton(Verbs.FormEdit));
        field.Teams.Faults.Left.ShouldBe(0);
    }
}
