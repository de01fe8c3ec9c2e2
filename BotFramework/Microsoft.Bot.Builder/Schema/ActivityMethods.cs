using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public static IMessageActivity CreateMessageActivity() =>
        new Activity(ActivityTypes.Message) { Attachments = new List<Attachment>(), Entities = new List<Entity>() };

    public static IContactRelationUpdateActivity CreateContactRelationUpdateActivity() =>
        new Activity(ActivityTypes.ContactRelationUpdate);

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity(ActivityTypes.ConversationUpdate)
        {
            MembersAdded = new List<ChannelAccount>(),
            MembersRemoved = new List<ChannelAccount>(),
        };

    public static ITypingActivity CreateTypingActivity() => new Activity(ActivityTypes.Typing);

    public static IHandoffActivity CreateHandoffActivity() => new Activity(ActivityTypes.Handoff);

    public static IEndOfConversationActivity CreateEndOfConversationActivity() =>
        new Activity(ActivityTypes.EndOfConversation);

    public static IEventActivity CreateEventActivity() => new Activity(ActivityTypes.Event);

    public static IInvokeActivity CreateInvokeActivity() => new Activity(ActivityTypes.Invoke);

    public static ITraceActivity CreateTraceActivity(
        string name,
        string valueType = null,
        object value = null,
        string label = null
    ) =>
        new Activity(ActivityTypes.Trace)
        {
            Name = name,
            Label = label,
            ValueType = valueType ?? value?.GetType().Name,
            Value = value,
        };

    public Activity CreateReply(string text = null, string locale = null)
    {
        var reply = Answer(ActivityTypes.Message);
        reply.Text = text ?? string.Empty;
        reply.Locale = locale ?? Locale;
        reply.Attachments = new List<Attachment>();
        reply.Entities = new List<Entity>();
        return reply;
    }

    public ITraceActivity CreateTrace(string name, object value = null, string valueType = null, string label = null)
    {
        var trace = Answer(ActivityTypes.Trace);
        trace.Name = name;
        trace.Label = label;
        trace.ValueType = valueType ?? value?.GetType().Name;
        trace.Value = value;
        return trace;
    }

    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IContactRelationUpdateActivity AsContactRelationUpdateActivity() =>
        IsActivity(ActivityTypes.ContactRelationUpdate) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() =>
        IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() =>
        IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public ITypingActivity AsTypingActivity() => IsActivity(ActivityTypes.Typing) ? this : null;

    public IEndOfConversationActivity AsEndOfConversationActivity() =>
        IsActivity(ActivityTypes.EndOfConversation) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IMessageReactionActivity AsMessageReactionActivity() =>
        IsActivity(ActivityTypes.MessageReaction) ? this : null;

    public ISuggestionActivity AsSuggestionActivity() => IsActivity(ActivityTypes.Suggestion) ? this : null;

    public ITraceActivity AsTraceActivity() => IsActivity(ActivityTypes.Trace) ? this : null;

    public IHandoffActivity AsHandoffActivity() => IsActivity(ActivityTypes.Handoff) ? this : null;

    public ICommandActivity AsCommandActivity() => IsActivity(ActivityTypes.Command) ? this : null;

    public ICommandResultActivity AsCommandResultActivity() => IsActivity(ActivityTypes.CommandResult) ? this : null;

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text)
        || !string.IsNullOrWhiteSpace(Summary)
        || Attachments?.Count > 0
        || ChannelData != null;

    public Mention[] GetMentions() =>
        Entities
            ?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity.Properties.ToObject<Mention>())
            .ToArray()
        ?? [];

    public TypeT GetChannelData<TypeT>() =>
        ChannelData switch
        {
            null => default,
            TypeT typed => typed,
            JToken json => json.ToObject<TypeT>(),
            _ => ((JToken)JObject.FromObject(ChannelData)).ToObject<TypeT>(),
        };

    public bool TryGetChannelData<TypeT>(ref TypeT instance)
    {
        try
        {
            if (ChannelData == null)
            {
                return false;
            }
            instance = GetChannelData<TypeT>();
            return true;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or ArgumentException
                        or InvalidCastException
                        or FormatException
                        or OverflowException
            )
        {
            return false;
        }
    }

    public ConversationReference GetConversationReference() =>
        new()
        {
            // Web chat and Direct Line number these differently on every reconnect; a reply to one would be refused.
            ActivityId = AnswersById ? Id : null,
            User = From,
            Bot = Recipient,
            Conversation = Conversation,
            ChannelId = ChannelId,
            Locale = Locale,
            ServiceUrl = ServiceUrl,
        };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }
        return this;
    }

    public bool IsFromStreamingConnection() =>
        ServiceUrl != null && !ServiceUrl.StartsWith("http", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is of the type, or of a subtype ("message/edited").</summary>
    protected bool IsActivity(string activityType) =>
        Type != null
        && Type.StartsWith(activityType, StringComparison.OrdinalIgnoreCase)
        && (Type.Length == activityType.Length || Type[activityType.Length] == '/');

    private bool AnswersById =>
        !string.Equals(Type, ActivityTypes.ConversationUpdate, StringComparison.OrdinalIgnoreCase)
        || (
            !string.Equals(ChannelId, "directline", StringComparison.OrdinalIgnoreCase)
            && !string.Equals(ChannelId, "webchat", StringComparison.OrdinalIgnoreCase)
        );

    private Activity Answer(string type) =>
        new(type)
        {
            Timestamp = TimeProvider.System.GetUtcNow().UtcDateTime,
            From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
            Recipient = new ChannelAccount(From?.Id, From?.Name),
            ReplyToId = AnswersById ? Id : null,
            ServiceUrl = ServiceUrl,
            ChannelId = ChannelId,
            Conversation =
                Conversation == null
                    ? null
                    : new ConversationAccount(Conversation.IsGroup, id: Conversation.Id, name: Conversation.Name),
        };
}
