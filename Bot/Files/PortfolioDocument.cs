using System.Runtime.CompilerServices;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Files;
using AccountBot.Documents.Portfolios;
using AccountBot.Playbook.Portfolio;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Files;

/// <summary>The accounts in which the reader has a role; for an auditor, all of the tenant.</summary>
public sealed class PortfolioDocument(Projections projections, IPortfolio portfolio, TimeProvider time) : IDocument
{
    private const int PageSize = 1000;

    public IReadOnlyList<string> Kinds => [DocumentKinds.Portfolio];

    public Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        var texts = ask.Reader.Texts;
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Task.FromResult<DocumentDraft?>(
            new DocumentDraft(
                FileNames.Of(day, texts["doc.portfolio"], ".xlsx"),
                texts["export.portfolio.book.what"],
                (to, token) => PortfolioWorkbook.WriteAsync(to, RowsAsync(ask.Reader, token), texts, token)
            )
            {
                ContentType = LogDocument.Workbook,
            }
        );
    }

    private IAsyncEnumerable<PortfolioLine> RowsAsync(Reader reader, CancellationToken ct) =>
        reader.IsAuditor ? AllAsync(reader.Tenant, ct) : MineAsync(reader, ct);

    private async IAsyncEnumerable<PortfolioLine> AllAsync(string tenant, [EnumeratorCancellation] CancellationToken ct)
    {
        string? from = null;
        do
        {
            var page = await portfolio.PageAsync(tenant, RowRange.Prefix(AccountSummary.Rows), PageSize, from, ct);
            foreach (var summary in page.Rows.Select(row => row.Value).OfType<AccountSummary>())
            {
                yield return summary.Line;
            }
            from = page.Continuation;
        } while (from is not null);
    }

    private async IAsyncEnumerable<PortfolioLine> MineAsync(
        Reader reader,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        var mine = await projections.OfAsync(reader.Tenant, reader.Person, ct);
        foreach (var part in mine.OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase))
        {
            yield return part.Line;
        }
    }
}
