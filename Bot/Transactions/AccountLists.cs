using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>The lists beside the accounts, to look up in: who has a role where, what is played in a conversation, the tenant's accounts by name.</summary>
public sealed class AccountLists(IPeople people, IPortfolio portfolio, IAddresses addresses, TimeProvider time)
{
    /// <summary>More accounts than this are not offered for the beginning of a name.</summary>
    private const int MostNamed = 50;

    /// <summary>The accounts in which someone has a role.</summary>
    public async Task<IReadOnlyList<Participation>> OfAsync(string tenant, Person person, CancellationToken ct) =>
        [.. (await WaitingAsync(tenant, person, ct)).Where(part => part.Guest is not true)];

    /// <summary>The same, with the accounts of which only something waits for them.</summary>
    public async Task<IReadOnlyList<Participation>> WaitingAsync(string tenant, Person person, CancellationToken ct)
    {
        var rows = await people.ListAsync(KeyOf(tenant, person.Id), RowRange.Prefix(Participation.Rows), ct);
        return
        [
            .. rows.Select(row => row.Value)
                .OfType<Participation>()
                .Where(part => part.Over is null || part.Over > time.GetUtcNow()),
        ];
    }

    /// <summary>The accounts in which someone has a role, or is missed in one since leaving.</summary>
    public async Task<IReadOnlyList<Participation>> EverOfAsync(string tenant, Person person, CancellationToken ct) =>
        [
            .. (await people.ListAsync(KeyOf(tenant, person.Id), RowRange.Prefix(Participation.Rows), ct))
                .Select(row => row.Value)
                .OfType<Participation>(),
        ];

    /// <summary>The accounts of a tenant whose name begins like this, the first ones by name.</summary>
    public async Task<IReadOnlyList<AccountName>> NamedAsync(string tenant, string typed, CancellationToken ct) =>
        AccountName.Beginning(typed) is { } range
            ?
            [
                .. (await portfolio.PageAsync(tenant, range, MostNamed, null, ct))
                    .Rows.Select(row => row.Value)
                    .OfType<AccountName>(),
            ]
            : [];

    /// <summary>A page of the tenant's accounts by name: one read, however many there are.</summary>
    /// <param name="beginning">How the names begin; empty for all.</param>
    /// <param name="after">The row behind which the page begins.</param>
    /// <returns>The accounts, and the row behind which the next page begins.</returns>
    public async Task<(IReadOnlyList<AccountName> Accounts, string? Next)> ByNameAsync(
        string tenant,
        string beginning,
        string? after,
        int size,
        CancellationToken ct
    )
    {
        var range = beginning.Length == 0 ? AccountName.All : AccountName.Beginning(beginning);
        if (range is not { } names)
        {
            return ([], null);
        }
        var from = after is null ? names : names.After(after);
        var page = await portfolio.PageAsync(tenant, from, size + 1, null, ct);
        var shown = page.Rows.Take(size).ToList();
        var more = shown.Count > 0 && (page.Rows.Count > size || page.Continuation is not null);
        return ([.. shown.Select(row => row.Value).OfType<AccountName>()], more ? shown[^1].Key : null);
    }

    /// <summary>The account exists for this person no longer, and nothing of it waits.</summary>
    public Task LeftAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.RemoveAsync(KeyOf(tenant, person), part.Row, ct);

    /// <summary>Someone is missed in an account: it is on their list no more, but found again when they come back.</summary>
    public Task MissedAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.PutAsync(KeyOf(tenant, person), part.Row, part with { Over = time.GetUtcNow() }, ct);

    /// <summary>An account is not played in a conversation any more.</summary>
    public async Task NotPlayedInAsync(DossierKey key, string conversation, CancellationToken ct)
    {
        var row = await addresses.GetAsync(key.Tenant, ThreadAccounts.Row(conversation), ct);
        if (row?.Value is ThreadAccounts known)
        {
            var left = new ThreadAccounts([.. known.Accounts.Where(each => each.Account != key.Account)]);
            await addresses.ReplaceAsync(key.Tenant, ThreadAccounts.Row(conversation), left, row.Version, ct);
        }
    }

    /// <summary>Remembers that an account is played in a conversation.</summary>
    public async Task PlayedInAsync(DossierKey key, string conversation, int year, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var row = await addresses.GetAsync(key.Tenant, ThreadAccounts.Row(conversation), ct);
            var known = (row?.Value as ThreadAccounts)?.Accounts ?? [];
            var all = new ThreadAccounts([
                new ThreadAccount(key.Account, year),
                .. known.Where(each => each.Account != key.Account).Take(49),
            ]);
            var written = row is null
                ? await addresses.AddAsync(key.Tenant, ThreadAccounts.Row(conversation), all, ct)
                : await addresses.ReplaceAsync(key.Tenant, ThreadAccounts.Row(conversation), all, row.Version, ct);
            if (written)
            {
                return;
            }
        }
        throw new TooBusyException();
    }

    /// <summary>The accounts that are played in a conversation, newest first.</summary>
    public async Task<IReadOnlyList<ThreadAccount>> InAsync(string tenant, string conversation, CancellationToken ct) =>
        ((await addresses.GetAsync(tenant, ThreadAccounts.Row(conversation), ct))?.Value as ThreadAccounts)?.Accounts
        ?? [];

    private static PersonKey KeyOf(string tenant, string person) => new(tenant, person.ToLowerInvariant());
}
