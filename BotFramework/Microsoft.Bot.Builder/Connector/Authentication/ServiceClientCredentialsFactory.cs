using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Which app ids are this bot's, and the credentials of each.</summary>
public abstract class ServiceClientCredentialsFactory
{
    protected ServiceClientCredentialsFactory() { }

    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    );
}

/// <summary>An app id with a secret. Without an app id authentication is off.</summary>
public class PasswordServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private static readonly Task<ServiceClientCredentials> Nobody = Task.FromResult<ServiceClientCredentials>(
        MicrosoftAppCredentials.Empty
    );

    private readonly CredentialsCache _credentials;
    private readonly HttpClient _httpClient;
    private readonly ILogger _logger;

    public PasswordServiceClientCredentialFactory() => _credentials = new CredentialsCache(Create);

    public PasswordServiceClientCredentialFactory(
        string appId,
        string password,
        string tenantId,
        HttpClient httpClient,
        ILogger logger
    )
        : this()
    {
        AppId = appId;
        Password = password;
        TenantId = tenantId;
        _httpClient = httpClient;
        _logger = logger;
    }

    public string AppId { get; set; }

    public string Password { get; set; }

    public string TenantId { get; }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(appId == AppId);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        Task.FromResult(string.IsNullOrEmpty(AppId));

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string oauthScope,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrEmpty(AppId))
        {
            return Nobody;
        }
        return appId == AppId
            ? _credentials.Get(oauthScope, loginEndpoint, validateAuthority)
            : throw new InvalidOperationException("Invalid appId.");
    }

    private AppCredentials Create(CredentialsKey key)
    {
        if (
            key.LoginEndpoint?.StartsWith("https://login.microsoftonline.com/", StringComparison.OrdinalIgnoreCase)
            == true
        )
        {
            return new MicrosoftAppCredentials(AppId, Password, TenantId, _httpClient, _logger, key.Scope);
        }
        var endpoint =
            key.LoginEndpoint == GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl
            && !string.IsNullOrEmpty(TenantId)
                ? $"https://login.microsoftonline.us/{TenantId}"
                : key.LoginEndpoint;
        return new CloudAppCredentials(
            AppId,
            Password,
            endpoint,
            key.ValidateAuthority,
            _httpClient,
            _logger,
            key.Scope
        );
    }
}

internal readonly record struct CredentialsKey(string Scope, string LoginEndpoint, bool ValidateAuthority);

/// <summary>One set of credentials for each use, since each keeps its token.</summary>
internal sealed class CredentialsCache(Func<CredentialsKey, AppCredentials> create)
{
    private readonly ConcurrentDictionary<CredentialsKey, Task<ServiceClientCredentials>> _all = new();

    public Task<ServiceClientCredentials> Get(string scope, string loginEndpoint, bool validateAuthority) =>
        _all.GetOrAdd(
            new CredentialsKey(scope, loginEndpoint, validateAuthority),
            static (key, create) => Task.FromResult<ServiceClientCredentials>(create(key)),
            create
        );
}
