using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>
/// Takes away lines of the lists that belong to nothing. Those of an account that does not exist just go. Where the account exists,
/// someone may be writing the line at this moment: so after it went, the account's lines are written once more.
/// </summary>
public sealed class OrphanCleaner(IPeople people, IPortfolio portfolio, AccountStore store, ProjectionRepairer mending)
{
    /// <summary>In the own lists of these people.</summary>
    /// <returns>How many lines went.</returns>
    public async Task<int> OfPeopleAsync(
        string tenant,
        IReadOnlyList<string> ids,
        AccountsKnown known,
        CancellationToken ct
    )
    {
        var strays = new List<(string Account, string Person, bool Exists)>();
        foreach (var person in ids)
        {
            foreach (var account in await InListOfAsync(new PersonKey(tenant, person), ct))
            {
                var lines = await KnownAsync(tenant, account, known, ct);
                if (lines is null || !lines.People.Contains(person))
                {
                    strays.Add((account, person, lines is not null));
                }
            }
        }
        foreach (var (account, person, _) in strays.Where(stray => !stray.Exists))
        {
            await people.RemoveAsync(new PersonKey(tenant, person), Participation.RowOf(account), ct);
        }
        foreach (var some in strays.Where(stray => stray.Exists).GroupBy(stray => stray.Account))
        {
            await mending.MendAsync(new DossierKey(tenant, some.Key), [.. some.Select(stray => stray.Person)], ct);
        }
        return strays.Count;
    }

    /// <summary>Among these lines of the tenant's portfolio.</summary>
    /// <inheritdoc cref="OfPeopleAsync" />
    public async Task<int> OfPortfolioAsync(
        string tenant,
        IReadOnlyList<string> rows,
        AccountsKnown known,
        CancellationToken ct
    )
    {
        var (gone, again) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var row in rows)
        {
            if (AccountOf(row) is not { } account)
            {
                // Of a newer release.
                continue;
            }
            var lines = await KnownAsync(tenant, account, known, ct);
            if (lines is not null && IsTheirs(row, lines))
            {
                continue;
            }
            await portfolio.RemoveAsync(tenant, row, ct);
            gone++;
            if (lines is not null)
            {
                again.Add(account);
            }
        }
        foreach (var account in again)
        {
            await mending.MendAsync(new DossierKey(tenant, account), [], ct);
        }
        return gone;
    }

    private static bool IsTheirs(string row, AccountLines lines) =>
        row.Split(Keys.Separator) switch
        {
            ["name", ..] => row == lines.NameRow,
            ["contact", ..] => lines.Contacts.Contains(row),
            _ => true,
        };

    /// <summary>Whose line it is; null for a kind that this release does not know.</summary>
    private static string? AccountOf(string row) =>
        row.Split(Keys.Separator) switch
        {
            ["account" or "contacts", var account] => Keys.Unescape(account),
            ["name", _, var account] => Keys.Unescape(account),
            ["contact", _, var account, _] => Keys.Unescape(account),
            _ => null,
        };

    private async Task<IReadOnlyList<string>> InListOfAsync(PersonKey person, CancellationToken ct)
    {
        var (range, found) = (RowRange.Prefix(Participation.Rows), new List<string>());
        KeyPage page;
        do
        {
            page = await people.KeysAsync(person, range, 1_000, ct);
            found.AddRange(page.Keys.Select(row => Keys.Unescape(row[Participation.Rows.Length..])));
            range = page.More ? range.After(page.Keys[^1]) : range;
        } while (page.More);
        return found;
    }

    private Task<AccountLines?> KnownAsync(string tenant, string account, AccountsKnown known, CancellationToken ct) =>
        known.OfAsync(account, () => LookAsync(new DossierKey(tenant, account), ct));

    private async Task<AccountLines?> LookAsync(DossierKey key, CancellationToken ct)
    {
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is null)
        {
            return null;
        }
        var book = await store.RowAsync<ProjectedState>(key, AccountKeys.Plates, ct) ?? ProjectedState.None;
        var indexed = await portfolio.GetAsync(key.Tenant, ContactIndexed.Row(key.Account), ct);
        return new AccountLines(
            book.Written.Keys.ToHashSet(StringComparer.Ordinal),
            book.NameRow,
            (indexed?.Value as ContactIndexed)?.Written.Keys.ToHashSet(StringComparer.Ordinal) ?? []
        );
    }
}
