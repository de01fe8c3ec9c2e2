using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>Takes what a process tells about itself, whether by OTLP over HTTP or as Application Insights takes it.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Path, string Text)> told = new();

    private Collector(WebApplication app) => this.app = app;

    public string Address => app.Urls.First();

    public static async Task<Collector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var collector = new Collector(app);
        app.MapPost("/{**path}", collector.TakeAsync);
        await app.StartAsync();
        return collector;
    }

    /// <summary>Whether something that was told under this path says these words. Names are plain text in protobuf and in JSON alike.</summary>
    public bool Heard(string path, string words) =>
        told.Any(each => each.Path == path && each.Text.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits until that is so.</summary>
    public async Task HearsAsync(string path, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!Heard(path, words))
        {
            await Task.Delay(50, CancellationToken.None);
            patience.IsCancellationRequested.ShouldBeFalse($"{words} did not come to {path}; there was\n{this}");
        }
    }

    public override string ToString() =>
        string.Join('\n', told.Select(each => $"{each.Path}: {each.Text.Length} characters"));

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        var body = request.Body;
        if (request.Headers.ContentEncoding == "gzip")
        {
            body = new GZipStream(body, CompressionMode.Decompress);
        }
        using var reader = new StreamReader(body, Encoding.Latin1);
        var text = await reader.ReadToEndAsync();
        told.Enqueue((request.Path, text));
        var lines = text.Count(each => each == '\n') + 1;
        return request.Path.StartsWithSegments("/v2.1", default)
            ? Results.Json(
                new
                {
                    itemsReceived = lines,
                    itemsAccepted = lines,
                    errors = Array.Empty<string>(),
                }
            )
            : Results.Ok();
    }
}
