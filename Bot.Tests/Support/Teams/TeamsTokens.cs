using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>
/// The login services around Teams: the keys with which the channel signs what it sends to the bot, and the tokens with which the
/// bot writes back.
/// </summary>
public sealed class TeamsTokens
{
    public const string Issuer = "https://api.botframework.com";

    readonly ConcurrentDictionary<string, bool> issued = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<JObject> keys = new([
        Key("teams", Channel, "msteams"),
        Key("webchat", Channel, "webchat", "directline"),
        // As Entra publishes its keys: they vouch for no channel.
        Key("entra", Channel),
    ]);
    readonly FakeTeams teams;
    int tokens;

    internal TeamsTokens(FakeTeams teams) => this.teams = teams;

    public Uri OpenIdMetadata => new(teams.Root, "v1/.well-known/openidconfiguration");

    /// <summary>How many tokens the bot asked for to write back.</summary>
    public int TokensIssued => Volatile.Read(ref tokens);

    /// <summary>The key that Teams signs with, under the id "teams".</summary>
    internal static RSA Channel { get; } = RSA.Create(2048);

    /// <summary>
    /// The settings of a bot that takes its activities from this Teams only, as the given type of app. For a managed identity the
    /// process needs <see cref="ManagedIdentityEnvironment"/> as well; for a secret, credentials that log in through
    /// <see cref="LoginClient"/>.
    /// </summary>
    public Dictionary<string, string?> Settings(string appType = "SingleTenant") =>
        new(StringComparer.Ordinal)
        {
            ["MicrosoftAppType"] = appType,
            ["MicrosoftAppId"] = teams.AppId,
            ["MicrosoftAppTenantId"] = teams.Tenant,
            ["MicrosoftAppPassword"] = appType.Equals("UserAssignedMSI", StringComparison.OrdinalIgnoreCase)
                ? string.Empty
                : "a test's secret",
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/botframework.com",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com",
            ["ToBotFromChannelTokenIssuer"] = Issuer,
            ["ToBotFromChannelOpenIdMetadataUrl"] = OpenIdMetadata.AbsoluteUri,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = OpenIdMetadata.AbsoluteUri,
            ["OAuthUrl"] = "https://api.botframework.com",
            ["CallerId"] = "urn:botframework:azure",
        };

    /// <summary>Environment variables with which a process finds its managed identity here.</summary>
    public Dictionary<string, string> ManagedIdentityEnvironment =>
        new(StringComparer.Ordinal)
        {
            ["IDENTITY_ENDPOINT"] = new Uri(teams.Root, "identity").AbsoluteUri,
            ["IDENTITY_HEADER"] = "a test's header",
        };

    /// <summary>A client for which login.microsoftonline.com is here.</summary>
    public HttpClient LoginClient() => new(new LoginHandler(teams));

    /// <summary>The Authorization header of an activity; without arguments a good one.</summary>
    /// <param name="audience">Another app than this bot's.</param>
    /// <param name="serviceUrl">Another address than this Teams'; empty for no such claim.</param>
    /// <param name="from">When the token becomes valid, in minutes from now.</param>
    /// <param name="until">When it expires, in minutes from now.</param>
    public string Header(
        string? audience = null,
        string issuer = Issuer,
        string? serviceUrl = null,
        string? keyId = "teams",
        RSA? key = null,
        int from = -60,
        int until = 60,
        params IEnumerable<(string Claim, string Value)> more
    )
    {
        // Who checks a token looks at the real clock, whatever time it is in this Teams.
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = more.ToDictionary(each => each.Claim, each => (object)each.Value, StringComparer.Ordinal);
        if (serviceUrl is null or { Length: > 0 })
        {
            claims["serviceurl"] = serviceUrl ?? teams.ServiceUrl;
        }
        // The same key may sign under several names; a cached signer would know only the first.
        var signer = new RsaSecurityKey(key ?? Channel)
        {
            KeyId = keyId,
            CryptoProviderFactory = new() { CacheSignatureProviders = false },
        };
        var token = new SecurityTokenDescriptor
        {
            Audience = audience ?? teams.AppId,
            Issuer = issuer,
            Claims = claims,
            IssuedAt = now.AddMinutes(from),
            NotBefore = now.AddMinutes(from),
            Expires = now.AddMinutes(until),
            SigningCredentials = new SigningCredentials(signer, SecurityAlgorithms.RsaSha256),
        };
        return "Bearer " + new JsonWebTokenHandler().CreateToken(token);
    }

    /// <summary>Teams signs with one more key from now on, and says so to the person who asks for its keys.</summary>
    internal void Publish(string id, RSA key) => keys.Enqueue(Key(id, key, "msteams"));

    /// <summary>Whether an Authorization header holds a token that was given out here.</summary>
    public bool Issued(string? authorization) =>
        authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true
        && issued.ContainsKey(authorization["Bearer ".Length..]);

    internal void Map(WebApplication app)
    {
        app.MapGet("/v1/.well-known/openidconfiguration", () => Json(Metadata()));
        app.MapGet("/v1/.well-known/keys", () => Json(Keys()));
        app.MapGet("/identity", () => Json(AccessToken(unixTime: true)));
        app.MapPost("/login/{tenant}/oauth2/v2.0/token", () => Json(AccessToken(unixTime: false)));
        app.MapGet("/login/{tenant}/discovery/instance", () => Json(Discovery()));
    }

    JObject Metadata() =>
        new()
        {
            ["issuer"] = Issuer,
            ["jwks_uri"] = new Uri(teams.Root, "v1/.well-known/keys").AbsoluteUri,
            ["id_token_signing_alg_values_supported"] = new JArray("RS256"),
            ["token_endpoint_auth_methods_supported"] = new JArray("private_key_jwt"),
        };

    JObject Keys() => new() { ["keys"] = new JArray(keys) };

    static JObject Key(string id, RSA key, params string[] endorsements)
    {
        var parameters = key.ExportParameters(false);
        var published = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
        if (endorsements.Length > 0)
        {
            published["endorsements"] = new JArray(endorsements);
        }
        return published;
    }

    JObject AccessToken(bool unixTime)
    {
        var number = Interlocked.Increment(ref tokens);
        var token = $"bot-token-{number}-{Guid.NewGuid():N}";
        issued[token] = true;
        var answer = new JObject { ["token_type"] = "Bearer", ["access_token"] = token };
        if (unixTime)
        {
            answer["expires_on"] = TimeProvider
                .System.GetUtcNow()
                .AddHours(24)
                .ToUnixTimeSeconds()
                .ToString(System.Globalization.CultureInfo.InvariantCulture);
            answer["resource"] = Issuer;
        }
        else
        {
            answer["expires_in"] = 86_400;
            answer["ext_expires_in"] = 86_400;
        }
        return answer;
    }

    static JObject Discovery() =>
        new()
        {
            ["tenant_discovery_endpoint"] =
                "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration",
            ["api-version"] = "1.1",
            ["metadata"] = new JArray(
                new JObject
                {
                    ["preferred_network"] = "login.microsoftonline.com",
                    ["preferred_cache"] = "login.windows.net",
                    ["aliases"] = new JArray("login.microsoftonline.com", "login.windows.net"),
                }
            ),
        };

    static IResult Json(JObject body) => Results.Text(body.ToString(Formatting.None), "application/json");

    sealed class LoginHandler(FakeTeams teams) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.RequestUri = new Uri(teams.Root, "login" + request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
