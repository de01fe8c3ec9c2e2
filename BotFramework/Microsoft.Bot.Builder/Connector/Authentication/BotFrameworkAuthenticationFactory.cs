using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

public static class BotFrameworkAuthenticationFactory
{
    /// <summary>For a bot without an identity.</summary>
    public static BotFrameworkAuthentication Create() =>
        Create(
            null,
            false,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            new PasswordServiceClientCredentialFactory(),
            new AuthenticationConfiguration(),
            null,
            NullLogger.Instance
        );

    /// <summary>Any address given means that all of them are; otherwise <paramref name="channelService" /> names the cloud.</summary>
    public static BotFrameworkAuthentication Create(
        string channelService,
        bool validateAuthority,
        string toChannelFromBotLoginUrl,
        string toChannelFromBotOAuthScope,
        string toBotFromChannelTokenIssuer,
        string oAuthUrl,
        string toBotFromChannelOpenIdMetadataUrl,
        string toBotFromEmulatorOpenIdMetadataUrl,
        string callerId,
        ServiceClientCredentialsFactory credentialFactory,
        AuthenticationConfiguration authConfiguration,
        IHttpClientFactory httpClientFactory,
        ILogger logger
    )
    {
        string[] given =
        [
            toChannelFromBotLoginUrl,
            toChannelFromBotOAuthScope,
            toBotFromChannelTokenIssuer,
            oAuthUrl,
            toBotFromChannelOpenIdMetadataUrl,
            toBotFromEmulatorOpenIdMetadataUrl,
            callerId,
        ];
        var cloud = channelService switch
        {
            _ when given.Any(value => !string.IsNullOrEmpty(value)) => new Cloud(
                toChannelFromBotLoginUrl,
                toChannelFromBotOAuthScope,
                toBotFromChannelTokenIssuer,
                toBotFromChannelOpenIdMetadataUrl,
                toBotFromEmulatorOpenIdMetadataUrl,
                callerId,
                validateAuthority
            ),
            null or "" => new Cloud(
                AuthenticationConstants.ToChannelFromBotLoginUrl,
                AuthenticationConstants.ToChannelFromBotOAuthScope,
                AuthenticationConstants.ToBotFromChannelTokenIssuer,
                AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
                CallerIdConstants.PublicAzureChannel,
                true
            ),
            GovernmentAuthenticationConstants.ChannelService => new Cloud(
                GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl,
                GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope,
                GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer,
                GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
                GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
                CallerIdConstants.USGovChannel,
                true
            ),
            _ => throw new ArgumentException(
                "The provided ChannelService value is not supported.",
                nameof(channelService)
            ),
        };
        return new CloudAuthentication(
            cloud,
            credentialFactory,
            authConfiguration ?? new AuthenticationConfiguration(),
            httpClientFactory ?? new OwnHttpClientFactory()
        );
    }
}

/// <summary>Where tokens come from and go to.</summary>
internal sealed record Cloud(
    string LoginUrl,
    string OAuthScope,
    string ChannelIssuer,
    string ChannelMetadataUrl,
    string EmulatorMetadataUrl,
    string CallerId,
    bool ValidateAuthority
);

/// <summary>For hosts without a factory: all clients share one handler.</summary>
internal sealed class OwnHttpClientFactory : IHttpClientFactory
{
    private readonly SocketsHttpHandler _handler = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(2) };

    public HttpClient CreateClient(string name) => new(_handler, false);
}
