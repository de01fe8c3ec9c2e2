using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>This Teams and the framework that the bot is built on, at both ends of a real connection.</summary>
public sealed class TeamsTokensTests : IAsyncLifetime
{
    FakeTeams teams = null!;
    WebApplication app = null!;
    FakePerson kim = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        teams.RequiresTokens = true;
        kim = teams.AddPerson("Kim de Vries").WithApp();
        app = await StartAsync(async turn =>
        {
            var roster = await TeamsInfo.GetPagedMembersAsync(turn);
            await turn.SendActivityAsync($"Hello {roster.Members[0].GivenName}");
        });
        teams.Bot = app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        await teams.DisposeAsync();
    }

    public static TheoryData<TokenKind> BadTokens =>
        new(Enum.GetValues<TokenKind>().Where(kind => kind != TokenKind.Good));

    [Fact]
    public async Task Bot_ChecksTheTokenOfTeams_AndAnswersWithItsOwn()
    {
        (await kim.SaysAsync("help")).Reply.ShouldNotBeNull().Status.ShouldBe(HttpStatusCode.OK);

        (await teams.MessageAsync(kim.Chat, message => message.By is null)).Text.ShouldBe("Hello Kim");
        teams.Requests.ShouldAllBe(request => teams.Tokens.Issued(request.Authorization));
        teams.Tokens.TokensIssued.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task Activity_WithABadToken_IsRefused(TokenKind kind)
    {
        var activity = kim.New(ActivityKind.Message, kim.Chat);
        activity["text"] = "help";

        (await kim.PostAsync(activity, kind)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        teams.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Answer_WithoutAToken_IsRefusedByTeams()
    {
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

    async Task<WebApplication> StartAsync(Func<ITurnContext, Task> turn)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(teams.Tokens.Settings()).Build();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddHttpClient();
        var built = builder.Build();
        var adapter = new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(
                configuration,
                new ConfigurationServiceClientCredentialFactory(configuration, teams.Tokens.LoginClient()),
                httpClientFactory: built.Services.GetRequiredService<IHttpClientFactory>()
            )
        );
        var bot = new Function(turn);
        built.Map(
            "/api/messages",
            context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)
        );
        await built.StartAsync();
        return built;
    }

    sealed class Function(Func<ITurnContext, Task> turn) : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) => turn(turnContext);
    }
}
