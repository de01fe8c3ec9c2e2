using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Rest;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Authentication as the configuration describes it.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    public ConfigurationBotFrameworkAuthentication(
        IConfiguration configuration,
        ServiceClientCredentialsFactory credentialsFactory = null,
        AuthenticationConfiguration authConfiguration = null,
        IHttpClientFactory httpClientFactory = null,
        ILogger logger = null
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = BotFrameworkAuthenticationFactory.Create(
            configuration["ChannelService"],
            bool.Parse(configuration["ValidateAuthority"] ?? "true"),
            configuration["ToChannelFromBotLoginUrl"],
            configuration["ToChannelFromBotOAuthScope"],
            configuration["ToBotFromChannelTokenIssuer"],
            configuration["OAuthUrl"],
            configuration["ToBotFromChannelOpenIdMetadataUrl"],
            configuration["ToBotFromEmulatorOpenIdMetadataUrl"],
            configuration["CallerId"],
            credentialsFactory ?? new ConfigurationServiceClientCredentialFactory(configuration, logger: logger),
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory,
            logger
        );
    }

    public override string GetOriginatingAudience() => _inner.GetOriginatingAudience();

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken
    ) => _inner.AuthenticateChannelRequestAsync(authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    ) => _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => _inner.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken);

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        _inner.CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) => _inner.CreateUserTokenClientAsync(claimsIdentity, cancellationToken);
}

/// <summary>The bot's credentials by MicrosoftAppType: UserAssignedMsi, SingleTenant or (unset) MultiTenant.</summary>
public class ConfigurationServiceClientCredentialFactory : ServiceClientCredentialsFactory
{
    private const string AppId = MicrosoftAppCredentials.MicrosoftAppIdKey;
    private const string Password = MicrosoftAppCredentials.MicrosoftAppPasswordKey;
    private const string Tenant = MicrosoftAppCredentials.MicrosoftAppTenantIdKey;

    private readonly ServiceClientCredentialsFactory _inner;

    public ConfigurationServiceClientCredentialFactory(
        IConfiguration configuration,
        HttpClient httpClient = null,
        ILogger logger = null
    )
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var type = configuration[MicrosoftAppCredentials.MicrosoftAppTypeKey]?.Trim() ?? string.Empty;
        if (type.Equals("UserAssignedMsi", StringComparison.OrdinalIgnoreCase))
        {
            var id = Required(AppId, "MSI");
            Required(Tenant, "MSI");
            if (!string.IsNullOrWhiteSpace(configuration[Password]))
            {
                throw new ArgumentException(
                    $"{Password} must be empty for MSI in configuration.",
                    nameof(configuration)
                );
            }
            _inner = new ManagedIdentityServiceClientCredentialsFactory(id, httpClient, logger);
        }
        else if (type.Equals("SingleTenant", StringComparison.OrdinalIgnoreCase))
        {
            var id = Required(AppId, "SingleTenant");
            var tenant = Required(Tenant, "SingleTenant");
            _inner = new PasswordServiceClientCredentialFactory(
                id,
                Required(Password, "SingleTenant"),
                tenant,
                httpClient,
                logger
            );
        }
        else
        {
            _inner = new PasswordServiceClientCredentialFactory(
                configuration[AppId],
                configuration[Password],
                string.Empty,
                httpClient,
                logger
            );
        }

        string Required(string key, string appType) =>
            configuration[key] is { } value && !string.IsNullOrWhiteSpace(value)
                ? value
                : throw new ArgumentException(
                    $"{key} is required for {appType} in configuration.",
                    nameof(configuration)
                );
    }

    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        _inner.IsValidAppIdAsync(appId, cancellationToken);

    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) =>
        _inner.IsAuthenticationDisabledAsync(cancellationToken);

    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId,
        string audience,
        string loginEndpoint,
        bool validateAuthority,
        CancellationToken cancellationToken
    ) => _inner.CreateCredentialsAsync(appId, audience, loginEndpoint, validateAuthority, cancellationToken);
}
