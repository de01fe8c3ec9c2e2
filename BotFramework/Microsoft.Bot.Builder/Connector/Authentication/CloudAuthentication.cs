#nullable enable
using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication against one cloud's addresses.</summary>
internal sealed class CloudAuthentication(
    Cloud cloud,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    IHttpClientFactory clients
) : BotFrameworkAuthentication
{
    private readonly TokenValidator _tokens = new(cloud, credentials, configuration, clients);
    private readonly Task<UserTokenClient> _userTokenClient = Task.FromResult<UserTokenClient>(
        NoUserTokenClient.Instance
    );
    private readonly ConcurrentDictionary<string, Uri> _serviceUrls = new(StringComparer.Ordinal);

    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    )
    {
        var identity = await _tokens.ValidateAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = cloud.OAuthScope,
            CallerId = await GenerateCallerIdAsync(credentials, identity, cloud.CallerId, cancellationToken)
                .ConfigureAwait(false),
            ConnectorFactory = new Connectors(this, AppId(identity)),
        };
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("Streaming connections are not part of this library.");

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken
    ) => _tokens.ValidateAsync(new Activity { ChannelId = null }, authHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        new Connectors(this, AppId(claimsIdentity));

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) => _userTokenClient;

    public override string GetOriginatingAudience() => cloud.OAuthScope;

    // The channel names the bot in the audience, the Emulator in the app id.
    private static string? AppId(ClaimsIdentity identity) =>
        identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value
        ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value;

    private Uri ServiceUrl(string serviceUrl)
    {
        if (_serviceUrls.TryGetValue(serviceUrl, out var known))
        {
            return known;
        }
        var parsed = new Uri(serviceUrl);
        // There are a handful of them, unless somebody makes them up.
        if (_serviceUrls.Count < 100)
        {
            _serviceUrls.TryAdd(serviceUrl, parsed);
        }
        return parsed;
    }

    private sealed class Connectors(CloudAuthentication owner, string? appId) : ConnectorFactory
    {
        public override async Task<IConnectorClient> CreateAsync(
            string serviceUrl,
            string audience,
            CancellationToken cancellationToken
        ) =>
            new ConnectorClient(
                owner.ServiceUrl(serviceUrl),
                await owner.Credentials(appId, audience, cancellationToken).ConfigureAwait(false),
                owner.Clients
            );
    }

    private IHttpClientFactory Clients => clients;

    private Task<ServiceClientCredentials> Credentials(
        string? appId,
        string? audience,
        CancellationToken cancellationToken
    ) =>
        credentials.CreateCredentialsAsync(
            appId,
            audience ?? cloud.OAuthScope,
            cloud.LoginUrl,
            cloud.ValidateAuthority,
            cancellationToken
        );
}
