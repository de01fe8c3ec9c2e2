using System.Runtime.CompilerServices;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Documents;
using AccountBot.Documents.Portfolios;
using AccountBot.Playbook.Portfolio;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Documents;

/// <summary>The accounts in which the reader has a role; for an auditor, all of the tenant.</summary>
public sealed class PortfolioDocument(AccountLists lists, IPortfolio portfolio, TimeProvider time) : IDocument
{
    private const int PageSize = 1000;

    public IReadOnlyList<string> Kinds => [DocumentKinds.Portfolio];

    public Task<DocumentDraft?> DraftAsync(DocumentAsk ask, CancellationToken ct)
    {
        var texts = ask.Actor.Texts;
        var day = time.GetUtcNow().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return Task.FromResult<DocumentDraft?>(
            new DocumentDraft(
                FileNames.Of(day, texts["doc.portfolio"], ".xlsx"),
                texts["export.portfolio.book.what"],
                (to, token) => PortfolioWorkbook.WriteAsync(to, RowsAsync(ask.Actor, token), texts, token)
            )
            {
                ContentType = LogDocument.Workbook,
            }
        );
    }

    private IAsyncEnumerable<PortfolioLine> RowsAsync(Actor actor, CancellationToken ct) =>
        actor.IsAuditor ? AllAsync(actor.Tenant, ct) : MineAsync(actor, ct);

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

    private async IAsyncEnumerable<PortfolioLine> MineAsync(Actor actor, [EnumeratorCancellation] CancellationToken ct)
    {
        var mine = await lists.OfAsync(actor.Tenant, actor.Person, ct);
        foreach (var part in mine.OrderBy(part => part.Name, StringComparer.CurrentCultureIgnoreCase))
        {
            yield return part.Line;
        }
    }
}
