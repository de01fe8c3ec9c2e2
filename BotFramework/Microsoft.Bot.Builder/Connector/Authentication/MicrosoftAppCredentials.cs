using Microsoft.Extensions.Logging;
using Microsoft.Identity.Client;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id with a secret, for one tenant or for Bot Framework's own.</summary>
public class MicrosoftAppCredentials : AppCredentials
{
    public const string MicrosoftAppIdKey = "MicrosoftAppId";

    public const string MicrosoftAppPasswordKey = "MicrosoftAppPassword";

    internal const string MicrosoftAppTypeKey = "MicrosoftAppType";

    internal const string MicrosoftAppTenantIdKey = "MicrosoftAppTenantId";

    /// <summary>For a bot without an identity: sends no token.</summary>
    public static readonly MicrosoftAppCredentials Empty = new(null, null);

    public MicrosoftAppCredentials(string appId, string password)
        : this(appId, password, (HttpClient)null, null) { }

    public MicrosoftAppCredentials(string appId, string password, HttpClient customHttpClient)
        : this(appId, password, customHttpClient, null) { }

    public MicrosoftAppCredentials(
        string appId,
        string password,
        HttpClient customHttpClient,
        ILogger logger,
        string oAuthScope = null
    )
        : this(appId, password, null, customHttpClient, logger, oAuthScope) { }

    public MicrosoftAppCredentials(
        string appId,
        string password,
        string channelAuthTenant,
        HttpClient customHttpClient,
        ILogger logger = null,
        string oAuthScope = null
    )
        : base(channelAuthTenant, customHttpClient, logger, oAuthScope)
    {
        MicrosoftAppId = appId;
        MicrosoftAppPassword = password;
    }

    public string MicrosoftAppPassword { get; set; }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() =>
            new SecretAuthenticator(
                MicrosoftAppId,
                MicrosoftAppPassword,
                OAuthEndpoint,
                ValidateAuthority,
                OAuthScope,
                CustomHttpClient
            )
        );
}

/// <summary>The same for a login endpoint other than the public cloud's.</summary>
internal sealed class CloudAppCredentials(
    string appId,
    string password,
    string endpoint,
    bool validateAuthority,
    HttpClient client,
    ILogger logger,
    string scope
) : MicrosoftAppCredentials(appId, password, null, client, logger, scope)
{
    public override string OAuthEndpoint => endpoint;

    public override bool ValidateAuthority => validateAuthority;
}

internal sealed class SecretAuthenticator : IAuthenticator
{
    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public SecretAuthenticator(
        string appId,
        string password,
        string authority,
        bool validateAuthority,
        string scope,
        HttpClient client
    )
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(appId)
            .WithClientSecret(password)
            .WithAuthority(authority, validateAuthority);
        _application = (client == null ? builder : builder.WithHttpClientFactory(new OneClient(client))).Build();
        _scopes = [Scope(scope)];
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var result = await _application
            .AcquireTokenForClient(_scopes)
            .WithForceRefresh(forceRefresh)
            .ExecuteAsync()
            .ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = result.AccessToken, ExpiresOn = result.ExpiresOn };
    }

    internal static string Scope(string scope) =>
        scope.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) ? scope : $"{scope}/.default";

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
