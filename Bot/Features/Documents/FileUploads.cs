using System.Net;
using System.Net.Http.Headers;
using AccountBot.Bot.Teams;
using Microsoft.AspNetCore.WebUtilities;

namespace AccountBot.Bot.Features.Documents;

/// <summary>
/// Makes a file and puts it where the reader's OneDrive said. What is small stays in memory, what is large in a temporary file that goes
/// with the stream, as its length must be told before its first byte.
/// </summary>
public sealed partial class FileUploads(IHttpClientFactory clients, FilePlaces places, ILogger<FileUploads> logger)
{
    public const string Client = "uploads";

    /// <summary>The most that OneDrive takes in one request.</summary>
    private const long MostBytes = 60L * 1024 * 1024;
    private const int MostInMemory = 256 * 1024;

    public async Task<UploadOutcome> SendAsync(DocumentDraft draft, string? address, CancellationToken ct)
    {
        if (places.Allowed(address) is not { } place)
        {
            return new UploadOutcome.NotAllowed();
        }
        await using var file = new FileBufferingWriteStream(MostInMemory, MostBytes);
        try
        {
            await draft.WriteAsync(file, ct);
        }
        catch (IOException fault)
        {
            // More than the stream takes, or than the disk does.
            LogFailed(logger, fault.GetType().Name);
            return new UploadOutcome.TooLarge();
        }
        try
        {
            return await PutAsync(file, draft.ContentType, place, ct);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            LogFailed(logger, fault.GetType().Name);
            return new UploadOutcome.Failed(fault.GetType().Name);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return new UploadOutcome.Failed("no answer in time");
        }
    }

    private async Task<UploadOutcome> PutAsync(
        FileBufferingWriteStream file,
        string contentType,
        Uri place,
        CancellationToken ct
    )
    {
        var length = file.Length;
        using var client = clients.CreateClient(Client);
        using var content = new DrainedContent(file, length);
        content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        content.Headers.ContentRange = new ContentRangeHeaderValue(0, length - 1, length);
        using var answer = await client.PutAsync(place, content, ct);
        return answer.StatusCode switch
        {
            HttpStatusCode.OK or HttpStatusCode.Created => new UploadOutcome.Stored(),
            HttpStatusCode.Unauthorized
            or HttpStatusCode.Forbidden
            or HttpStatusCode.NotFound
            or HttpStatusCode.Conflict
            or HttpStatusCode.Gone
            or HttpStatusCode.RequestedRangeNotSatisfiable => new UploadOutcome.Expired($"{(int)answer.StatusCode}"),
            HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.InsufficientStorage => new UploadOutcome.TooLarge(),
            // 202 is a place that waits for more than the whole file: nothing is kept of it.
            _ => new UploadOutcome.Failed($"{(int)answer.StatusCode}"),
        };
    }

    [LoggerMessage(LogLevel.Warning, "A file could not be put in its place: {Why}")]
    private static partial void LogFailed(ILogger logger, string why);

    private sealed class DrainedContent(FileBufferingWriteStream file, long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
            file.DrainBufferAsync(stream, CancellationToken.None);

        protected override Task SerializeToStreamAsync(
            Stream stream,
            TransportContext? context,
            CancellationToken cancellationToken
        ) => file.DrainBufferAsync(stream, cancellationToken);

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
