using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationMembers
{
    public ConversationMembers() { }

    public ConversationMembers(string id = null, IList<ChannelAccount> members = null)
    {
        Id = id;
        Members = members;
    }

    public string Id { get; set; }

    public IList<ChannelAccount> Members { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationParameters
{
    public ConversationParameters() { }

    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = null,
        IList<ChannelAccount> members = null,
        string topicName = null,
        Activity activity = null,
        object channelData = null,
        string tenantId = null
    )
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    public ChannelAccount Bot { get; set; }

    public IList<ChannelAccount> Members { get; set; }

    public string TopicName { get; set; }

    public Activity Activity { get; set; }

    public object ChannelData { get; set; }

    public string TenantId { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationResourceResponse
{
    public ConversationResourceResponse() { }

    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    public string ActivityId { get; set; }

    public string ServiceUrl { get; set; }

    public string Id { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationsResult
{
    public ConversationsResult() { }

    public ConversationsResult(string continuationToken = null, IList<ConversationMembers> conversations = null)
    {
        ContinuationToken = continuationToken;
        Conversations = conversations;
    }

    public string ContinuationToken { get; set; }

    public IList<ConversationMembers> Conversations { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class PagedMembersResult
{
    public PagedMembersResult() { }

    public PagedMembersResult(string continuationToken = null, IList<ChannelAccount> members = null)
    {
        ContinuationToken = continuationToken;
        Members = members;
    }

    public string ContinuationToken { get; set; }

    public IList<ChannelAccount> Members { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ResourceResponse
{
    public ResourceResponse() { }

    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    public string Id { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ExpectedReplies
{
    public ExpectedReplies() { }

    public ExpectedReplies(IList<Activity> activities = null)
    {
        Activities = activities;
    }

    public IList<Activity> Activities { get; set; }
}
