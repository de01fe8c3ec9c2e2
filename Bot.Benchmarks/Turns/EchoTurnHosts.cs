using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.Json;
using AccountBot.Bot.Teams.Connector;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Benchmarks.Turns;

/// <summary>The three programs of the echo benchmark.</summary>
internal static class EchoTurnHosts
{
    private static readonly byte[] Sent = """{"id":"1700000000001"}"""u8.ToArray();

    public static Task RunSinkAsync(string port) =>
        RunAsync(
            port,
            _ => { },
            app =>
                app.Run(async context =>
                {
                    await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                    context.Response.ContentType = "application/json";
                    context.Response.ContentLength = Sent.Length;
                    await context.Response.Body.WriteAsync(Sent, context.RequestAborted);
                })
        );

    /// <summary>The framework as it comes.</summary>
    public static Task RunOfficialAsync(string port) =>
        RunBotAsync(
            port,
            services =>
                services.AddSingleton<BotFrameworkAuthentication>(
                    provider => new ConfigurationBotFrameworkAuthentication(
                        provider.GetRequiredService<IConfiguration>(),
                        httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                        logger: provider.GetRequiredService<ILogger<CloudAdapter>>()
                    )
                )
        );

    /// <summary>The framework with what the product does otherwise.</summary>
    public static Task RunOursAsync(string port) => RunBotAsync(port, services => services.AddConnector());

    private static Task RunBotAsync(string port, Action<IServiceCollection> add) =>
        RunAsync(
            port,
            services =>
            {
                add(services);
                services.AddSingleton(TimeProvider.System);
                services.AddSingleton<IBotFrameworkHttpAdapter>(provider => new CloudAdapter(
                    provider.GetRequiredService<BotFrameworkAuthentication>(),
                    provider.GetRequiredService<ILogger<CloudAdapter>>()
                ));
            },
            app =>
            {
                var adapter = app.Services.GetRequiredService<IBotFrameworkHttpAdapter>();
                var bot = new Echo();
                app.MapPost(
                    "/api/messages",
                    (HttpContext context) =>
                        adapter.ProcessAsync(context.Request, context.Response, bot, context.RequestAborted)
                );
                app.MapGet("/stats", Stats);
            }
        );

    public static Task RunFloorAsync(string port, string sinkPort) =>
        RunAsync(
            port,
            _ => { },
            app =>
            {
                var clients = app.Services.GetRequiredService<IHttpClientFactory>();
                var address = new Uri($"http://127.0.0.1:{sinkPort}/v3/conversations/1/activities/1");
                var reply = new byte[700];
                Array.Fill(reply, (byte)' ');
                app.MapPost(
                    "/api/messages",
                    async (HttpContext context) =>
                    {
                        using var json = await JsonDocument.ParseAsync(
                            context.Request.Body,
                            default,
                            context.RequestAborted
                        );
                        using var client = clients.CreateClient();
                        using var content = new ByteArrayContent(reply);
                        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
                        using var response = await client.PostAsync(address, content, context.RequestAborted);
                        await response.Content.ReadAsByteArrayAsync(context.RequestAborted);
                    }
                );
                app.MapGet("/stats", Stats);
            }
        );

    private static async Task RunAsync(string port, Action<IServiceCollection> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.ConfigureHttpClientDefaults(client => client.RemoveAllLoggers());
        builder.Services.AddHttpClient();
        add(builder.Services);
        var app = builder.Build();
        map(app);
        await app.StartAsync();
        Console.WriteLine("listening");
        await ((IHost)app).WaitForShutdownAsync();
    }

    private static string Stats()
    {
        using var process = Process.GetCurrentProcess();
        return FormattableString.Invariant(
            $"{process.TotalProcessorTime.TotalMilliseconds} {GC.GetTotalAllocatedBytes()} {process.WorkingSet64}"
        );
    }

    private sealed class Echo : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(
            ITurnContext<IMessageActivity> turnContext,
            CancellationToken cancellationToken
        ) =>
            turnContext.SendActivityAsync(MessageFactory.Text($"Echo: {turnContext.Activity.Text}"), cancellationToken);
    }
}
