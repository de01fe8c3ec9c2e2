using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>A file as it arrived.</summary>
internal sealed record StoredFile(byte[] Bytes, string? Range, string? ContentType);

/// <summary>Where people's files go: gives a place for each consent, takes one file for it, and after that the place is gone.</summary>
internal sealed class FakeOneDrive : IAsyncDisposable
{
    readonly WebApplication app;
    readonly ConcurrentDictionary<string, string> places = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<StoredFile> files = new();
    int last;

    FakeOneDrive(WebApplication app) => this.app = app;

    public Uri Root { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Files => [.. files];

    /// <summary>What it answers instead of taking the file; 0 breaks the connection off.</summary>
    public int? Refuses { get; set; }

    /// <summary>A request waits for this before it is answered.</summary>
    public SemaphoreSlim? Gate { get; set; }

    public int Requests { get; private set; }

    public static async Task<FakeOneDrive> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var built = builder.Build();
        var drive = new FakeOneDrive(built);
        built.MapPut("/up/{place}", drive.PutAsync);
        await built.StartAsync();
        var addresses = built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        drive.Root = new Uri(addresses.Addresses.Single() + "/");
        return drive;
    }

    /// <summary>What Teams sends along when someone consents.</summary>
    public JObject UploadInfo(string name)
    {
        var place = $"{Interlocked.Increment(ref last)}";
        places[place] = name;
        return new JObject
        {
            ["contentUrl"] = $"https://contoso-my.sharepoint.com/personal/{place}/{name}",
            ["name"] = name,
            ["uploadUrl"] = new Uri(Root, $"up/{place}").ToString(),
            ["uniqueId"] = $"unique-{place}",
            ["fileType"] = Path.GetExtension(name).TrimStart('.'),
        };
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    async Task PutAsync(HttpContext context, string place)
    {
        Requests++;
        if (Gate is { } gate)
        {
            await gate.WaitAsync();
        }
        using var bytes = new MemoryStream();
        if (Refuses is 0)
        {
            context.Abort();
            return;
        }
        await context.Request.Body.CopyToAsync(bytes);
        if (Refuses is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }
        if (!places.TryRemove(place, out _))
        {
            context.Response.StatusCode = 404;
            return;
        }
        files.Enqueue(
            new StoredFile(bytes.ToArray(), context.Request.Headers.ContentRange, context.Request.ContentType)
        );
        context.Response.StatusCode = 201;
    }
}
