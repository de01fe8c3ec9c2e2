using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Security.Principal;
using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

/// <summary>Requests with real signatures against a login service in this process.</summary>
public sealed class TokenTests : IDisposable
{
    private const string AppId = "aaaaaaaa-0000-0000-0000-000000000001";
    private const string Issuer = "https://issuer.test";
    private const string ServiceUrl = "https://smba.test/emea/";
    private const string EmulatorIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";

    private static readonly RSA KnownKey = RSA.Create(2048);
    private static readonly RSA EmulatorKey = RSA.Create(2048);
    private static readonly RSA StrangersKey = RSA.Create(2048);

    private readonly List<(string Id, RSA Key, string[]? Endorsements)> _published =
    [
        ("known", KnownKey, ["msteams"]),
        ("webchat", KnownKey, ["webchat"]),
        ("none", KnownKey, null),
    ];

    private readonly FakeChannel _network;

    public TokenTests() => _network = new FakeChannel(Answer);

    private static readonly Dictionary<string, Func<string?>> Good = new()
    {
        ["good"] = () => Token(),
        ["scheme in lower case"] = () => Token().Replace("Bearer", "bearer"),
        ["service URL in another case"] = () => Token(serviceUrl: "HTTPS://SMBA.test/Emea/"),
        ["just expired, within the skew"] = () => Token(expires: -TimeSpan.FromMinutes(4)),
    };

    private static readonly Dictionary<string, Func<string?>> Bad = new()
    {
        ["no header"] = () => null,
        ["wrong audience"] = () => Token(audience: "bbbbbbbb-0000-0000-0000-000000000002"),
        ["wrong issuer"] = () => Token(issuer: "https://elsewhere.test"),
        ["wrong service URL"] = () => Token(serviceUrl: "https://elsewhere.test/"),
        ["no service URL"] = () => Token(serviceUrl: null),
        ["expired"] = () => Token(expires: -TimeSpan.FromMinutes(6)),
        ["not valid yet"] = () => Token(notBefore: TimeSpan.FromMinutes(10)),
        ["unknown key"] = () => Token(keyId: "nobody", key: StrangersKey),
        ["signed by a stranger under a known key's id"] = () => Token(key: StrangersKey),
        ["key that vouches for another channel"] = () => Token(keyId: "webchat"),
        ["key that vouches for nothing"] = () => Token(keyId: "none"),
        ["no key id"] = () => Token(keyId: null),
        ["signature changed"] = () => Tampered(2),
        ["claims changed"] = () => Tampered(1),
        ["signature cut off"] = () => Token()[..Token().LastIndexOf('.')] + ".",
        ["unsigned"] = () => "Bearer " + Unsigned("none"),
        ["signed with the public key as a secret"] = () => "Bearer " + Unsigned("HS256"),
        ["emulator token without its key"] = () => Token(issuer: EmulatorIssuer, keyId: "known"),
        ["other scheme"] = () => "Basic dXNlcjpwYXNz",
        ["no token"] = () => "Bearer",
        ["empty token"] = () => "Bearer ",
        ["garbage"] = () => "Bearer garbage",
        ["three garbage parts"] = () => "Bearer a.b.c",
        ["five garbage parts"] = () => "Bearer a.b.c.d.e",
        ["not base64"] = () => "Bearer ###.###.###",
        ["json of another shape"] = () => $"Bearer {Part("[]")}.{Part("5")}.{Part("x")}",
        ["claims of other types"] = () =>
            $"Bearer {Part("""{"alg":"RS256","kid":"known"}""")}.{Part("""{"iss":5,"aud":{},"exp":"x"}""")}.{Part("x")}",
        ["two tokens"] = () => Token() + " " + Token(),
    };

    public static TheoryData<string> GoodNames => new(Good.Keys);

    public static TheoryData<string> BadNames => new(Bad.Keys);

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task Request_with_a_good_token_is_let_in(string what)
    {
        var turns = 0;
        await using var host = await StartAsync(_ => Task.FromResult(turns++));

        (await host.PostAsync(Message("msteams"), Good[what]())).Status.ShouldBe(HttpStatusCode.OK);

        turns.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task Request_with_anything_else_is_401(string what)
    {
        var turns = 0;
        await using var host = await StartAsync(_ => Task.FromResult(turns++));

        (await host.PostAsync(Message("msteams"), Bad[what]())).Status.ShouldBe(HttpStatusCode.Unauthorized);

        turns.ShouldBe(0);
    }

    [Fact]
    public async Task Token_of_one_channel_does_not_open_another()
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);

        (await host.PostAsync(Message("webchat"), Token())).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await host.PostAsync(Message("webchat"), Token(keyId: "webchat"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("appid", "1.0", AppId, HttpStatusCode.OK)]
    [InlineData("azp", "2.0", AppId, HttpStatusCode.OK)]
    [InlineData("appid", "1.0", "bbbbbbbb-0000-0000-0000-000000000002", HttpStatusCode.Unauthorized)]
    [InlineData("appid", "2.0", AppId, HttpStatusCode.Unauthorized)]
    [InlineData("appid", "3.0", AppId, HttpStatusCode.Unauthorized)]
    public async Task Emulator_identifies_itself_with_the_bots_own_app(
        string claim,
        string version,
        string app,
        HttpStatusCode expected
    )
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);
        var token = Token(
            issuer: EmulatorIssuer,
            keyId: "emulator",
            key: EmulatorKey,
            more: new() { ["ver"] = version, [claim] = app }
        );

        (await host.PostAsync(Message("emulator"), token)).Status.ShouldBe(expected);
    }

    [Fact]
    public async Task New_key_is_looked_up_when_a_token_names_it()
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);
        using var key = RSA.Create(2048);
        (await host.PostAsync(Message("msteams"), Token())).Status.ShouldBe(HttpStatusCode.OK);

        _published.Add(("new", key, ["msteams"]));

        (await host.PostAsync(Message("msteams"), Token(keyId: "new", key: key))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_fetched_once_for_many_requests()
    {
        await using var host = await StartAsync(_ => Task.CompletedTask);

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.PostAsync(Message("msteams"), Token())));

        _network.Requests.Count(request => request.Url == "https://login.test/keys").ShouldBe(1);
    }

    [Fact]
    public async Task Turn_knows_who_called()
    {
        ClaimsIdentity? identity = null;
        string? caller = null;
        await using var host = await StartAsync(turn =>
        {
            identity = turn.TurnState.Get<IIdentity>(BotAdapter.BotIdentityKey) as ClaimsIdentity;
            caller = turn.Activity.CallerId;
            return Task.CompletedTask;
        });

        await host.PostAsync(Message("msteams").Replace("\"type\"", "\"callerId\":\"forged\",\"type\""), Token());

        identity.ShouldNotBeNull().FindFirst(AuthenticationConstants.AudienceClaim)!.Value.ShouldBe(AppId);
        caller.ShouldBe("urn:test");
    }

    [Fact]
    public async Task Bot_without_an_app_id_asks_for_no_token()
    {
        await using var host = await BotHost.StartAsync(new FunctionBot(_ => Task.CompletedTask));

        (await host.PostAsync(Message("msteams"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    public void Dispose() => _network.Dispose();

    private static string Message(string channel) =>
        $$$"""{"type":"message","id":"1","channelId":"{{{channel}}}","serviceUrl":"{{{ServiceUrl}}}","conversation":{"id":"c"}}""";

    private static string Part(string text) => Base64UrlEncoder.Encode(text);

    private static string Token(
        string audience = AppId,
        string issuer = Issuer,
        string? serviceUrl = ServiceUrl,
        string? keyId = "known",
        RSA? key = null,
        TimeSpan? expires = null,
        TimeSpan? notBefore = null,
        Dictionary<string, object>? more = null
    )
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var claims = more ?? [];
        if (serviceUrl != null)
        {
            claims["serviceurl"] = serviceUrl;
        }
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Audience = audience,
                Issuer = issuer,
                Claims = claims,
                NotBefore = now + (notBefore ?? -TimeSpan.FromHours(1)),
                Expires = now + (expires ?? TimeSpan.FromHours(1)),
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(key ?? KnownKey) { KeyId = keyId },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
        return $"Bearer {token}";
    }

    /// <summary>A good token with one part exchanged for that of another.</summary>
    private static string Tampered(int part)
    {
        var parts = Token().Split('.');
        parts[part] = Token(expires: TimeSpan.FromHours(2)).Split('.')[part];
        return string.Join('.', parts);
    }

    private static string Unsigned(string algorithm)
    {
        var payload = Token().Split('.')[1];
        var head = Part($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"known"}""");
        var signature =
            algorithm == "none"
                ? ""
                : Base64UrlEncoder.Encode(
                    HMACSHA256.HashData(KnownKey.ExportRSAPublicKey(), Encoding.ASCII.GetBytes($"{head}.{payload}"))
                );
        return $"{head}.{payload}.{signature}";
    }

    private static JObject PublicKey(string id, RSA key, string[]? endorsements)
    {
        var parameters = key.ExportParameters(false);
        var json = new JObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus!),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent!),
        };
        if (endorsements != null)
        {
            json["endorsements"] = new JArray(endorsements);
        }
        return json;
    }

    private Task<BotHost> StartAsync(Func<ITurnContext, Task> bot) =>
        BotHost.StartAsync(
            new FunctionBot(bot),
            new()
            {
                ["MicrosoftAppId"] = AppId,
                ["MicrosoftAppPassword"] = "secret",
                ["ToChannelFromBotLoginUrl"] = "https://login.test/tenant",
                ["ToChannelFromBotOAuthScope"] = Issuer,
                ["ToBotFromChannelTokenIssuer"] = Issuer,
                ["OAuthUrl"] = Issuer,
                ["ToBotFromChannelOpenIdMetadataUrl"] = "https://login.test/metadata",
                ["ToBotFromEmulatorOpenIdMetadataUrl"] = "https://login.test/emulator",
                ["CallerId"] = "urn:test",
            },
            _network
        );

    private HttpResponseMessage Answer(HttpRequestMessage request) =>
        request.RequestUri!.AbsolutePath switch
        {
            "/metadata" => FakeChannel.Json($$"""{"issuer":"{{Issuer}}","jwks_uri":"https://login.test/keys"}"""),
            "/emulator" => FakeChannel.Json(
                """{"issuer":"https://sts.windows.net/{tenantid}/","jwks_uri":"https://login.test/emulatorkeys"}"""
            ),
            "/keys" => Keys(_published.Select(key => PublicKey(key.Id, key.Key, key.Endorsements))),
            "/emulatorkeys" => Keys([PublicKey("emulator", EmulatorKey, null)]),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };

    private static HttpResponseMessage Keys(IEnumerable<JObject> keys) =>
        FakeChannel.Json(new JObject { ["keys"] = new JArray(keys) }.ToString());
}
