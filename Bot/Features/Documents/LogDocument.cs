using System.Runtime.CompilerServices;
using AccountBot.Cards.Documents;
using AccountBot.Documents.Logs;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Documents;

/// <summary>The whole log of an account, of all its years, read page by page while it is written.</summary>
public sealed class LogDocument(AccountStore store) : IDocument
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int PageSize = 1000;

    // What an empty workbook and a usual play take, zipped.
    private const int BytesAround = 4_000;
    private const int BytesOfPlay = 75;

    public IReadOnlyList<string> Kinds => [DocumentKinds.Log];

    public async Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        if (
            await store.LoadNewestAsync(ask.Key, ask.Year, ct) is not { Dossier.Account: var account } file
            || !ask.Actor.MaySee(account)
        )
        {
            return null;
        }
        var texts = ask.Actor.Texts;
        return new DocumentDraft(
            FileNames.Of(account.Name, texts["log.card.title"], ".xlsx"),
            texts["export.says", texts["export." + DocumentKinds.Log], account.Name],
            (to, token) => LogWorkbook.WriteAsync(to, account.Name, LinesAsync(file.Key, token), texts, token)
        )
        {
            ContentType = Workbook,
            About = BytesAround + (Math.Max(0, file.Plays) * BytesOfPlay),
        };
    }

    private async IAsyncEnumerable<WrittenLogEntry> LinesAsync(
        DossierKey key,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        string? from = null;
        do
        {
            var page = await store.LogAsync(key, PageSize, from, ct);
            var countered = await store.CounteredAsync(key, page.Lines, ct);
            foreach (var line in page.Lines)
            {
                yield return new WrittenLogEntry(line.Play, countered.Contains(AccountKeys.Countered(line.Id)));
            }
            from = page.Older;
        } while (from is not null);
    }
}
