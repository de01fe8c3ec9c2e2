using AccountBot.Bot.Operations;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook.Plate;
using AccountBot.Storage;

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
        (await field.Kim.MovesAsync(field, other)).Says(field.Text("home.moved", "Contoso")).ShouldBeTrue();

        var scoreboard = await field.Teams.MessageAsync(other, message => message.Card?.HasButton(Verbs.Play) == true);
        var form = await field.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasButton(Verbs.FormSave) == true
        );
        form.Says(field.Texts.FormTitle(1, "world")).ShouldBeTrue(form.ToString());
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[1].Answers)).ShouldShowCard();
        (await field.FileAsync()).Home!.Lost.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TeamThatTookTheAppOut_IsToldToTheAccountManager_AndHearsEverythingWhenItIsBack(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await TakenOutAsync(dutch, time);

        await ToldAsync(field, times: 1);
        var (before, next) = (field.Thread.FromBot.Count, field.Texts.FormTitle(1, "world"));
        for (var hour = 0; hour < 3; hour++)
        {
            await LaterAsync(field, time);
        }
        Told(field).ShouldBe(1);
        field.Thread.FromBot.Count.ShouldBe(before);
        // The person who looks after the bot has nothing to mend, but finds it where they look.
        var overdue = await field.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default);
        overdue.Select(entry => entry.Item.Kind).Distinct().ShouldBe([Outbox.AwayKind]);
        AgendaFigures.Of(overdue, TimeSpan.FromSeconds(30), time.GetUtcNow()).Unsent.ShouldBe(TimeSpan.Zero);
        (await field.Bot.Get<Backlog>().LookAsync(field.Teams.Tenant, default)).Unsent.ShouldBe(1);
        (await field.Bot.Get<Backlog>().ResendAsync(field.Teams.Tenant, default)).Accounts.ShouldBe(1);

        await field.Kim.AddsTheBotAsync(field.Sales);

        await field.UntilAsync(time, () => field.Thread.FromBot.Any(message => message.Says(next)));
        await LaterAsync(field, time);
        await field.SettledAsync();
        (await field.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        (await field.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default)).ShouldBeEmpty();

        await field.Kim.RemovesTheBotAsync(field.Sales);
        var form = await field.Teams.MessageAsync(
            field.Thread,
            message => message.Says(next) && message.Card?.HasButton(Verbs.FormSave) == true
        );
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[1].Answers)).ShouldShowCard();
        await ToldAsync(field, times: 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TeamThatTookTheAppOut_IsLeft_ByMovingTheAccount(bool dutch)
    {
        var time = new ShiftedTime();
        await using var field = await TakenOutAsync(dutch, time);
        await ToldAsync(field, times: 1);

        var other = field.Teams.AddTeam("Contoso, again", field.Kim, field.Sam, field.Noor, field.Eva);
        await field.Kim.AddsTheBotAsync(other);
        (await field.Kim.MovesAsync(field, other.General)).Says(field.Text("home.moved", "Contoso")).ShouldBeTrue();

        var scoreboard = await field.Teams.MessageAsync(
            other.General,
            message => message.Card?.HasButton(Verbs.Play) == true
        );
        await field.Teams.MessageAsync(
            scoreboard.Conversation,
            message =>
                message.Says(field.Texts.FormTitle(1, "world")) && message.Card?.HasButton(Verbs.FormSave) == true
        );
        await LaterAsync(field, time);
        await field.SettledAsync();
        (await field.FileAsync()).Home!.AppRemoved.ShouldBeNull();
    }

    [Fact]
    public async Task TeamThatTookTheAppOut_BeforeTheThreadOpened_IsToldToo()
    {
        var time = new ShiftedTime();
        await using var field = await Field.OpenAsync(azurite, time: time);
        await field.Kim.InstallsAsync();
        field.Teams.Faults.Always(
            Fault.Forbidden("BotNotInConversationRoster"),
            request => (string?)request.Body?.SelectToken("channelData.channel.id") == field.Sales.General.Id
        );

        var creating = field.CreateAsync();

        await field.Teams.UntilAsync(() => Told(field) == 1, "the account manager is told");
        field.Teams.Faults.Clear();
        await LaterAsync(field, time);
        await creating;
        await field.SettledAsync();
        (await field.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        Told(field).ShouldBe(1);
    }

    /// <summary>The first form is answered while the app is not in the team.</summary>
    private async Task<Field> TakenOutAsync(bool dutch, ShiftedTime time)
    {
        var field = await Field.OpenAsync(azurite, dutch, time);
        await field.Kim.InstallsAsync();
        await field.CreateAsync();
        await field.PlayAsync();
        await field.SettledAsync();
        await field.Kim.RemovesTheBotAsync(field.Sales);
        var form = field.Thread.Messages[^1];
        (await field.Sam.PressesAsync(form, Verbs.FormSave, Field.Base1[0].Answers)).ShouldShowCard();
        return field;
    }

    private static async Task ToldAsync(Field field, int times)
    {
        await field.Teams.UntilAsync(() => Told(field) == times, "the account manager is told");
        (await field.FileAsync()).Home!.AppRemoved.ShouldNotBeNull();
    }

    private static async Task LaterAsync(Field field, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromHours(1);
        await field.Bot.CatchUpAsync();
    }

    private static int Told(Field field) =>
        field.Kim.Chat.FromBot.Count(message => message.Says(field.Text("home.appRemoved", "Contoso")));
}
