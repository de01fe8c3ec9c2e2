namespace Microsoft.Bot.Schema;

public interface IActivity
{
    string Type { get; set; }

    string Id { get; set; }

    string ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    string ChannelId { get; set; }

    ChannelAccount From { get; set; }

    ConversationAccount Conversation { get; set; }

    ChannelAccount Recipient { get; set; }

    string ReplyToId { get; set; }

    IList<Entity> Entities { get; set; }

    object ChannelData { get; set; }

    TypeT GetChannelData<TypeT>();

    bool TryGetChannelData<TypeT>(ref TypeT instance);

    IMessageActivity AsMessageActivity();

    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    IInstallationUpdateActivity AsInstallationUpdateActivity();

    IConversationUpdateActivity AsConversationUpdateActivity();

    ITypingActivity AsTypingActivity();

    IEndOfConversationActivity AsEndOfConversationActivity();

    IEventActivity AsEventActivity();

    IInvokeActivity AsInvokeActivity();

    IMessageUpdateActivity AsMessageUpdateActivity();

    IMessageDeleteActivity AsMessageDeleteActivity();

    IMessageReactionActivity AsMessageReactionActivity();

    ISuggestionActivity AsSuggestionActivity();

    ConversationReference GetConversationReference();

    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);
}

public interface ICommandActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public interface ICommandResultActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }
}

public interface IContactRelationUpdateActivity : IActivity
{
    string Action { get; set; }
}

public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount> MembersAdded { get; set; }

    IList<ChannelAccount> MembersRemoved { get; set; }

    string TopicName { get; set; }

    bool? HistoryDisclosed { get; set; }
}

public interface IEndOfConversationActivity : IActivity
{
    string Code { get; set; }

    string Text { get; set; }
}

public interface IEventActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface IInstallationUpdateActivity : IActivity
{
    string Action { get; set; }
}

public interface IInvokeActivity : IActivity
{
    string Name { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface IMessageActivity : IActivity
{
    string Locale { get; set; }

    string Text { get; set; }

    string Speak { get; set; }

    string InputHint { get; set; }

    string Summary { get; set; }

    string TextFormat { get; set; }

    string AttachmentLayout { get; set; }

    IList<Attachment> Attachments { get; set; }

    SuggestedActions SuggestedActions { get; set; }

    string Importance { get; set; }

    string DeliveryMode { get; set; }

    DateTimeOffset? Expiration { get; set; }

    object Value { get; set; }

    Mention[] GetMentions();

    bool HasContent();
}

public interface IMessageDeleteActivity : IActivity { }

public interface IMessageReactionActivity : IActivity
{
    IList<MessageReaction> ReactionsAdded { get; set; }

    IList<MessageReaction> ReactionsRemoved { get; set; }
}

public interface IMessageUpdateActivity : IMessageActivity, IActivity { }

public interface ISuggestionActivity : IMessageActivity, IActivity
{
    IList<TextHighlight> TextHighlights { get; set; }
}

public interface ITraceActivity : IActivity
{
    string Name { get; set; }

    string Label { get; set; }

    string ValueType { get; set; }

    object Value { get; set; }

    ConversationReference RelatesTo { get; set; }
}

public interface ITypingActivity : IActivity { }

public interface IHandoffActivity : IActivity { }
