using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot in a channel.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ChannelAccount
{
    public ChannelAccount() { }

    public ChannelAccount(string id = null, string name = null, string role = null, string aadObjectId = null)
    {
        Id = id;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadObjectId { get; set; }

    [JsonExtensionData]
    private JObject _properties;

    /// <summary>What came in that no property here stands for; written back as it was.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    public string Role { get; set; }
}

/// <summary>The chat, thread or channel that a message belongs to.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class ConversationAccount
{
    public ConversationAccount() { }

    public ConversationAccount(
        bool? isGroup = default,
        string conversationType = null,
        string id = null,
        string name = null,
        string aadObjectId = null,
        string role = null,
        string tenantId = null
    )
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    public bool? IsGroup { get; set; }

    public string ConversationType { get; set; }

    public string Id { get; set; }

    public string Name { get; set; }

    public string AadObjectId { get; set; }

    [JsonExtensionData]
    private JObject _properties;

    /// <summary>What came in that no property here stands for; written back as it was.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }

    public string Role { get; set; }

    public string TenantId { get; set; }
}
