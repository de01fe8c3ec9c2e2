using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>An app id that is a managed identity of the machine: there is no secret.</summary>
public class ManagedIdentityAppCredentials : AppCredentials
{
    public ManagedIdentityAppCredentials(
        string appId,
        string oAuthScope,
        HttpClient customHttpClient = null,
        ILogger logger = null
    )
        : base(null, customHttpClient, logger, oAuthScope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        MicrosoftAppId = appId;
    }

    protected override Lazy<IAuthenticator> BuildIAuthenticator() =>
        new(() => new ManagedIdentityAuthenticator(MicrosoftAppId, OAuthScope, CustomHttpClient, Logger));
}

public class ManagedIdentityAuthenticator : IAuthenticator
{
    private readonly ManagedIdentityCredential _credential;
    private readonly TokenRequestContext _request;

    public ManagedIdentityAuthenticator(
        string appId,
        string resource,
        HttpClient customHttpClient = null,
        ILogger logger = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        ArgumentException.ThrowIfNullOrWhiteSpace(resource);
        var options = new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(appId));
        if (customHttpClient != null)
        {
            options.Transport = new HttpClientTransport(customHttpClient);
        }
        _credential = new ManagedIdentityCredential(options);
        _request = new TokenRequestContext([SecretAuthenticator.Scope(resource)]);
    }

    public async Task<AuthenticatorResult> GetTokenAsync(bool forceRefresh = false)
    {
        var token = await _credential.GetTokenAsync(_request, CancellationToken.None).ConfigureAwait(false);
        return new AuthenticatorResult { AccessToken = token.Token, ExpiresOn = token.ExpiresOn };
    }
}

public class ManagedIdentityServiceClientCredentialsFactory : ServiceClientCredentialsFactory
{
    private readonly string _appId;
    private readonly CredentialsCache _credentials;

    public ManagedIdentityServiceClientCredentialsFactory(
        string appId,
        HttpClient httpClient = null,
        ILogger logger = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(appId);
        _appId = appId;
        _credentials = new CredentialsCache(key => new ManagedIdentityAppCredentials(
            appId,
            key.Scope,
            httpClient,
            logger
        ));
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == _appId);

    /// <summary>Never: a managed identity is always there.</summary>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    ) =>
        appId == _appId
            ? _credentials.Get(audience, null, true)
            : throw new InvalidOperationException("Invalid Managed ID.");
}
