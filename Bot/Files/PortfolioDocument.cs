using System.Runtime.CompilerServices;
using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Files;
using AccountBot.Documents.Portfolios;
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

    private IAsyncEnumerable<PortfolioRow> RowsAsync(Reader reader, CancellationToken ct) =>
        reader.IsAuditor ? AllAsync(reader.Tenant, ct) : MineAsync(reader, ct);

    private async IAsyncEnumerable<PortfolioRow> AllAsync(string tenant, [EnumeratorCancellation] CancellationToken ct)
    {
        string? from = null;
        do
        {
            var page = await portfolio.PageAsync(tenant, RowRange.Prefix(AccountSummary.Rows), PageSize, from, ct);
            foreach (var summary in page.Rows.Select(row => row.Value).OfType<AccountSummary>())
            {
                yield return RowOf(summary);
            }
            from = page.Continuation;
        } while (from is not null);
    }

    private async IAsyncEnumerable<PortfolioRow> MineAsync(Reader reader, [EnumeratorCancellation] CancellationToken ct)
    {
        var mine = await projections.OfAsync(reader.Tenant, reader.Person, ct);
        foreach (var part in mine.OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase))
        {
            // One look for each of the reader's own accounts: of the others nothing is read.
            var row = await portfolio.GetAsync(reader.Tenant, AccountSummary.RowOf(part.Account), ct);
            yield return row?.Value is AccountSummary summary
                ? RowOf(summary)
                : new PortfolioRow(part.Name, part.Year, part.Base, part.State, part.Since, null, false);
        }
    }

    private static PortfolioRow RowOf(AccountSummary summary) =>
        new(
            summary.Name,
            summary.Year,
            summary.Base,
            summary.State,
            summary.Since,
            summary.Potential,
            summary.Competitor
        );
}
