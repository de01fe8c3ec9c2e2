namespace AccountBot.Bot.Features.Documents;

/// <summary>A kind of document that people can have as a file. Every class that is one is found by itself.</summary>
public interface IDocument
{
    /// <summary>The kinds that it makes; each belongs to one class.</summary>
    IReadOnlyList<string> Kinds { get; }

    /// <summary>
    /// Looks whether this reader may have it, each time again: when it is offered and again when it is sent. Null where there is no such
    /// thing for this reader.
    /// </summary>
    Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct);
}
