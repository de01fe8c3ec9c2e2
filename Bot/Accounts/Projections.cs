using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Keeps the lists beside the dossiers right: who plays where, and the tenant's portfolio.</summary>
public sealed class Projections(IPeople people, IPortfolio portfolio, IAddresses addresses, TimeProvider time)
{
    /// <summary>More accounts than this are not offered for the beginning of a name.</summary>
    private const int MostNamed = 50;

    public async Task UpdateAsync(AccountFile file, CancellationToken ct)
    {
        var (account, season) = (file.Dossier.Account, file.Dossier.Season);
        var part = new Participation(account.Id, account.Name, season.Year, season.AtBat, season.State);
        await Parallel.ForEachAsync(
            account.Everybody,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct },
            async (person, token) =>
                await people.PutAsync(
                    KeyOf(file.Key.Tenant, person.Id),
                    part.Row,
                    part with
                    {
                        Over = account.HasARole(person) ? null : account.Delegate?.Over,
                    },
                    token
                )
        );
        var name = new AccountName(account.Id, account.Name, season.Year);
        await portfolio.PutAsync(file.Key.Tenant, name.Row, name, ct);
        await portfolio.PutAsync(
            file.Key.Tenant,
            AccountSummary.RowOf(account.Id),
            new AccountSummary(
                account.Id,
                account.Name,
                season.Year,
                season.AtBat,
                season.State,
                season.Since,
                account.AccountManager.Id,
                Base01Analysis.PotentialIn(file.Dossier.Answers),
                season.Competitors.Count > 0
            ),
            ct
        );
    }

    /// <summary>The accounts in which somebody has a role.</summary>
    public async Task<IReadOnlyList<Participation>> OfAsync(string tenant, Person person, CancellationToken ct)
    {
        var rows = await people.ListAsync(KeyOf(tenant, person.Id), RowRange.Prefix(Participation.Rows), ct);
        return
        [
            .. rows.Select(row => row.Value)
                .OfType<Participation>()
                .Where(part => part.Over is null || part.Over > time.GetUtcNow()),
        ];
    }

    /// <summary>The accounts in which somebody has a role, or is missed in one since leaving.</summary>
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

    public Task LeftAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.RemoveAsync(KeyOf(tenant, person), part.Row, ct);

    /// <summary>Somebody is missed in an account: it is on their list no more, but found again when they come back.</summary>
    public Task MissedAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.PutAsync(KeyOf(tenant, person), part.Row, part with { Over = time.GetUtcNow() }, ct);

    /// <summary>Forgets an account that is taken away.</summary>
    public async Task GoneAsync(DossierKey key, Account account, string? conversation, CancellationToken ct)
    {
        var missed = (account.Gone ?? []).Select(absence => absence.Person);
        foreach (var person in account.Everybody.Select(person => person.Id).Concat(missed))
        {
            await people.RemoveAsync(KeyOf(key.Tenant, person), Participation.RowOf(account.Id), ct);
        }
        await portfolio.RemoveAsync(key.Tenant, AccountSummary.RowOf(account.Id), ct);
        await portfolio.RemoveAsync(key.Tenant, new AccountName(account.Id, account.Name, account.Year).Row, ct);
        var row = conversation is null
            ? null
            : await addresses.GetAsync(key.Tenant, ThreadAccounts.Row(conversation), ct);
        if (row?.Value is ThreadAccounts known)
        {
            var left = new ThreadAccounts([.. known.Accounts.Where(each => each.Account != account.Id)]);
            await addresses.ReplaceAsync(key.Tenant, ThreadAccounts.Row(conversation!), left, row.Version, ct);
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
