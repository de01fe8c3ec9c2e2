using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>All accounts of a tenant, some at a time, for work in the background that goes through them all.</summary>
public sealed class TenantAccounts(IPortfolio portfolio)
{
    /// <param name="after">The id of the account that was done last; null for the first ones.</param>
    /// <returns>Ids; fewer than <paramref name="most"/> where these are the last.</returns>
    public async Task<IReadOnlyList<string>> AfterAsync(string tenant, string? after, int most, CancellationToken ct)
    {
        var all = RowRange.Prefix(AccountSummary.Rows);
        var left = after is null ? all : all with { From = AccountSummary.RowOf(after) + ' ' };
        var (found, continuation) = (new List<string>(), (string?)null);
        do
        {
            var page = await portfolio.PageAsync(tenant, left, most - found.Count, continuation, ct);
            // By the keys: a row of a newer release is an account too.
            found.AddRange(page.Rows.Select(row => Keys.Unescape(row.Key[AccountSummary.Rows.Length..])));
            continuation = page.Continuation;
        } while (continuation is not null && found.Count < most);
        return found;
    }
}
