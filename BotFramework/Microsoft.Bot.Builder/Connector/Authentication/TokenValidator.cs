#nullable enable
using System.Security.Claims;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the bearer token of a request. Whatever is wrong with one, the answer is UnauthorizedAccessException.</summary>
internal sealed class TokenValidator(
    Cloud cloud,
    ServiceClientCredentialsFactory credentials,
    AuthenticationConfiguration configuration,
    IHttpClientFactory clients
)
{
    // The tenants that issue tokens to the Emulator: Microsoft's bot service, and its own for single-tenant bots.
    private static readonly string[] EmulatorTenants =
    [
        "d6d49420-f39b-4df7-a1dc-d59a935871db",
        "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
        "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
    ];

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly SigningKeys _channelKeys = new(cloud.ChannelMetadataUrl, clients);
    private readonly SigningKeys _emulatorKeys = new(cloud.EmulatorMetadataUrl, clients);
    private readonly HashSet<string> _emulatorIssuers =
    [
        .. EmulatorTenants.SelectMany(tenant =>
            new[]
            {
                $"https://sts.windows.net/{tenant}/",
                $"https://login.microsoftonline.com/{tenant}/v2.0",
                $"https://login.microsoftonline.us/{tenant}/",
                $"https://login.microsoftonline.us/{tenant}/v2.0",
            }
        ),
        .. configuration.ValidTokenIssuers ?? [],
    ];

    public async Task<ClaimsIdentity> ValidateAsync(
        Activity activity,
        string? authHeader,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(authHeader))
        {
            return await credentials.IsAuthenticationDisabledAsync(cancellationToken).ConfigureAwait(false)
                ? new ClaimsIdentity(AuthenticationConstants.AnonymousAuthType)
                : throw Refuse("There is no Authorization header.");
        }
        var token = Parse(authHeader);
        if (token.ValidTo < TimeProvider.System.GetUtcNow().UtcDateTime - Skew)
        {
            // Checked again with the signature. This spares looking for the key of an old token.
            throw Refuse("The token has expired.");
        }
        var identity = _emulatorIssuers.Contains(token.Issuer)
            ? await ValidateEmulatorAsync(token, cancellationToken).ConfigureAwait(false)
            : await ValidateChannelAsync(token, activity, cancellationToken).ConfigureAwait(false);
        if (configuration.ClaimsValidator is { } validator)
        {
            await validator.ValidateClaimsAsync(identity.Claims.ToList()).ConfigureAwait(false);
        }
        return identity;
    }

    private async Task<ClaimsIdentity> ValidateChannelAsync(
        JsonWebToken token,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        var keys = await _channelKeys.GetAsync(KeyId(token), cancellationToken).ConfigureAwait(false);
        var identity = await VerifyAsync(token, keys, [cloud.ChannelIssuer]).ConfigureAwait(false);
        foreach (var endorsement in (configuration.RequiredEndorsements ?? []).Prepend(activity.ChannelId))
        {
            if (!EndorsementsValidator.Validate(endorsement, keys.Endorsements.GetValueOrDefault(token.Kid) ?? []))
            {
                throw Refuse("The signing key does not vouch for the channel.");
            }
        }
        await RequireOwnAppAsync(identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value, cancellationToken)
            .ConfigureAwait(false);
        var serviceUrl = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (
            activity.ServiceUrl != null
            && (
                string.IsNullOrWhiteSpace(serviceUrl)
                || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            throw Refuse("The token is for another service URL.");
        }
        return identity;
    }

    private async Task<ClaimsIdentity> ValidateEmulatorAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        var keys = await _emulatorKeys.GetAsync(KeyId(token), cancellationToken).ConfigureAwait(false);
        var identity = await VerifyAsync(token, keys, _emulatorIssuers).ConfigureAwait(false);
        var app = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            null or "" or "1.0" => AuthenticationConstants.AppIdClaim,
            "2.0" => AuthenticationConstants.AuthorizedParty,
            _ => throw Refuse("The token is of an unknown version."),
        };
        await RequireOwnAppAsync(identity.FindFirst(app)?.Value, cancellationToken).ConfigureAwait(false);
        return identity;
    }

    private async Task<ClaimsIdentity> VerifyAsync(JsonWebToken token, KeySet keys, IEnumerable<string> issuers)
    {
        var result = await _handler
            .ValidateTokenAsync(
                token,
                new TokenValidationParameters
                {
                    ValidIssuers = issuers,
                    // Against the credentials, below.
                    ValidateAudience = false,
                    ValidateLifetime = true,
                    RequireExpirationTime = true,
                    RequireSignedTokens = true,
                    ClockSkew = Skew,
                    IssuerSigningKeys = keys.Keys,
                    ValidateIssuerSigningKey = true,
                    ValidAlgorithms = AuthenticationConstants.AllowedSigningAlgorithms,
                }
            )
            .ConfigureAwait(false);
        if (!result.IsValid || result.ClaimsIdentity is not { IsAuthenticated: true } identity)
        {
            throw Refuse("The token is not valid.", result.Exception);
        }
        return identity;
    }

    private async Task RequireOwnAppAsync(string? appId, CancellationToken cancellationToken)
    {
        if (
            string.IsNullOrWhiteSpace(appId)
            || !await credentials.IsValidAppIdAsync(appId, cancellationToken).ConfigureAwait(false)
        )
        {
            throw Refuse("The token is for another bot.");
        }
    }

    private JsonWebToken Parse(string authHeader)
    {
        const string scheme = "Bearer ";
        if (!authHeader.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
        {
            throw Refuse("The Authorization header is not a bearer token.");
        }
        try
        {
            var token = _handler.ReadJsonWebToken(authHeader[scheme.Length..].Trim());
            // Decoded only when asked for.
            return token.Issuer == null || token.Kid == null
                ? throw new FormatException("There is no issuer, key id or end.")
                : token;
        }
        // What a stranger sends can fail to decode in many ways, and none of them is this bot's fault.
        catch (Exception e)
            when (e is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            throw Refuse("The token cannot be read.", e);
        }
    }

    private static string? KeyId(JsonWebToken token) => string.IsNullOrEmpty(token.Kid) ? null : token.Kid;

    private static UnauthorizedAccessException Refuse(string reason, Exception? cause = null) => new(reason, cause);
}
