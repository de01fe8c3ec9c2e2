using System.Net;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>The tokens with which a bot writes to this Teams; those of the other direction are in the tests of the product.</summary>
public sealed class TeamsTokensTests : IAsyncLifetime
{
    FakeTeams teams = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        teams.RequiresTokens = true;
    }

    public async Task DisposeAsync() => await teams.DisposeAsync();

    [Fact]
    public async Task Answer_WithoutAToken_IsRefusedByTeams()
    {
        var kim = teams.AddPerson("Kim de Vries").WithApp();
        using var http = new HttpClient();
        using var response = await http.GetAsync(
            new Uri($"{teams.ServiceUrl}v3/conversations/{Uri.EscapeDataString(kim.Chat.Id)}/members")
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        JObject
            .Parse(await response.Content.ReadAsStringAsync())
            .SelectToken("error.code")
            .ShouldBe("BotNotRegistered");
    }

    [Fact]
    public async Task ManagedIdentity_GetsATokenThatTeamsTakes()
    {
        using var http = new HttpClient();
        var answer = JObject.Parse(
            await http.GetStringAsync(new Uri(teams.Tokens.ManagedIdentityEnvironment["IDENTITY_ENDPOINT"]))
        );

        teams.Tokens.Issued($"Bearer {answer["access_token"]}").ShouldBeTrue();
        ((long)answer["expires_on"]!).ShouldBeGreaterThan(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
    }
}
