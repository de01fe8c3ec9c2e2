using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayload
{
    public MessageActionsPayload() { }

    public MessageActionsPayload(
        string id = null,
        string replyToId = null,
        string messageType = null,
        string createdDateTime = null,
        string lastModifiedDateTime = null,
        bool? deleted = default,
        string subject = null,
        string summary = null,
        string importance = null,
        string locale = null,
        MessageActionsPayloadFrom from = null,
        MessageActionsPayloadBody body = null,
        string attachmentLayout = null,
        IList<MessageActionsPayloadAttachment> attachments = null,
        IList<MessageActionsPayloadMention> mentions = null,
        IList<MessageActionsPayloadReaction> reactions = null
    )
    {
        Id = id;
        ReplyToId = replyToId;
        MessageType = messageType;
        CreatedDateTime = createdDateTime;
        LastModifiedDateTime = lastModifiedDateTime;
        Deleted = deleted;
        Subject = subject;
        Summary = summary;
        Importance = importance;
        Locale = locale;
        From = from;
        Body = body;
        AttachmentLayout = attachmentLayout;
        Attachments = attachments;
        Mentions = mentions;
        Reactions = reactions;
    }

    public string Id { get; set; }

    public string ReplyToId { get; set; }

    public string MessageType { get; set; }

    public string CreatedDateTime { get; set; }

    public string LastModifiedDateTime { get; set; }

    public bool? Deleted { get; set; }

    public string Subject { get; set; }

    public string Summary { get; set; }

    public string Importance { get; set; }

    public string Locale { get; set; }

    public MessageActionsPayloadFrom From { get; set; }

    public MessageActionsPayloadBody Body { get; set; }

    public string AttachmentLayout { get; set; }

    public IList<MessageActionsPayloadAttachment> Attachments { get; set; }

    public IList<MessageActionsPayloadMention> Mentions { get; set; }

    public IList<MessageActionsPayloadReaction> Reactions { get; set; }

    public Uri LinkToMessage { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadApp
{
    public MessageActionsPayloadApp() { }

    public MessageActionsPayloadApp(string applicationIdentityType = null, string id = null, string displayName = null)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    public string ApplicationIdentityType { get; set; }

    public string Id { get; set; }

    public string DisplayName { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadAttachment
{
    public MessageActionsPayloadAttachment() { }

    public MessageActionsPayloadAttachment(
        string id = null,
        string contentType = null,
        string contentUrl = null,
        object content = null,
        string name = null,
        string thumbnailUrl = null
    )
    {
        Id = id;
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    public string Id { get; set; }

    public string ContentType { get; set; }

    public string ContentUrl { get; set; }

    public object Content { get; set; }

    public string Name { get; set; }

    public string ThumbnailUrl { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadBody
{
    public MessageActionsPayloadBody() { }

    public MessageActionsPayloadBody(string contentType = null, string content = null)
    {
        ContentType = contentType;
        Content = content;
    }

    public string ContentType { get; set; }

    public string Content { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadConversation
{
    public MessageActionsPayloadConversation() { }

    public MessageActionsPayloadConversation(
        string conversationIdentityType = null,
        string id = null,
        string displayName = null
    )
    {
        ConversationIdentityType = conversationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    public string ConversationIdentityType { get; set; }

    public string Id { get; set; }

    public string DisplayName { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadFrom
{
    public MessageActionsPayloadFrom() { }

    public MessageActionsPayloadFrom(
        MessageActionsPayloadUser user = null,
        MessageActionsPayloadApp application = null,
        MessageActionsPayloadConversation conversation = null
    )
    {
        User = user;
        Application = application;
        Conversation = conversation;
    }

    public MessageActionsPayloadUser User { get; set; }

    public MessageActionsPayloadApp Application { get; set; }

    public MessageActionsPayloadConversation Conversation { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadMention
{
    public MessageActionsPayloadMention() { }

    public MessageActionsPayloadMention(
        int? id = default,
        string mentionText = null,
        MessageActionsPayloadFrom mentioned = null
    )
    {
        Id = id;
        MentionText = mentionText;
        Mentioned = mentioned;
    }

    public int? Id { get; set; }

    public string MentionText { get; set; }

    public MessageActionsPayloadFrom Mentioned { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadReaction
{
    public MessageActionsPayloadReaction() { }

    public MessageActionsPayloadReaction(
        string reactionType = null,
        string createdDateTime = null,
        MessageActionsPayloadFrom user = null
    )
    {
        ReactionType = reactionType;
        CreatedDateTime = createdDateTime;
        User = user;
    }

    public string ReactionType { get; set; }

    public string CreatedDateTime { get; set; }

    public MessageActionsPayloadFrom User { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageActionsPayloadUser
{
    public MessageActionsPayloadUser() { }

    public MessageActionsPayloadUser(string userIdentityType = null, string id = null, string displayName = null)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    public string UserIdentityType { get; set; }

    public string Id { get; set; }

    public string DisplayName { get; set; }
}
