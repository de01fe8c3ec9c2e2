using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Administration;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Playbook.Inbox;
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
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.Kim.InstallsAsync();
        await scenario.CreateAsync();
        scenario.Teams.MembersAreReachable = false;
        await scenario.ToTheGateAsync();
        var warning = scenario.Text("score.unreached", "Eva Smit");

        await scenario.Teams.UntilAsync(
            () => scenario.Scoreboard.Says(warning),
            "the scoreboard says whom it cannot reach"
        );
        await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(scenario.Text("unreachable.person", "Eva Smit"))
        );
        (await scenario.PartAsync(scenario.Kim)).Waits!.ShouldContain(what => what.Kind == InboxKind.Unreachable);
        var plate = await scenario.Kim.AsksAsync(scenario.Kim.Chat, dutch ? "aan slag" : "my plate");
        plate.Says(scenario.Text("plate.unreachable", "Eva Smit")).ShouldBeTrue(plate.ToString());

        await scenario.Eva.InstallsAsync();

        await scenario.ManagerGateAsync();
        await scenario.SettledAsync();
        await scenario.Bot.CatchUpAsync();
        (await scenario.PartAsync(scenario.Kim)).Waits!.ShouldNotContain(what => what.Kind == InboxKind.Unreachable);
        (await scenario.Kim.PressesAsync(scenario.Scoreboard, Verbs.LogForm)).IsOk.ShouldBeTrue();
        (await scenario.Kim.AsksAsync(scenario.Kim.Chat, "status")).Says(warning).ShouldBeFalse();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ThreadThatWasDeleted_OpensAnew_InItsChannel(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.CreateAsync();
        await scenario.PlayAsync();
        await scenario.SettledAsync();
        var old = scenario.Thread;
        scenario.Teams.Faults.Always(Fault.NotFound(), request => request.Conversation == old.Id);

        (
            await scenario.Sam.PressesAsync(scenario.Thread.Messages[^1], Verbs.FormSave, TeamScenario.Base1[0].Answers)
        ).ShouldShowCard();

        var scoreboard = await scenario.Teams.MessageAsync(
            scenario.Sales.General,
            message => message.Conversation != old && message.Card?.HasButton(Verbs.Play) == true
        );
        var next = scenario.Texts.FormTitle(1, "world");
        await scenario.UntilAsync(
            time,
            () =>
                scoreboard.Conversation.FromBot.Any(message =>
                    message.Card?.HasButton(Verbs.FormSave) == true && message.Says(next)
                )
        );
        var accountConversation = (await scenario.FileAsync()).Home!;
        accountConversation.Thread.ShouldBe(scoreboard.Conversation.Id);
        accountConversation.Lost.ShouldBeNull();
        (await scenario.Bot.Store.OutboxAsync(scenario.Key, default)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ChannelThatWasDeleted_IsToldToTheAccountManager_WhoTakesTheAccountElsewhere(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);
        await scenario.CreateAsync();
        await scenario.PlayAsync();
        await scenario.SettledAsync();
        var (old, channel) = (scenario.Thread, scenario.Sales.General);
        scenario.Teams.Faults.Always(
            Fault.NotFound(),
            request =>
                request.Conversation == old.Id
                || (string?)request.Body?.SelectToken("channelData.channel.id") == channel.Id
        );

        (
            await scenario.Sam.PressesAsync(scenario.Thread.Messages[^1], Verbs.FormSave, TeamScenario.Base1[0].Answers)
        ).ShouldShowCard();

        await scenario.Teams.MessageAsync(
            scenario.Kim.Chat,
            message => message.Says(scenario.Text("home.lost", "Contoso"))
        );
        await scenario.SettledAsync();
        // Nothing is tried over and over: the agenda has nothing left to do.
        var requests = scenario.Teams.Requests.Count;
        await scenario.Bot.CatchUpAsync();
        scenario.Teams.Requests.Count.ShouldBe(requests);
        scenario.Kim.Chat.FromBot.Count(message => message.Says(scenario.Text("home.lost", "Contoso"))).ShouldBe(1);

        var other = scenario.Sales.AddChannel("Contoso, again");
        var words = dutch ? "verhuis Contoso" : "move Contoso";
        (await scenario.Sam.AsksAsync(other, words)).Says(scenario.Text("home.notYours", "Contoso")).ShouldBeTrue();
        (await scenario.Kim.MovesAsync(scenario, other)).Says(scenario.Text("home.moved", "Contoso")).ShouldBeTrue();

        var scoreboard = await scenario.Teams.MessageAsync(
            other,
            message => message.Card?.HasButton(Verbs.Play) == true
        );
        var form = await scenario.Teams.MessageAsync(
            scoreboard.Conversation,
            message => message.Card?.HasButton(Verbs.FormSave) == true
        );
        form.Says(scenario.Texts.FormTitle(1, "world")).ShouldBeTrue(form.ToString());
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[1].Answers)).ShouldShowCard();
        (await scenario.FileAsync()).Home!.Lost.ShouldBeNull();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TeamThatTookTheAppOut_IsToldToTheAccountManager_AndHearsEverythingWhenItIsBack(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TakenOutAsync(dutch, time);

        await ToldAsync(scenario, times: 1);
        var (before, next) = (scenario.Thread.FromBot.Count, scenario.Texts.FormTitle(1, "world"));
        for (var hour = 0; hour < 3; hour++)
        {
            await LaterAsync(scenario, time);
        }
        Told(scenario).ShouldBe(1);
        scenario.Thread.FromBot.Count.ShouldBe(before);
        // The person who looks after the bot has nothing to mend, but finds it where they look.
        var overdue = await scenario.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default);
        overdue.Select(entry => entry.Item.Kind).Distinct().ShouldBe([Outbox.AwayKind]);
        AgendaFigures.Of(overdue, TimeSpan.FromSeconds(30), time.GetUtcNow()).Unsent.ShouldBe(TimeSpan.Zero);
        (await scenario.Bot.Get<OutboxBacklog>().LookAsync(scenario.Teams.Tenant, default)).Unsent.ShouldBe(1);
        (await scenario.Bot.Get<OutboxBacklog>().ResendAsync(scenario.Teams.Tenant, default)).Accounts.ShouldBe(1);

        await scenario.Kim.AddsTheBotAsync(scenario.Sales);

        await scenario.UntilAsync(time, () => scenario.Thread.FromBot.Any(message => message.Says(next)));
        await LaterAsync(scenario, time);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        (await scenario.Bot.Get<IAgenda>().OverdueAsync(time.GetUtcNow().AddHours(1), 100, default)).ShouldBeEmpty();

        await scenario.Kim.RemovesTheBotAsync(scenario.Sales);
        var form = await scenario.Teams.MessageAsync(
            scenario.Thread,
            message => message.Says(next) && message.Card?.HasButton(Verbs.FormSave) == true
        );
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[1].Answers)).ShouldShowCard();
        await ToldAsync(scenario, times: 2);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TeamThatTookTheAppOut_IsLeft_ByMovingTheAccount(bool dutch)
    {
        var time = new ShiftedTime();
        await using var scenario = await TakenOutAsync(dutch, time);
        await ToldAsync(scenario, times: 1);

        var other = scenario.Teams.AddTeam("Contoso, again", scenario.Kim, scenario.Sam, scenario.Noor, scenario.Eva);
        await scenario.Kim.AddsTheBotAsync(other);
        (await scenario.Kim.MovesAsync(scenario, other.General))
            .Says(scenario.Text("home.moved", "Contoso"))
            .ShouldBeTrue();

        var scoreboard = await scenario.Teams.MessageAsync(
            other.General,
            message => message.Card?.HasButton(Verbs.Play) == true
        );
        await scenario.Teams.MessageAsync(
            scoreboard.Conversation,
            message =>
                message.Says(scenario.Texts.FormTitle(1, "world")) && message.Card?.HasButton(Verbs.FormSave) == true
        );
        await LaterAsync(scenario, time);
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Home!.AppRemoved.ShouldBeNull();
    }

    [Fact]
    public async Task TeamThatTookTheAppOut_BeforeTheThreadOpened_IsToldToo()
    {
        var time = new ShiftedTime();
        await using var scenario = await TeamScenario.OpenAsync(azurite, time: time);
        await scenario.Kim.InstallsAsync();
        scenario.Teams.Faults.Always(
            Fault.Forbidden("BotNotInConversationRoster"),
            request => (string?)request.Body?.SelectToken("channelData.channel.id") == scenario.Sales.General.Id
        );

        var creating = scenario.CreateAsync();

        await scenario.Teams.UntilAsync(() => Told(scenario) == 1, "the account manager is told");
        scenario.Teams.Faults.Clear();
        await LaterAsync(scenario, time);
        await creating;
        await scenario.SettledAsync();
        (await scenario.FileAsync()).Home!.AppRemoved.ShouldBeNull();
        Told(scenario).ShouldBe(1);
    }

    /// <summary>The first form is answered while the app is not in the team.</summary>
    private async Task<TeamScenario> TakenOutAsync(bool dutch, ShiftedTime time)
    {
        var scenario = await TeamScenario.OpenAsync(azurite, dutch, time);
        await scenario.Kim.InstallsAsync();
        await scenario.CreateAsync();
        await scenario.PlayAsync();
        await scenario.SettledAsync();
        await scenario.Kim.RemovesTheBotAsync(scenario.Sales);
        var form = scenario.Thread.Messages[^1];
        (await scenario.Sam.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers)).ShouldShowCard();
        return scenario;
    }

    private static async Task ToldAsync(TeamScenario scenario, int times)
    {
        await scenario.Teams.UntilAsync(() => Told(scenario) == times, "the account manager is told");
        (await scenario.FileAsync()).Home!.AppRemoved.ShouldNotBeNull();
    }

    private static async Task LaterAsync(TeamScenario scenario, ShiftedTime time)
    {
        time.Ahead += TimeSpan.FromHours(1);
        await scenario.Bot.CatchUpAsync();
    }

    private static int Told(TeamScenario scenario) =>
        scenario.Kim.Chat.FromBot.Count(message => message.Says(scenario.Text("home.appRemoved", "Contoso")));
}
