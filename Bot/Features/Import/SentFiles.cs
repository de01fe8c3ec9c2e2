using AccountBot.Bot.Features.Import.Sheets;
using AccountBot.Bot.Teams;

namespace AccountBot.Bot.Features.Import;

/// <summary>What came of fetching a file that someone sent.</summary>
public abstract record SentFile
{
    private SentFile() { }

    public sealed record Content(ReadOnlyMemory<byte> Bytes) : SentFile;

    public sealed record TooLarge : SentFile;

    /// <summary>It is somewhere where Teams keeps no files, or cannot be had.</summary>
    public sealed record NotThere : SentFile;
}

/// <summary>Fetches files that people send to the bot: only from where Teams keeps them, and no more than we read.</summary>
public sealed partial class SentFiles(IHttpClientFactory clients, FilePlaces places, ILogger<SentFiles> logger)
{
    public const string Client = "files";

    public async Task<SentFile> FetchAsync(string? address, CancellationToken ct)
    {
        if (places.Allowed(address) is not { } uri)
        {
            LogElsewhere(logger);
            return new SentFile.NotThere();
        }
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, ct);
            if (!response.IsSuccessStatusCode)
            {
                LogNotThere(logger, (int)response.StatusCode);
                return new SentFile.NotThere();
            }
            return response.Content.Headers.ContentLength > SheetLimits.MostBytes
                ? new SentFile.TooLarge()
                : await ReadAsync(await response.Content.ReadAsStreamAsync(ct), ct);
        }
        catch (Exception fault)
            when (fault is HttpRequestException or IOException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            LogFault(logger, fault.GetType().Name);
            return new SentFile.NotThere();
        }
    }

    /// <summary>The person who says no size, or a wrong one, is cut off.</summary>
    private static async Task<SentFile> ReadAsync(Stream stream, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[64 * 1024];
        for (int read; (read = await stream.ReadAsync(buffer, ct)) > 0; )
        {
            if (file.Length + read > SheetLimits.MostBytes)
            {
                return new SentFile.TooLarge();
            }
            await file.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        return new SentFile.Content(file.GetBuffer().AsMemory(0, (int)file.Length));
    }

    [LoggerMessage(LogLevel.Warning, "A file was sent that is not where Teams keeps files")]
    private static partial void LogElsewhere(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "A file that was sent could not be fetched: {Status}")]
    private static partial void LogNotThere(ILogger logger, int status);

    [LoggerMessage(LogLevel.Warning, "A file that was sent could not be fetched: {Fault}")]
    private static partial void LogFault(ILogger logger, string fault);
}
