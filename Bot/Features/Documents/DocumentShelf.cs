namespace AccountBot.Bot.Features.Documents;

/// <summary>Every document that the bot can make, by its kind.</summary>
public sealed class DocumentShelf
{
    private readonly Dictionary<string, IDocument> byKind;

    /// <exception cref="ArgumentException">Two classes want to make the same kind.</exception>
    public DocumentShelf(IEnumerable<IDocument> all) =>
        byKind = all.SelectMany(document => document.Kinds.Select(kind => (kind, document)))
            .ToDictionary(each => each.kind, each => each.document, StringComparer.Ordinal);

    /// <summary>Null where there is no such document, or not for this reader.</summary>
    public async Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct) =>
        byKind.TryGetValue(ask.Kind, out var document) ? await document.DraftAsync(ask, ct) : null;
}
