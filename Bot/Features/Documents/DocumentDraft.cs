namespace AccountBot.Bot.Features.Documents;

/// <summary>A document that could be made now. Nothing of it is kept: it is written where it goes.</summary>
/// <param name="Name">The file's name, with its extension.</param>
/// <param name="Says">What it is, in the reader's language.</param>
/// <param name="WriteAsync">Writes it to a stream, from front to back.</param>
public sealed record DocumentDraft(string Name, string Says, Func<Stream, CancellationToken, Task> WriteAsync)
{
    public string ContentType { get; init; } = "application/octet-stream";

    /// <summary>
    /// About how many bytes it will have, where finding out means reading more than a turn should; null where it is simply made and
    /// counted. It is shown to the reader and nothing hangs on it.
    /// </summary>
    public long? About { get; init; }
}
