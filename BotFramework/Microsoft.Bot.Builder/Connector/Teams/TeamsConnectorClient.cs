using Microsoft.Bot.Json;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector.Teams;

public interface ITeamsConnectorClient : IDisposable
{
    Uri BaseUri { get; set; }

    JsonSerializerSettings SerializationSettings { get; }

    JsonSerializerSettings DeserializationSettings { get; }

    ServiceClientCredentials Credentials { get; }

    ITeamsOperations Teams { get; }
}

/// <summary>What Teams offers beyond the common API.</summary>
public interface ITeamsOperations
{
    Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    );

    Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    );
}

public class TeamsConnectorClient : ServiceClient<TeamsConnectorClient>, ITeamsConnectorClient
{
    private TeamsOperations _teams;

    public TeamsConnectorClient(
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

    public Uri BaseUri { get; set; }

    public JsonSerializerSettings SerializationSettings => BotJson.Settings;

    public JsonSerializerSettings DeserializationSettings => BotJson.Settings;

    public ServiceClientCredentials Credentials { get; }

    public virtual ITeamsOperations Teams => _teams ??= new TeamsOperations(this);
}

public class TeamsOperations : IServiceOperations<TeamsConnectorClient>, ITeamsOperations
{
    public TeamsOperations(TeamsConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public TeamsConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationList>> FetchChannelListWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Get<ConversationList>(
            $"v3/teams/{RestCall.Escape(teamId, nameof(teamId))}/conversations",
            customHeaders,
            cancellationToken
        );

    public Task<HttpOperationResponse<TeamDetails>> FetchTeamDetailsWithHttpMessagesAsync(
        string teamId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) => Get<TeamDetails>($"v3/teams/{RestCall.Escape(teamId, nameof(teamId))}", customHeaders, cancellationToken);

    private Task<HttpOperationResponse<T>> Get<T>(
        string path,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken
    ) =>
        RestCall.SendAsync<T>(
            Client.HttpClient,
            Client.Credentials,
            HttpMethod.Get,
            RestCall.Address(Client.BaseUri, path),
            null,
            customHeaders,
            null,
            cancellationToken
        );
}

public static class TeamsOperationsExtensions
{
    public static async Task<ConversationList> FetchChannelListAsync(
        this ITeamsOperations operations,
        string teamId,
        CancellationToken cancellationToken = default
    )
    {
        using var result = await operations
            .FetchChannelListWithHttpMessagesAsync(teamId, null, cancellationToken)
            .ConfigureAwait(false);
        return result.Body;
    }

    public static async Task<TeamDetails> FetchTeamDetailsAsync(
        this ITeamsOperations operations,
        string teamId,
        CancellationToken cancellationToken = default
    )
    {
        using var result = await operations
            .FetchTeamDetailsWithHttpMessagesAsync(teamId, null, cancellationToken)
            .ConfigureAwait(false);
        return result.Body;
    }
}
