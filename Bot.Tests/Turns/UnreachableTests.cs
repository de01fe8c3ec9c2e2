using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plate;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Who cannot be reached is shown where it matters; and a conversation that is gone is no end.</summary>
public sealed class UnreachableTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManagerWithoutTheApp_IsOnTheScoreboard_AndOnTheAccountManagersPlate_UntilItIsInstalled(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.Kim.InstallsAsync();
        await field.CreateAsync();
        field.Teams.MembersAreReachable = false;
        await field.ToTheGateAsync();
        var warning = field.Text("score.unreached", "Eva Smit");

        await field.Teams.UntilAsync(() => field.Scoreboard.Says(warning), "the scoreboard says whom it cannot reach");
        await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(field.Text("unreachable.person", "Eva Smit"))
        );
        (await field.PartAsync(field.Kim)).Waits!.ShouldContain(what => what.Kind == WaitKind.Unreachable);
        var plate = await field.Kim.AsksAsync(field.Kim.Chat, dutch ? "aan slag" : "my plate");
        plate.Says(field.Text("plate.unreachable", "Eva Smit")).ShouldBeTrue(plate.ToString());

        await field.Eva.InstallsAsync();

        await field.ManagerGateAsync();
        await field.SettledAsync();
        await field.Bot.CatchUpAsync();
        (await field.PartAsync(field.Kim)).Waits!.ShouldNotContain(what => what.Kind == WaitKind.Unreachable);
        (await field.Kim.PressesAsync(field.Scoreboard, Verbs.LogForm)).IsOk.ShouldBeTrue();
        (await field.Kim.AsksAsync(field.Kim.Chat, "status")).Says(warning).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThreadThatWasDeleted_OpensAnew_InItsChannel(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, dutch, time);
        await field.CreateAsync();
        await field.PlayAsync();
        await field.SettledAsync();
        var old = field.Thread;
        field.Teams.Faults.Always(Fault.NotFound(), request => request.Conversation == old.Id);

        (
            await field.Sam.PressesAsync(field.Thread.Messages[^1], Verbs.FormSave, Field.Base1[0].Answers)
        ).ShouldShowCard();

        var scoreboard = await field.Teams.MessageAsync(
            field.Sales.General,
            message => message.Conversation != old && message.Card?.HasButton(Verbs.Play) == true
        );
        var next = field.Texts.FormTitle(1, "world");
        await field.UntilAsync(
            time,
            () =>
                scoreboard.Conversation.FromBot.Any(message =>
                    message.Card?.HasButton(Verbs.FormSave) == true && message.Says(next)
                )
        );
        var home = (await field.FileAsync()).Home!;
        home.Thread.ShouldBe(scoreboard.Conversation.Id);
        home.Lost.ShouldBeNull();
        (await field.Bot.Store.OutboxAsync(field.Key, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChannelThatWasDeleted_IsToldToTheAccountManager_WhoTakesTheAccountElsewhere(bool dutch)
    {
        await using var field = await Field.OpenAsync(azurite, dutch);
        await field.CreateAsync();
        await field.PlayAsync();
        await field.SettledAsync();
        var (old, channel) = (field.Thread, field.Sales.General);
        field.Teams.Faults.Always(
            Fault.NotFound(),
            request =>
                request.Conversation == old.Id
                || (string?)request.Body?.SelectToken("channelData.channel.id") == channel.Id
        );

        (
            await field.Sam.PressesAsync(field.Thread.Messages[^1], Verbs.FormSave, Field.Base1[0].Answers)
        ).ShouldShowCard();

        await field.Teams.MessageAsync(field.Kim.Chat, message => message.Says(field.Text("home.lost", "Contoso")));
        await field.SettledAsync();
        // Nothing is tried over and over: the agenda has nothing left to do.
        var requests = field.Teams.Requests.Count;
        await field.Bot.CatchUpAsync();
        field.Teams.Requests.Count.ShouldBe(requests);
        field.Kim.Chat.FromBot.Count(message => message.Says(field.Text("home.lost", "Contoso"))).ShouldBe(1);

        var other = field.Sales.AddChannel("Contoso, again");
        var words = dutch ? "verhuis Contoso" : "move Contoso";
        (await field.Sam.AsksAsync(other, words)).Says(field.Text("home.notYours", "Contoso")).ShouldBeTrue();
        (await field.Kim.AsksAsync(other, words)).Says(field.Text("home.moved", "Contoso")).ShouldBeTrue();

        var scoreboard = await field.Teams.MessageAsync(other, message => message.Card?.HasButton(Verbs.Play) == true);
        var form = await field.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasButton(Verbs.FormSave) == true
        );
        form.Says(field.Texts.FormTitle(1, "world")).ShouldBeTrue(form.ToString());
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[1].Answers)).ShouldShowCard();
        (await field.FileAsync()).Home!.Lost.ShouldBeNull();
    }
}
