using System.Net;
using System.Text;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Bot.Tests.Turns;

namespace AccountBot.Bot.Tests.Framework;

/// <summary>What the bot answers to a request as such, no matter who sends it.</summary>
public sealed class HttpTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private FakeTeams teams = null!;
    private FakePerson kim = null!;
    private BotHost bot = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        teams.SignsActivities = false;
        kim = teams.AddPerson("Kim de Vries").WithApp();
        bot = await BotHost.StartAsync(azurite, teams);
    }

    public async Task DisposeAsync()
    {
        await bot.DisposeAsync();
        await teams.DisposeAsync();
    }

    [Fact]
    public async Task Message_Is200_WithNothingInIt()
    {
        var said = await kim.SaysAsync("help");

        said.Reply.ShouldBe(new BotReply(HttpStatusCode.OK, string.Empty));
    }

    [Fact]
    public async Task InvokeThatNobodyHandles_Is501()
    {
        var invoke = kim.New(ActivityKind.Invoke, kim.Chat);
        invoke["name"] = "unheard/of";

        (await kim.PostAsync(invoke)).ShouldBe(new BotReply(HttpStatusCode.NotImplemented, string.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("""{"type":{}}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","from":7}""")]
    [InlineData("""{"type":"message","conversation":"19:a"}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    [InlineData("""{"type":"message","text":"cut o""")]
    public async Task BodyThatIsNoActivity_Is400(string body)
    {
        var reply = await kim.PostAsync(Encoding.UTF8.GetBytes(body), null);

        reply.ShouldBe(new BotReply(HttpStatusCode.BadRequest, string.Empty));
        teams.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task BodyThatIsNestedWithoutEnd_Is400()
    {
        var deep = $$"""{"type":"message","value":{{new string('[', 100_000)}}""";

        var reply = await kim.PostAsync(Encoding.UTF8.GetBytes(deep), null);

        reply.ShouldBe(new BotReply(HttpStatusCode.BadRequest, string.Empty));
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task OtherMethods_Are405(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await bot.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }
}
