using System.Net;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>The client side: what a bot gets to hear when people do something.</summary>
public sealed class FakePersonTests : IAsyncLifetime, IDisposable
{
    static readonly JObject Card = JObject.Parse(
        """
        {
          "type": "AdaptiveCard", "version": "1.5",
          "refresh": { "action": { "type": "Action.Execute", "verb": "view", "data": { "card": { "verb": "view" } } }, "userIds": [] },
          "body": [
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "Go " }, { "type": "TextRun", "text": "or not?" } ] },
            { "type": "Input.Text", "id": "what", "label": "What?", "value": "as before", "maxLength": 20 },
            { "type": "RichTextBlock", "inlines": [ { "type": "TextRun", "text": "⚠ Too short." } ] },
            { "type": "Container", "id": "fold", "isVisible": false, "items": [
              { "type": "Input.ChoiceSet", "id": "how", "label": "How?", "choices": [ { "title": "A", "value": "a" }, { "title": "B", "value": "b" } ] },
              { "type": "ActionSet", "actions": [
                { "type": "Action.Execute", "title": "Send", "verb": "send", "data": { "card": { "verb": "send" } },
                  "fallback": { "type": "Action.Submit", "title": "Send", "data": { "card": { "verb": "send" } } } } ] } ] },
            { "type": "ActionSet", "actions": [
              { "type": "Action.Execute", "title": "Yes", "verb": "vote", "data": { "choice": 1 } },
              { "type": "Action.Execute", "title": "No", "verb": "vote", "data": { "choice": 2 }, "associatedInputs": "None" },
              { "type": "Action.ToggleVisibility", "title": "More", "targetElements": [ "fold" ] } ] }
          ]
        }
        """
    );

    readonly StubBot bot = new(activity =>
        (string?)activity["type"] == "invoke" ? StubBot.Shows(Changed(activity)) : null
    );
    FakeTeams teams = null!;
    FakePerson kim = null!;
    FakePerson sam = null!;
    FakeTeam team = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        teams.Bot = bot.Client;
        (kim, sam) = (teams.AddPerson("Kim de Vries", "nl-NL"), teams.AddPerson("Sam"));
        team = teams.AddTeam("Sales", kim, sam);
        team.HasBot = true;
    }

    public Task DisposeAsync() => teams.DisposeAsync().AsTask();

    public void Dispose() => bot.Dispose();

    [Fact]
    public async Task TalkInAChannel_OpensAThread_AndMentionsTheBot()
    {
        var said = await kim.SaysAsync(team.General, "play");

        said.Conversation.Channel.ShouldBe(team.General);
        var heard = bot.Last;
        heard["text"].ShouldBe("<at>AccountBot</at> play");
        heard.SelectToken("entities[0].mentioned.id").ShouldBe(teams.BotId);
        heard.SelectToken("conversation.id").ShouldBe($"{team.Id};messageid={said.Message.Id}");
        heard.SelectToken("from.aadObjectId").ShouldBe(kim.AadObjectId);
        heard.SelectToken("channelData.team.id").ShouldBe(team.Id);
        heard.SelectToken("channelData.tenant.id").ShouldBe(teams.Tenant);
        heard["locale"].ShouldBe("nl-NL");
    }

    [Fact]
    public async Task TalkInAChannelWithoutAMention_DoesNotReachTheBot()
    {
        (await kim.SaysAsync(team.General, "lunch?", mention: false)).Reply.ShouldBeNull();

        bot.Heard.ShouldBeEmpty();
    }

    [Fact]
    public async Task TalkInTheOwnChat_ReachesTheBotWithoutAMention()
    {
        await kim.SaysAsync("help");

        bot.Last["text"].ShouldBe("help");
        bot.Last.SelectToken("conversation.conversationType").ShouldBe("personal");
    }

    [Fact]
    public async Task Button_SendsItsDataWithWhatTheInputsHoldAndWhatWasTyped()
    {
        var message = await PostedAsync(Card);

        await kim.PressesAsync(message, "Send", ("how", "b"));

        var heard = bot.Last;
        heard["name"].ShouldBe("adaptiveCard/action");
        heard["replyToId"].ShouldBe(message.Id);
        heard.SelectToken("value.action.verb").ShouldBe("send");
        heard.SelectToken("value.trigger").ShouldBe("manual");
        heard
            .SelectToken("value.action.data")
            .ShouldBeJson("""{ "card": { "verb": "send" }, "what": "as before", "how": "b" }""");
    }

    [Fact]
    public async Task Button_ThatTakesNoInputs_SendsItsDataAlone()
    {
        await kim.PressesAsync(await PostedAsync(Card), "No");

        bot.Last.SelectToken("value.action.data").ShouldBeJson("""{ "choice": 2 }""");
    }

    [Fact]
    public async Task Button_NamedByAVerbThatSeveralHave_IsRefused()
    {
        var message = await PostedAsync(Card);

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsync(message, "vote"));

        failure.Message.ShouldContain("[Yes] [No]");
    }

    [Fact]
    public async Task Typing_WhatAClientWouldNotLet_IsRefused()
    {
        var message = await PostedAsync(Card);

        await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsync(message, "Yes", ("how", "c")));
        await Assert.ThrowsAsync<ShouldAssertException>(() =>
            kim.PressesAsync(message, "Yes", ("what", new string('x', 21)))
        );
        await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsync(message, "Yes", ("nothing", "x")));
        await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsync(message, "More"));
    }

    [Fact]
    public async Task ReturnedCard_IsThePressersAlone_UntilTheMessageIsEdited()
    {
        var message = await PostedAsync(Card);

        var pressed = await kim.PressesAsync(message, "Yes");

        pressed.ShouldShowCard().Says("Thanks for vote").ShouldBeTrue();
        message.CardFor(kim)!.Says("Thanks").ShouldBeTrue();
        message.CardFor(sam)!.Says("Thanks").ShouldBeFalse();
        await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsync(message, "Yes"));

        message.Edit((JObject)message.Activity.DeepClone());

        message.CardFor(kim)!.Says("Thanks").ShouldBeFalse();
    }

    [Fact]
    public async Task Refresh_HappensOnlyForWhomTheCardNames()
    {
        var named = (JObject)Card.DeepClone();
        named["refresh"]!["userIds"] = new JArray(sam.ChatId);
        var message = await PostedAsync(named);

        (await kim.RefreshesAsync(message)).ShouldBeNull();
        (await sam.RefreshesAsync(message)).ShouldNotBeNull().IsOk.ShouldBeTrue();

        bot.Last.SelectToken("value.trigger").ShouldBe("automatic");
        message.CardFor(sam)!.Says("Thanks for view").ShouldBeTrue();
    }

    [Fact]
    public async Task OldClient_SendsTheFallbackAsAMessage()
    {
        var message = await PostedAsync(Card);

        await kim.PressesAsSubmitAsync(message, "Send", ("what", "new"));

        bot.Last["type"].ShouldBe("message");
        bot.Last["replyToId"].ShouldBe(message.Id);
        bot.Last["value"].ShouldBeJson("""{ "card": { "verb": "send" }, "what": "new" }""");
        await Assert.ThrowsAsync<ShouldAssertException>(() => kim.PressesAsSubmitAsync(message, "Yes"));
    }

    [Fact]
    public async Task RepeatedInvoke_HasAnIdOfItsOwn()
    {
        var pressed = await kim.PressesAsync(await PostedAsync(Card), "Yes");

        (await kim.RepeatsAsync(pressed, 3, atOnce: true)).ShouldAllBe(again => again.IsOk);

        var invokes = bot.Heard.ToList();
        invokes.Select(each => (string?)each["id"]).Distinct().Count().ShouldBe(4);
        invokes.Select(each => each.SelectToken("value.action.data")!.ToString()).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SamePerson_TalksToAnotherBot()
    {
        using var other = new StubBot();

        await kim.Via(other.Client).SaysAsync("help");

        bot.Heard.ShouldBeEmpty();
        other.Last.SelectToken("from.aadObjectId").ShouldBe(kim.AadObjectId);
        kim.Via(other.Client).ShouldBe(kim);
    }

    [Fact]
    public async Task BotAddedToATeam_HearsOfItselfAndOfTheChosenChannel()
    {
        var channel = team.AddChannel("Contoso");

        await kim.AddsTheBotAsync(team, channel);

        var events = bot.Heard.ToList();
        events.Select(each => (string?)each["type"]).ShouldBe(["conversationUpdate", "installationUpdate"]);
        events[0].SelectToken("membersAdded[0].id").ShouldBe(teams.BotId);
        events[0].SelectToken("channelData.eventType").ShouldBe("teamMemberAdded");
        events[1]["action"].ShouldBe("add");
        events[1].SelectToken("channelData.settings.selectedChannel.id").ShouldBe(channel.Id);
    }

    [Fact]
    public async Task PersonWhoLeavesTheTeam_IsOffTheRoster_AndTheBotHears()
    {
        await kim.RemovesAsync(team, sam);

        team.Members.ShouldBe([kim]);
        bot.Last.SelectToken("channelData.eventType").ShouldBe("teamMemberRemoved");
        bot.Last.SelectToken("membersRemoved[0].aadObjectId").ShouldBe(sam.AadObjectId);
    }

    [Fact]
    public void Card_ReadsAsAPersonReadsIt()
    {
        var card = new CardView(Card);

        card.Texts.ShouldBe(["Go or not?", "What?", "⚠ Too short."]);
        card.AllTexts.ShouldContain("How?");
        card.Buttons.ShouldBe(["Yes", "No", "More"]);
        card.AllButtons.ShouldBe(["Send", "Yes", "No", "More"]);
        card.ErrorAt("what").ShouldBe("⚠ Too short.");
        card.HasError("how").ShouldBeFalse();
        card.Input("how").Choices.ShouldBe([("A", "a"), ("B", "b")]);
    }

    static JObject Changed(JObject activity)
    {
        var card = (JObject)Card.DeepClone();
        card["body"] = new JArray(
            new JObject { ["type"] = "TextBlock", ["text"] = $"Thanks for {activity.SelectToken("value.action.verb")}" }
        );
        return card;
    }

    async Task<FakeMessage> PostedAsync(JObject card)
    {
        var thread = (await kim.SaysAsync(team.General, "show", mention: false)).Conversation;
        using var http = new HttpClient();
        var body = new JObject
        {
            ["type"] = "message",
            ["attachments"] = new JArray(
                new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = card }
            ),
        };
        using var response = await http.PostAsync(
            new Uri($"{teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(thread.Id)}/activities"),
            new StringContent(body.ToString(), System.Text.Encoding.UTF8, "application/json")
        );
        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        return thread.Last;
    }
}
