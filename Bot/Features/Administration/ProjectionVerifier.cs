using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>The lines of an account that are not as its dossier says.</summary>
/// <param name="People">The ids of those in whose own lists it is wrong.</param>
/// <param name="Others">How many more lines are: in the portfolio, of contacts, of health.</param>
/// <param name="Thread">The conversation that does not know the account; null where it does.</param>
public sealed record WrongLines(IReadOnlyList<string> People, int Others, string? Thread)
{
    public int Count => People.Count + Others + (Thread is null ? 0 : 1);
}

/// <summary>Compares what stands in the lists with the dossier. It reads each line, so it is nothing for a turn.</summary>
public sealed class ProjectionVerifier(IPeople people, IPortfolio portfolio, AccountLists lists, AccountStore store)
{
    public async Task<WrongLines> WrongAsync(AccountSnapshot file, InboxInput now, CancellationToken ct)
    {
        var key = file.Key;
        var (parts, book) = ProjectedRows.Of(now);
        var missed = new List<string>();
        foreach (var (person, part) in parts)
        {
            var row = () => people.GetAsync(new PersonKey(key.Tenant, person), part.Row, ct);
            if (!await IsAsync<Participation>(row, book.Written[person]))
            {
                missed.Add(person);
            }
        }
        var others = new List<bool>
        {
            await InPortfolioAsync<AccountSummary>(key, AccountSummary.RowOf(key.Account), book.Summary, ct),
            await InPortfolioAsync<AccountName>(key, book.NameRow!, ProjectedRows.NameHashOf(now), ct),
            await IsHealthAsync(key, now, book.Health, ct),
        };
        others.AddRange(await ContactsAsync(key, now, ct));
        return new WrongLines(missed, others.Count(right => !right), await StrayThreadAsync(file, ct));
    }

    private async Task<IReadOnlyList<bool>> ContactsAsync(DossierKey key, InboxInput now, CancellationToken ct)
    {
        var (contacts, right) = (ContactIndex.Of(now.Dossier), new List<bool>());
        foreach (var (row, contact) in contacts)
        {
            right.Add(await InPortfolioAsync<ContactName>(key, row, ProjectedRows.HashOf(contact), ct));
        }
        if (contacts.Count > 0)
        {
            var row = await portfolio.KeysAsync(key.Tenant, RowRange.Exactly(ContactIndexed.Row(key.Account)), 1, ct);
            right.Add(row.Keys.Count > 0);
        }
        return right;
    }

    private Task<bool> InPortfolioAsync<T>(DossierKey key, string row, string? hash, CancellationToken ct)
        where T : class => IsAsync<T>(() => portfolio.GetAsync(key.Tenant, row, ct), hash);

    private static async Task<bool> IsAsync<T>(Func<Task<StoredRow?>> row, string? hash)
        where T : class => (await row())?.Value is T value && ProjectedRows.HashOf(value) == hash;

    private async Task<bool> IsHealthAsync(DossierKey key, InboxInput now, string? hash, CancellationToken ct)
    {
        var kept = (await store.LoadHealthAsync(key, ct)).Months;
        // Of a month in which nothing changed nothing is kept: the one before counts.
        return kept.Count > 0 && ProjectedRows.HashOf<HealthFacts>(kept[0].Facts) == hash;
    }

    private async Task<string?> StrayThreadAsync(AccountSnapshot file, CancellationToken ct)
    {
        if (file.Home is not { Thread: { } thread, Lost: null })
        {
            return null;
        }
        var known = await lists.InAsync(file.Key.Tenant, thread, ct);
        return known.Any(each => each.Account == file.Key.Account) ? null : thread;
    }
}
