using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class ActivityTests
{
    private static Activity Incoming(string type = ActivityTypes.Message, string channel = "msteams") =>
        new()
        {
            Type = type,
            Id = "m1",
            ChannelId = channel,
            Locale = "nl-NL",
            ServiceUrl = "https://smba.test/",
            From = new ChannelAccount("29:u", "Ann"),
            Recipient = new ChannelAccount("28:b", "Bot"),
            Conversation = new ConversationAccount(id: "19:c", name: "General", isGroup: true),
        };

    [Fact]
    public void Reply_goes_from_the_bot_to_the_user_in_the_same_conversation()
    {
        var reply = Incoming().CreateReply("ok");

        (reply.Type, reply.Text, reply.Locale, reply.ReplyToId).ShouldBe(("message", "ok", "nl-NL", "m1"));
        (reply.From.Id, reply.Recipient.Id, reply.Conversation.Id).ShouldBe(("28:b", "29:u", "19:c"));
        reply.Attachments.ShouldBeEmpty();
        reply.Entities.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(ActivityTypes.Message, "directline", "m1")]
    [InlineData(ActivityTypes.ConversationUpdate, "msteams", "m1")]
    [InlineData(ActivityTypes.ConversationUpdate, "directline", null)]
    [InlineData(ActivityTypes.ConversationUpdate, "webchat", null)]
    public void Reference_names_the_activity_where_the_channel_can_answer_to_it(
        string type,
        string channel,
        string? expected
    ) => Incoming(type, channel).GetConversationReference().ActivityId.ShouldBe(expected);

    [Fact]
    public void Reference_applied_to_an_outgoing_activity_turns_the_sides_around()
    {
        var outgoing = new Activity { Type = ActivityTypes.Message }.ApplyConversationReference(
            Incoming().GetConversationReference()
        );

        (outgoing.From.Id, outgoing.Recipient.Id, outgoing.ReplyToId, outgoing.Id).ShouldBe(
            ("28:b", "29:u", "m1", null)
        );
        (outgoing.ChannelId, outgoing.ServiceUrl, outgoing.Locale).ShouldBe(("msteams", "https://smba.test/", "nl-NL"));
    }

    [Fact]
    public void Continuation_enters_the_conversation_as_the_user()
    {
        var reference = Incoming().GetConversationReference();

        var activity = reference.GetContinuationActivity();

        (activity.Type, activity.Name, activity.ChannelId).ShouldBe(("event", "ContinueConversation", "msteams"));
        (activity.From.Id, activity.Recipient.Id, activity.Conversation.Id).ShouldBe(("29:u", "28:b", "19:c"));
        activity.RelatesTo.ShouldBeSameAs(reference);
        activity.Id.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("Message/special", true)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void Activity_is_cast_by_its_type(string? type, bool isMessage) =>
        (new Activity { Type = type }.AsMessageActivity() != null).ShouldBe(isMessage);

    [Fact]
    public void Card_message_holds_its_card()
    {
        var message = MessageFactory.Attachment(new HeroCard("title").ToAttachment());

        var attachment = message.Attachments.ShouldHaveSingleItem();
        attachment.ContentType.ShouldBe("application/vnd.microsoft.card.hero");
        attachment.Content.ShouldBeOfType<HeroCard>().Title.ShouldBe("title");
        message.AttachmentLayout.ShouldBe("list");
        message.HasContent().ShouldBeTrue();
        new Activity { Type = "message" }
            .HasContent()
            .ShouldBeFalse();
    }

    [Fact]
    public void Suggested_actions_send_what_they_show()
    {
        var actions = MessageFactory
            .SuggestedActions(["yes", "no"], "sure?", null, null, null)
            .SuggestedActions.Actions;

        actions
            .Select(action => (action.Type, action.Title, action.Value))
            .ShouldBe([("imBack", "yes", "yes"), ("imBack", "no", "no")]);
    }
}
