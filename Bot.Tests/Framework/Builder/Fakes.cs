using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

/// <summary>A bot that is one function.</summary>
internal sealed class FunctionBot(Func<ITurnContext, Task> turn) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turn(turnContext);
}

/// <summary>Answers every outgoing request and keeps it.</summary>
internal sealed class FakeChannel(Func<HttpRequestMessage, HttpResponseMessage>? answer = null)
    : HttpMessageHandler,
        IHttpClientFactory
{
    public ConcurrentQueue<Sent> Requests { get; } = new();

    public Sent Only => Requests.ShouldHaveSingleItem();

    public HttpClient CreateClient(string name) => new(this, disposeHandler: false);

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content == null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        Requests.Enqueue(
            new Sent(request.Method, request.RequestUri!.AbsoluteUri, body, request.Headers.Authorization?.ToString())
        );
        return answer?.Invoke(request) ?? Json("""{"id":"sent-1"}""");
    }

    public static HttpResponseMessage Json(string json, HttpStatusCode status = HttpStatusCode.OK) =>
        new(status) { Content = new StringContent(json, Encoding.UTF8, "application/json") };

    internal sealed record Sent(HttpMethod Method, string Url, string? Body, string? Authorization);
}

/// <summary>A web host around one bot.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotHost(WebApplication app, FakeChannel channel)
    {
        _app = app;
        Channel = channel;
        Client = app.GetTestClient();
    }

    public HttpClient Client { get; }

    public FakeChannel Channel { get; }

    public static async Task<BotHost> StartAsync(
        IBot bot,
        Dictionary<string, string?>? settings = null,
        FakeChannel? channel = null
    )
    {
        channel ??= new FakeChannel();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings ?? []).Build();
        var adapter = new CloudAdapter(
            new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: channel)
        );
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var app = builder.Build();
        app.Map(
            "/api/messages",
            context => adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)
        );
        await app.StartAsync();
        return new BotHost(app, channel);
    }

    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string json, string? authorization = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        if (authorization != null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
