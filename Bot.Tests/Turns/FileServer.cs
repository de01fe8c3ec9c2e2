using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Where Teams keeps the files that people send.</summary>
public sealed class FileServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, Func<HttpContext, Task>> files = new(StringComparer.Ordinal);

    private FileServer(WebApplication app) => this.app = app;

    public Uri Root { get; private set; } = null!;

    /// <summary>The setting with which a bot fetches files from here.</summary>
    public static (string Key, string? Value) Allowed { get; } = ("AccountBot:FileHosts:9", "127.0.0.1");

    public static async Task<FileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FileServer(app);
        app.Run(context =>
            server.files.TryGetValue(context.Request.Path.Value!, out var file)
                ? file(context)
                : Task.FromResult(context.Response.StatusCode = 404)
        );
        await app.StartAsync();
        server.Root = new Uri(
            app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
        );
        return server;
    }

    public Uri Keep(string name, byte[] bytes) =>
        Answer(name, context => context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask());

    /// <summary>An address that answers in its own way.</summary>
    public Uri Answer(string name, Func<HttpContext, Task> answer)
    {
        files["/" + name] = answer;
        return new Uri(Root, name);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
