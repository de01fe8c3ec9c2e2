using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>
/// The framework's authentication, with a clear outcome for every request: let in, not authorised, or the keys are out of reach. The
/// framework itself lets exceptions of its token library escape, which would be answered with 500.
/// </summary>
internal sealed class GuardedAuthentication(
    BotFrameworkAuthentication framework,
    SharedConnectors connectors,
    ServiceAddresses addresses,
    IHostEnvironment environment,
    TimeProvider time
) : BotFrameworkAuthentication
{
    /// <summary>Teams waits 15 seconds for an answer; the framework would wait 100 for the keys.</summary>
    private static readonly TimeSpan LongestWaitForKeys = TimeSpan.FromSeconds(10);

    /// <exception cref="UnauthorizedAccessException">The token is missing, cannot be read, or does not prove what it must.</exception>
    /// <exception cref="KeysUnavailableException">The keys that tokens are checked with cannot be fetched at the moment.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    )
    {
        var result = await AskAsync(activity, authHeader, cancellationToken);
        if (!addresses.MayHaveToken(activity.ServiceUrl))
        {
            throw new UnauthorizedAccessException("The activity's service address is not an HTTPS one.");
        }
        if (!environment.IsDevelopment() && !SpeaksFor(activity.ServiceUrl, result.ClaimsIdentity))
        {
            throw new UnauthorizedAccessException("The token does not name the activity's service address.");
        }
        result.ConnectorFactory = connectors.For(AppOf(result.ClaimsIdentity), result.ConnectorFactory);
        return result;
    }

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    ) => throw new UnauthorizedAccessException("Streaming connections are not used by Teams and not taken.");

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        connectors.For(AppOf(claimsIdentity), framework.CreateConnectorFactory(claimsIdentity));

    public override Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    ) => Task.FromResult<UserTokenClient>(NoUserTokens.Client);

    public override string GetOriginatingAudience() => framework.GetOriginatingAudience();

    private async Task<AuthenticateRequestResult> AskAsync(Activity activity, string header, CancellationToken ct)
    {
        try
        {
            return await framework
                .AuthenticateRequestAsync(activity, header, ct)
                .WaitAsync(LongestWaitForKeys, time, ct);
        }
        catch (Exception fault) when (IsAboutKeys(fault))
        {
            throw new KeysUnavailableException(fault);
        }
        catch (Exception fault) when (fault is not (UnauthorizedAccessException or OperationCanceledException))
        {
            // Whatever the token library stumbled over, the token has proved nothing.
            throw new UnauthorizedAccessException($"The token proves nothing ({fault.GetType().Name}).", fault);
        }
    }

    /// <summary>The metadata documents could not be fetched or read (the library's IDX20803), or not in time.</summary>
    private static bool IsAboutKeys(Exception fault) =>
        fault is TimeoutException
        || (fault is InvalidOperationException && fault.Message.StartsWith("IDX20803", StringComparison.Ordinal));

    /// <summary>
    /// A channel's token names the address that it may speak for. The framework also takes tokens of the Emulator and of Azure Stack, which
    /// name none: with those, the bot's own token could be called anywhere.
    /// </summary>
    private static bool SpeaksFor(string serviceUrl, ClaimsIdentity identity) =>
        identity.AuthenticationType == AuthenticationConstants.AnonymousAuthType
        || identity.HasClaim(claim =>
            claim.Type == AuthenticationConstants.ServiceUrlClaim
            && claim.Value.Equals(serviceUrl, StringComparison.OrdinalIgnoreCase)
        );

    private static string? AppOf(ClaimsIdentity identity) =>
        (
            identity.FindFirst(AuthenticationConstants.AudienceClaim)
            ?? identity.FindFirst(AuthenticationConstants.AppIdClaim)
        )?.Value;
}
