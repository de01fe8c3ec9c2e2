using AccountBot.Playbook;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>Keeps the customers' people of an account in the tenant's portfolio, where they are found by name over all accounts.</summary>
public sealed class ContactIndex(IPortfolio portfolio)
{
    /// <summary>Names what is to be written of an account's contacts; null where there are none.</summary>
    public static string? HashOf(Dossier dossier) =>
        Of(dossier) is { Count: > 0 } rows ? ProjectedRows.HashOf(rows) : null;

    /// <summary>Writes what changed, and takes away what no longer exists: at most some rows for each of forty contacts.</summary>
    /// <param name="again">Write all of it, whatever was written before.</param>
    public async Task WriteAsync(DossierKey key, Dossier dossier, bool again, CancellationToken ct)
    {
        var rows = Of(dossier);
        var written = rows.ToDictionary(row => row.Key, row => ProjectedRows.HashOf(row.Value), StringComparer.Ordinal);
        var before = await WrittenAsync(key, ct);
        var gone = before.Keys.Where(row => !rows.ContainsKey(row)).ToList();
        var changed = rows.Where(row => again || before.GetValueOrDefault(row.Key) != written[row.Key]).ToList();
        if (changed.Exists(row => !before.ContainsKey(row.Key)))
        {
            // First, so that none is forgotten should the process end in between.
            var all = gone.ToDictionary(row => row, row => before[row], StringComparer.Ordinal);
            await PutAsync(key, new ContactIndexed(all.Concat(written).ToDictionary(StringComparer.Ordinal)), ct);
        }
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct };
        await Parallel.ForEachAsync(
            gone,
            parallel,
            async (row, token) => await portfolio.RemoveAsync(key.Tenant, row, token)
        );
        await Parallel.ForEachAsync(
            changed,
            parallel,
            async (row, token) => await portfolio.PutAsync(key.Tenant, row.Key, row.Value, token)
        );
        await PutAsync(key, new ContactIndexed(written), ct);
    }

    /// <summary>Forgets the contacts of an account that is taken away.</summary>
    public async Task RemoveAsync(DossierKey key, CancellationToken ct)
    {
        foreach (var row in (await WrittenAsync(key, ct)).Keys)
        {
            await portfolio.RemoveAsync(key.Tenant, row, ct);
        }
        await portfolio.RemoveAsync(key.Tenant, ContactIndexed.Row(key.Account), ct);
    }

    /// <summary>The accounts in which someone is still found under these names and addresses.</summary>
    public async Task<IReadOnlyList<string>> AccountsOfAsync(string tenant, PersonTerms terms, CancellationToken ct)
    {
        var found = new HashSet<(string, int)>();
        foreach (var range in terms.Names.Concat(terms.Emails).Select(ContactName.Exactly).OfType<RowRange>())
        {
            var rows = await portfolio.ListAsync(tenant, range, ct);
            found.UnionWith(
                rows.Select(row => row.Value).OfType<ContactName>().Select(each => (each.Account, each.Year))
            );
        }
        // What was written is noted before the rows and after them, so a note may name someone whose rows are gone.
        var exact = terms.Names.Concat(terms.Emails).Select(ContactName.Exactly).OfType<RowRange>().ToList();
        foreach (var row in await portfolio.ListAsync(tenant, RowRange.Prefix(ContactIndexed.Row(string.Empty)), ct))
        {
            var keys = (row.Value as ContactIndexed)?.Written.Keys ?? [];
            if (keys.Any(key => exact.Exists(range => key.StartsWith(range.From, StringComparison.Ordinal))))
            {
                found.Add((row.Key[ContactIndexed.Row(string.Empty).Length..], 0));
            }
        }
        return [.. found.Select(each => each.Item1).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Takes away whatever is still there under someone's names and addresses.</summary>
    public async Task RemoveAsync(string tenant, PersonTerms terms, CancellationToken ct)
    {
        foreach (var range in terms.Names.Concat(terms.Emails).Select(ContactName.Exactly).OfType<RowRange>())
        {
            foreach (var row in await portfolio.ListAsync(tenant, range, ct))
            {
                await portfolio.RemoveAsync(tenant, row.Key, ct);
            }
        }
    }

    /// <summary>A page of those of a tenant who are called like this.</summary>
    public async Task<(IReadOnlyList<ContactName> Found, bool More)> FindAsync(
        string tenant,
        string typed,
        int most,
        CancellationToken ct
    )
    {
        if (ContactName.Beginning(typed) is not { } range)
        {
            return ([], false);
        }
        var page = await portfolio.PageAsync(tenant, range, most, null, ct);
        var found = page.Rows.Select(row => row.Value).OfType<ContactName>();
        return ([.. found.DistinctBy(each => (each.Account, each.Entry))], page.Continuation is not null);
    }

    private async Task<IReadOnlyDictionary<string, string>> WrittenAsync(DossierKey key, CancellationToken ct)
    {
        // Of a damaged row nothing is known; it is written again.
        var row = await portfolio.GetAsync(key.Tenant, ContactIndexed.Row(key.Account), ct);
        return (row?.Value as ContactIndexed)?.Written ?? Nothing;
    }

    private static readonly Dictionary<string, string> Nothing = new(StringComparer.Ordinal);

    private Task PutAsync(DossierKey key, ContactIndexed indexed, CancellationToken ct) =>
        indexed.Written.Count == 0
            ? portfolio.RemoveAsync(key.Tenant, ContactIndexed.Row(key.Account), ct)
            : portfolio.PutAsync(key.Tenant, ContactIndexed.Row(key.Account), indexed, ct);

    /// <summary>What is to be written of an account's contacts, by the key.</summary>
    internal static SortedDictionary<string, ContactName> Of(Dossier dossier)
    {
        var rows = new SortedDictionary<string, ContactName>(StringComparer.Ordinal);
        foreach (var entry in CustomerContacts.In(dossier.Answers))
        {
            var answers = entry.Answers;
            if ((answers.Text("name") ?? answers.Text("email")) is not { } name)
            {
                continue;
            }
            var contact = new ContactName(
                dossier.Account.Id,
                dossier.Account.Name,
                entry.Year,
                entry.Entry,
                name,
                answers.Text("function"),
                answers.Text("email")
            );
            foreach (var key in contact.Keys())
            {
                rows[key] = contact;
            }
        }
        return rows;
    }
}
