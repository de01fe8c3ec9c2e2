using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One message or event, in either direction.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class Activity
    : IActivity,
        IConversationUpdateActivity,
        IContactRelationUpdateActivity,
        IInstallationUpdateActivity,
        IMessageActivity,
        IMessageUpdateActivity,
        IMessageDeleteActivity,
        IMessageReactionActivity,
        ISuggestionActivity,
        ITypingActivity,
        IEndOfConversationActivity,
        IEventActivity,
        IInvokeActivity,
        ITraceActivity,
        IHandoffActivity,
        ICommandActivity,
        ICommandResultActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public Activity() { }

    public Activity(
        string type = null,
        string id = null,
        DateTimeOffset? timestamp = default,
        DateTimeOffset? localTimestamp = default,
        string serviceUrl = null,
        string channelId = null,
        ChannelAccount from = null,
        ConversationAccount conversation = null,
        ChannelAccount recipient = null,
        string textFormat = null,
        string attachmentLayout = null,
        IList<ChannelAccount> membersAdded = null,
        IList<ChannelAccount> membersRemoved = null,
        IList<MessageReaction> reactionsAdded = null,
        IList<MessageReaction> reactionsRemoved = null,
        string topicName = null,
        bool? historyDisclosed = default,
        string locale = null,
        string text = null,
        string speak = null,
        string inputHint = null,
        string summary = null,
        SuggestedActions suggestedActions = null,
        IList<Attachment> attachments = null,
        IList<Entity> entities = null,
        object channelData = null,
        string action = null,
        string replyToId = null,
        string label = null,
        string valueType = null,
        object value = null,
        string name = null,
        ConversationReference relatesTo = null,
        string code = null,
        DateTimeOffset? expiration = default,
        string importance = null,
        string deliveryMode = null,
        IList<string> listenFor = null,
        IList<TextHighlight> textHighlights = null,
        SemanticAction semanticAction = null,
        string localTimezone = null
    )
    {
        Type = type;
        Id = id;
        Timestamp = timestamp;
        LocalTimestamp = localTimestamp;
        ServiceUrl = serviceUrl;
        ChannelId = channelId;
        From = from;
        Conversation = conversation;
        Recipient = recipient;
        TextFormat = textFormat;
        AttachmentLayout = attachmentLayout;
        MembersAdded = membersAdded;
        MembersRemoved = membersRemoved;
        ReactionsAdded = reactionsAdded;
        ReactionsRemoved = reactionsRemoved;
        TopicName = topicName;
        HistoryDisclosed = historyDisclosed;
        Locale = locale;
        Text = text;
        Speak = speak;
        InputHint = inputHint;
        Summary = summary;
        SuggestedActions = suggestedActions;
        Attachments = attachments;
        Entities = entities;
        ChannelData = channelData;
        Action = action;
        ReplyToId = replyToId;
        Label = label;
        ValueType = valueType;
        Value = value;
        Name = name;
        RelatesTo = relatesTo;
        Code = code;
        Expiration = expiration;
        Importance = importance;
        DeliveryMode = deliveryMode;
        ListenFor = listenFor;
        TextHighlights = textHighlights;
        SemanticAction = semanticAction;
        LocalTimezone = localTimezone;
    }

    public string Type { get; set; }

    public string Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    public string LocalTimezone { get; set; }

    public string ServiceUrl { get; set; }

    public string ChannelId { get; set; }

    public ChannelAccount From { get; set; }

    public ConversationAccount Conversation { get; set; }

    public ChannelAccount Recipient { get; set; }

    public string TextFormat { get; set; }

    public string AttachmentLayout { get; set; }

    public IList<ChannelAccount> MembersAdded { get; set; }

    public IList<ChannelAccount> MembersRemoved { get; set; }

    public IList<MessageReaction> ReactionsAdded { get; set; }

    public IList<MessageReaction> ReactionsRemoved { get; set; }

    public string TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string Locale { get; set; }

    public string Text { get; set; }

    public string Speak { get; set; }

    public string InputHint { get; set; }

    public string Summary { get; set; }

    public SuggestedActions SuggestedActions { get; set; }

    public IList<Attachment> Attachments { get; set; }

    public IList<Entity> Entities { get; set; }

    public object ChannelData { get; set; }

    public string Action { get; set; }

    public string ReplyToId { get; set; }

    public string Label { get; set; }

    public string ValueType { get; set; }

    public object Value { get; set; }

    public string Name { get; set; }

    public ConversationReference RelatesTo { get; set; }

    public string Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string Importance { get; set; }

    public string DeliveryMode { get; set; }

    public IList<string> ListenFor { get; set; }

    public IList<TextHighlight> TextHighlights { get; set; }

    public SemanticAction SemanticAction { get; set; }

    public string CallerId { get; set; }

    [JsonExtensionData]
    private JObject _properties;

    /// <summary>What came in that no property here stands for; written back as it was.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}
