using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

public partial class TeamsChannelData
{
    public TeamsChannelData() { }

    public TeamsChannelData(
        ChannelInfo channel = null,
        string eventType = null,
        TeamInfo team = null,
        NotificationInfo notification = null,
        TenantInfo tenant = null
    )
        : this(channel, eventType, team, notification, tenant, null) { }

    public TeamsChannelData(
        ChannelInfo channel = null,
        string eventType = null,
        TeamInfo team = null,
        NotificationInfo notification = null,
        TenantInfo tenant = null,
        IList<OnBehalfOf> onBehalfOf = null
    )
    {
        Channel = channel;
        EventType = eventType;
        Team = team;
        Notification = notification;
        Tenant = tenant;
        OnBehalfOf = onBehalfOf;
    }

    [JsonProperty]
    public IList<OnBehalfOf> OnBehalfOf { get; private set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsMeetingInfo
{
    public TeamsMeetingInfo() { }

    public TeamsMeetingInfo(string id = null) => Id = id;

    public string Id { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CacheInfo
{
    public CacheInfo() { }

    public CacheInfo(string cacheType = null, int? cacheDuration = null)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    public string CacheType { get; set; }

    public int? CacheDuration { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ReadReceiptInfo
{
    public ReadReceiptInfo(string lastReadMessageId = null) => LastReadMessageId = lastReadMessageId;

    public string LastReadMessageId { get; set; }

    public bool IsMessageRead(string messageId) => IsMessageRead(messageId, LastReadMessageId);

    public static bool IsMessageRead(string compareMessageId, string lastReadMessageId) =>
        long.TryParse(compareMessageId, out var compared)
        && long.TryParse(lastReadMessageId, out var lastRead)
        && compared <= lastRead;
}

public partial class TeamsChannelAccount
{
    public TeamsChannelAccount() { }

    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null,
        string tenantId = null,
        string userRole = null
    )
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    public TeamsChannelAccount(
        string id = null,
        string name = null,
        string givenName = null,
        string surname = null,
        string email = null,
        string userPrincipalName = null
    )
        : this(id, name, givenName, surname, email, userPrincipalName, null, null) { }
}

public partial class TeamsPagedMembersResult
{
    public TeamsPagedMembersResult() { }

    public TeamsPagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members
            ?.Select(member =>
                member as TeamsChannelAccount ?? JObject.FromObject(member).ToObject<TeamsChannelAccount>()
            )
            .ToList();
    }
}

public partial class TaskModuleContinueResponse
{
    public TaskModuleContinueResponse()
        : base("continue") { }

    public TaskModuleContinueResponse(TaskModuleTaskInfo value = null)
        : this() => Value = value;
}

public partial class TaskModuleMessageResponse
{
    public TaskModuleMessageResponse()
        : base("message") { }

    public TaskModuleMessageResponse(string value = null)
        : this() => Value = value;
}

/// <summary>A card button that opens a dialog.</summary>
public class TaskModuleAction : CardAction
{
    public TaskModuleAction(string title, object value = null)
        : base("invoke", title)
    {
        var data = value switch
        {
            null => new JObject(),
            string text => JObject.Parse(text),
            JObject json => (JObject)json.DeepClone(),
            _ => JObject.FromObject(value),
        };
        data["type"] = "task/fetch";
        Value = data.ToString(Formatting.None);
    }
}

public static class AttachmentExtensions
{
    public static MessagingExtensionAttachment ToMessagingExtensionAttachment(
        this Attachment attachment,
        Attachment previewAttachment = null
    ) =>
        new()
        {
            Content = attachment.Content,
            ContentType = attachment.ContentType,
            ContentUrl = attachment.ContentUrl,
            Name = attachment.Name,
            ThumbnailUrl = attachment.ThumbnailUrl,
            Preview = previewAttachment ?? attachment,
        };
}
