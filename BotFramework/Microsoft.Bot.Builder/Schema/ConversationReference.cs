using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What it takes to write into a conversation later.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationReference
{
    public ConversationReference() { }

    public ConversationReference(
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null
    )
        : this(null, activityId, user, bot, conversation, channelId, serviceUrl) { }

    public ConversationReference(
        CultureInfo locale,
        string activityId = null,
        ChannelAccount user = null,
        ChannelAccount bot = null,
        ConversationAccount conversation = null,
        string channelId = null,
        string serviceUrl = null
    )
    {
        Locale = locale?.ToString();
        ActivityId = activityId;
        User = user;
        Bot = bot;
        Conversation = conversation;
        ChannelId = channelId;
        ServiceUrl = serviceUrl;
    }

    public string ActivityId { get; set; }

    public ChannelAccount User { get; set; }

    public ChannelAccount Bot { get; set; }

    public ConversationAccount Conversation { get; set; }

    public string ChannelId { get; set; }

    public string Locale { get; set; }

    public string ServiceUrl { get; set; }

    /// <summary>The event with which a bot's own code enters this conversation.</summary>
    public Activity GetContinuationActivity() =>
        new(ActivityTypes.Event)
        {
            Name = ActivityEventNames.ContinueConversation,
            Id = Guid.NewGuid().ToString(),
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
            Conversation = Conversation,
            Recipient = Bot,
            From = User,
            RelatesTo = this,
        };
}
