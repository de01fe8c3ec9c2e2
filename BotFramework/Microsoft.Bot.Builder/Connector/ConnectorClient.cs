using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Json;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

public interface IConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    JsonSerializerSettings SerializationSettings { get; }

    JsonSerializerSettings DeserializationSettings { get; }

    ServiceClientCredentials Credentials { get; }

    IConversations Conversations { get; }
}

/// <summary>A channel's REST API at one service URL. Cheap to make: everything costly is shared.</summary>
public class ConnectorClient : ServiceClient<ConnectorClient>, IConnectorClient
{
    private Conversations _conversations;

    public ConnectorClient(
        Uri baseUri,
        ServiceClientCredentials credentials,
        HttpClient customHttpClient,
        bool disposeHttpClient
    )
        : base(customHttpClient ?? new HttpClient(), disposeHttpClient || customHttpClient == null)
    {
        ArgumentNullException.ThrowIfNull(baseUri);
        BaseUri = baseUri;
        Credentials = credentials;
    }

    public ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, params DelegatingHandler[] handlers)
        : this(baseUri, credentials, Chain(handlers), true) { }

    public ConnectorClient(
        Uri baseUri,
        string microsoftAppId = null,
        string microsoftAppPassword = null,
        params DelegatingHandler[] handlers
    )
        : this(baseUri, new MicrosoftAppCredentials(microsoftAppId, microsoftAppPassword), handlers) { }

    internal ConnectorClient(Uri baseUri, ServiceClientCredentials credentials, IHttpClientFactory factory)
        : base(factory)
    {
        BaseUri = baseUri;
        Credentials = credentials;
    }

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => BotJson.Settings;

    public JsonSerializerSettings DeserializationSettings => BotJson.Settings;

    public ServiceClientCredentials Credentials { get; }

    public virtual IConversations Conversations => _conversations ??= new Conversations(this);

    private static HttpClient Chain(DelegatingHandler[] handlers)
    {
        HttpMessageHandler inner = new SocketsHttpHandler();
        foreach (var handler in handlers.Reverse())
        {
            handler.InnerHandler = inner;
            inner = handler;
        }
        return new HttpClient(inner);
    }
}

public static class ConversationConstants
{
    public const string ConversationIdHttpHeaderName = "x-ms-conversation-id";
}
