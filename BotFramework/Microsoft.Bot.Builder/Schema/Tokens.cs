using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenResponse
{
    public TokenResponse() { }

    public TokenResponse(
        string channelId = null,
        string connectionName = null,
        string token = null,
        string expiration = null
    )
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        Token = token;
        Expiration = expiration;
    }

    public string ChannelId { get; set; }

    public string ConnectionName { get; set; }

    public string Token { get; set; }

    public string Expiration { get; set; }

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

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenStatus
{
    public TokenStatus() { }

    public TokenStatus(
        string channelId = null,
        string connectionName = null,
        bool? hasToken = default,
        string serviceProviderDisplayName = null
    )
    {
        ChannelId = channelId;
        ConnectionName = connectionName;
        HasToken = hasToken;
        ServiceProviderDisplayName = serviceProviderDisplayName;
    }

    public string ChannelId { get; set; }

    public string ConnectionName { get; set; }

    public bool? HasToken { get; set; }

    public string ServiceProviderDisplayName { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenPostResource
{
    public string SasUrl { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SignInResource
{
    public SignInResource() { }

    public SignInResource(string signInLink = null, TokenExchangeResource tokenExchangeResource = null)
    {
        SignInLink = signInLink;
        TokenExchangeResource = tokenExchangeResource;
    }

    public string SignInLink { get; set; }

    public TokenExchangeResource TokenExchangeResource { get; set; }

    public TokenPostResource TokenPostResource { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
internal class TokenExchangeState
{
    public string ConnectionName { get; set; }

    public ConversationReference Conversation { get; set; }

    public ConversationReference RelatesTo { get; set; }

    public string BotUrl { get; set; }

    public string MsAppId { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeInvokeRequest
{
    [JsonExtensionData]
    private JObject _properties;

    public string Id { get; set; }

    public string ConnectionName { get; set; }

    public string Token { get; set; }

    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= new JObject();
        set => _properties = value;
    }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeRequest
{
    public TokenExchangeRequest() { }

    public TokenExchangeRequest(string uri = null, string token = null)
    {
        Uri = uri;
        Token = token;
    }

    public string Uri { get; set; }

    public string Token { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TokenExchangeResource
{
    public TokenExchangeResource() { }

    public TokenExchangeResource(string id = null, string uri = null, string providerId = null)
    {
        Id = id;
        Uri = uri;
        ProviderId = providerId;
    }

    public string Id { get; set; }

    public string Uri { get; set; }

    public string ProviderId { get; set; }
}
