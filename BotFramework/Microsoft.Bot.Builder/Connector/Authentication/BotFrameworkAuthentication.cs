using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request, and clients with which to answer them.</summary>
public abstract class BotFrameworkAuthentication
{
    protected BotFrameworkAuthentication() { }

    /// <exception cref="UnauthorizedAccessException">The sender is not who may send this.</exception>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity,
        string authHeader,
        CancellationToken cancellationToken
    );

    public abstract Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader,
        string channelIdHeader,
        CancellationToken cancellationToken
    );

    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    public abstract Task<UserTokenClient> CreateUserTokenClientAsync(
        ClaimsIdentity claimsIdentity,
        CancellationToken cancellationToken
    );

    public virtual string GetOriginatingAudience() => throw new NotSupportedException();

    public virtual Task<ClaimsIdentity> AuthenticateChannelRequestAsync(
        string authHeader,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException();

    protected async Task<string> GenerateCallerIdAsync(
        ServiceClientCredentialsFactory credentialFactory,
        ClaimsIdentity claimsIdentity,
        string callerId,
        CancellationToken cancellationToken
    ) =>
        await credentialFactory.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
            ? null
            : callerId;
}

public class AuthenticateRequestResult
{
    public string Audience { get; set; }

    public ClaimsIdentity ClaimsIdentity { get; set; }

    public string CallerId { get; set; }

    public ConnectorFactory ConnectorFactory { get; set; }
}

public abstract class ConnectorFactory
{
    protected ConnectorFactory() { }

    public abstract Task<IConnectorClient> CreateAsync(
        string serviceUrl,
        string audience,
        CancellationToken cancellationToken
    );
}

/// <summary>Has the last word on the claims of an authenticated caller.</summary>
public abstract class ClaimsValidator
{
    protected ClaimsValidator() { }

    public abstract Task ValidateClaimsAsync(IList<Claim> claims);
}

public class AuthenticationConfiguration
{
    /// <summary>Endorsements that a signing key needs besides the channel's.</summary>
    public string[] RequiredEndorsements { get; set; } = [];

    public virtual ClaimsValidator ClaimsValidator { get; set; }

    /// <summary>Issuers of Entra tokens to accept besides those of the Emulator.</summary>
    public IEnumerable<string> ValidTokenIssuers { get; set; } = [];
}

public static class EndorsementsValidator
{
    /// <summary>An activity that names no channel claims nothing that needs an endorsement.</summary>
    public static bool Validate(string expectedEndorsement, HashSet<string> endorsements)
    {
        ArgumentNullException.ThrowIfNull(endorsements);
        return string.IsNullOrWhiteSpace(expectedEndorsement) || endorsements.Contains(expectedEndorsement);
    }
}
