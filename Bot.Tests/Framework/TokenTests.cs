using System.Net;
using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Tests.Support.Teams;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>Who is let in, with real signatures: Teams is, and no one else; a wrong token never breaks anything.</summary>
public sealed class TokenTests(SignedBot bot) : IClassFixture<SignedBot>
{
    private const string AnotherApp = "bbbbbbbb-0000-0000-0000-000000000002";
    private const string EntraTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    private const string Entra = $"https://sts.windows.net/{EntraTenant}/";

    private static readonly RSA StrangersKey = RSA.Create(2048);

    private static readonly Dictionary<string, Func<FakeTeams, string?>> Good = new(StringComparer.Ordinal)
    {
        ["of Teams"] = teams => teams.Tokens.Header(),
        ["service URL in another case"] = teams => teams.Tokens.Header(serviceUrl: teams.ServiceUrl.ToUpperInvariant()),
        ["just expired, within the five minutes that clocks may differ"] = teams => teams.Tokens.Header(until: -4),
    };

    private static readonly Dictionary<string, Func<FakeTeams, string?>> Bad = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => null,
        ["for another app"] = teams => teams.Tokens.Header(audience: AnotherApp),
        ["of another issuer"] = teams => teams.Tokens.Header(issuer: "https://sts.windows.net/somebody-else/"),
        ["another service URL"] = teams => teams.Tokens.Header(serviceUrl: "https://elsewhere.test/"),
        ["no service URL"] = teams => teams.Tokens.Header(serviceUrl: ""),
        ["expired"] = teams => teams.Tokens.Header(until: -6),
        ["not valid yet"] = teams => teams.Tokens.Header(from: 10),
        ["unknown key"] = teams => teams.Tokens.Header(keyId: "nobody", key: StrangersKey),
        ["signed by a stranger under the id of a known key"] = teams => teams.Tokens.Header(key: StrangersKey),
        ["key that vouches for another channel"] = teams => teams.Tokens.Header(keyId: "webchat"),
        ["key that vouches for no channel"] = teams => teams.Tokens.Header(keyId: "entra"),
        ["signature changed"] = teams => Tampered(teams, 2),
        ["claims changed"] = teams => Tampered(teams, 1),
        ["head changed"] = teams => Tampered(teams, 0),
        ["signature cut off"] = teams => teams.Tokens.Header()[..(teams.Tokens.Header().LastIndexOf('.') + 1)],
        ["unsigned"] = teams => Unsigned(teams, "none"),
        ["signed with the public key as a secret"] = teams => Unsigned(teams, "HS256"),
        // It names no service address: the person who sent it could have the bot's own token sent anywhere.
        ["of the bot's own app, as the Emulator signs in"] = teams => OfApp(teams, teams.AppId),
        ["of an app that is not the bot"] = teams => OfApp(teams, AnotherApp),
        ["of an issuer that it vouches for itself"] = teams =>
            teams.Tokens.Header(issuer: "https://sts.windows.net/self/", key: StrangersKey, more: ("tid", "self")),
        ["other scheme"] = _ => "Basic dXNlcjpwYXNz",
        ["scheme only"] = _ => "Bearer",
        ["scheme and a space"] = _ => "Bearer ",
        ["one word"] = _ => "Bearer garbage",
        ["three words"] = _ => "Bearer a.b.c",
        ["five words"] = _ => "Bearer a.b.c.d.e",
        ["dots"] = _ => "Bearer ..",
        ["not base64"] = _ => "Bearer ###.###.###",
        ["JSON of other shapes"] = _ => $"Bearer {Part("[]")}.{Part("5")}.{Part("x")}",
        ["claims that are none"] = _ =>
            $"Bearer {Part("""{"alg":"RS256","kid":"teams"}""")}.{Part("null")}.{Part("x")}",
        ["claims of other types"] = _ =>
            $"Bearer {Part("""{"alg":"RS256","kid":"teams"}""")}.{Part("""{"iss":5,"aud":{},"exp":"x"}""")}.{Part("x")}",
        ["head of other types"] = teams =>
            $"Bearer {Part("""{"alg":[],"kid":7}""")}.{teams.Tokens.Header().Split('.')[1]}.{Part("x")}",
        ["two tokens"] = teams => $"{teams.Tokens.Header()} {teams.Tokens.Header()}",
    };

    public static TheoryData<string> GoodNames => new(Good.Keys);

    public static TheoryData<string> BadNames => new(Bad.Keys);

    [Theory]
    [MemberData(nameof(GoodNames))]
    public async Task GoodToken_IsLetIn_AndAnsweredWithTheBotsOwn(string what)
    {
        var (reply, answers) = await bot.HearsAsync(Good[what](bot.Teams));

        reply.Status.ShouldBe(HttpStatusCode.OK);
        answers.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(BadNames))]
    public async Task AnythingElse_Is401_WithNothingSaidAndNothingDone(string what)
    {
        var (reply, answers) = await bot.HearsAsync(Bad[what](bot.Teams));

        reply.ShouldBe(new BotReply(HttpStatusCode.Unauthorized, string.Empty));
        answers.ShouldBe(0);
    }

    [Fact]
    public async Task TokenOfOneChannel_DoesNotOpenAnother()
    {
        static void ToWebChat(JObject message) => message["channelId"] = "webchat";

        var (teams, _) = await bot.HearsAsync(bot.Teams.Tokens.Header(), ToWebChat);
        var (webChat, _) = await bot.HearsAsync(bot.Teams.Tokens.Header(keyId: "webchat"), ToWebChat);

        teams.Status.ShouldBe(HttpStatusCode.Unauthorized);
        webChat.Status.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A document of the keys is good for twelve hours; Microsoft publishes a key long before it signs with it.</summary>
    [Fact]
    public async Task KeyPublishedSince_IsNotKnownUntilTheKeysAreFetchedAgain()
    {
        (await bot.HearsAsync(bot.Teams.Tokens.Header())).Reply.Status.ShouldBe(HttpStatusCode.OK);
        using var key = RSA.Create(2048);
        bot.Teams.Tokens.Publish("new", key);

        var (reply, answers) = await bot.HearsAsync(bot.Teams.Tokens.Header(keyId: "new", key: key));

        reply.ShouldBe(new BotReply(HttpStatusCode.Unauthorized, string.Empty));
        answers.ShouldBe(0);
    }

    /// <summary>The person who listens on the way could speak as the bot with it.</summary>
    [Fact]
    public async Task BotsOwnToken_DoesNotTravelInTheClear()
    {
        await using var inTheClear = await FakeTeams.StartAsync();

        var (reply, _) = await bot.HearsAsync(
            bot.Teams.Tokens.Header(serviceUrl: inTheClear.ServiceUrl),
            message => message["serviceUrl"] = inTheClear.ServiceUrl
        );

        reply.Status.ShouldBe(HttpStatusCode.Unauthorized);
        inTheClear.Requests.ShouldBeEmpty();
    }

    private static string Part(string text) => Base64UrlEncoder.Encode(text);

    /// <summary>As an app signs in by itself at Entra; the Emulator does so with the bot's own.</summary>
    private static string OfApp(FakeTeams teams, string app) =>
        teams.Tokens.Header(
            issuer: Entra,
            serviceUrl: "",
            keyId: "entra",
            more: [("tid", EntraTenant), ("ver", "1.0"), ("appid", app)]
        );

    /// <summary>A good token with one part exchanged for that of another.</summary>
    private static string Tampered(FakeTeams teams, int part)
    {
        var parts = teams.Tokens.Header()["Bearer ".Length..].Split('.');
        var others = teams.Tokens.Header(keyId: "webchat", until: 120)["Bearer ".Length..].Split('.');
        parts[part] = others[part];
        return "Bearer " + string.Join('.', parts);
    }

    private static string Unsigned(FakeTeams teams, string algorithm)
    {
        var claims = teams.Tokens.Header().Split('.')[1];
        var head = Part($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"teams"}""");
        var signed = Encoding.ASCII.GetBytes($"{head}.{claims}");
        var signature =
            algorithm == "none"
                ? ""
                : Base64UrlEncoder.Encode(HMACSHA256.HashData(TeamsTokens.Channel.ExportRSAPublicKey(), signed));
        return $"Bearer {head}.{claims}.{signature}";
    }
}
