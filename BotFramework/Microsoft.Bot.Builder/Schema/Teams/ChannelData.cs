using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelInfo
{
    public ChannelInfo() { }

    public ChannelInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string Type { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamInfo
{
    public TeamInfo() { }

    public TeamInfo(string id = null, string name = null)
    {
        Id = id;
        Name = name;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadGroupId { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TenantInfo
{
    public TenantInfo() { }

    public TenantInfo(string id = null)
    {
        Id = id;
    }

    public string Id { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class NotificationInfo
{
    public NotificationInfo() { }

    public NotificationInfo(bool? alert = default)
    {
        Alert = alert;
    }

    public bool? Alert { get; set; }

    public bool? AlertInMeeting { get; set; }

    public string ExternalResourceUrl { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class OnBehalfOf
{
    [JsonProperty("itemid")]
    public int ItemId { get; set; }

    public string MentionType { get; set; }

    public string Mri { get; set; }

    public string DisplayName { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class TeamsChannelData
{
    public ChannelInfo Channel { get; set; }

    public string EventType { get; set; }

    public TeamInfo Team { get; set; }

    public NotificationInfo Notification { get; set; }

    public TenantInfo Tenant { get; set; }

    public TeamsMeetingInfo Meeting { get; set; }

    public TeamsChannelDataSettings Settings { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TeamsChannelDataSettings
{
    public TeamsChannelDataSettings() { }

    public TeamsChannelDataSettings(ChannelInfo channel = null)
    {
        SelectedChannel = channel;
    }

    public ChannelInfo SelectedChannel { get; set; }

    [JsonExtensionData]
    public IDictionary<string, object> AdditionalProperties { get; set; }
}
