using AccountBot.Bot.Accounts;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>
/// Finds the accounts that someone means, among those in which they have a role; an auditor who only wants to look, among all of the
/// tenant.
/// </summary>
public sealed class AccountSearch(AccountStore store, Projections projections)
{
    public Task<IReadOnlyList<Participation>> MineAsync(Reader reader, CancellationToken ct) =>
        projections.OfAsync(reader.Tenant, reader.Person, ct);

    /// <summary>Which accounts are meant by a name, or by where it is said.</summary>
    public async Task<IReadOnlyList<Participation>> FindAsync(
        ITurnContext turn,
        Reader reader,
        Said said,
        CancellationToken ct
    )
    {
        var mine = await MineAsync(reader, ct);
        var (name, audits) = (said.Rest, reader.IsAuditor && CommandReader.OnlyReads(said.Command));
        if (name.Length > 0)
        {
            var all = audits ? await WithAsync(mine, await NamedAsync(reader, name, ct), reader, ct) : mine;
            return NameMatch.Find(name, all, part => part.Name);
        }
        var here = await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct);
        var known = audits ? await WithAsync(mine, here.Select(each => each.Account), reader, ct) : mine;
        var played = known.Where(part => here.Any(each => each.Account == part.Account)).ToList();
        return played.Count > 0 ? played : mine;
    }

    /// <summary>Those of the reader's accounts that have their home in this channel or chat, whichever the thread.</summary>
    public async Task<IReadOnlyList<Participation>> LivingHereAsync(
        ITurnContext turn,
        Reader reader,
        IReadOnlyList<Participation> mine,
        CancellationToken ct
    )
    {
        var homes = await Task.WhenAll(
            mine.Take(AccountChoices.MostLookedUp)
                .Select(part => store.RowAsync<Home>(new DossierKey(reader.Tenant, part.Account), AccountKeys.Home, ct))
        );
        return
        [
            .. mine.Take(homes.Length)
                .Where((_, at) => homes[at] is { } home && Places.Of(home, turn).Kind == PlaceKind.Here),
        ];
    }

    /// <summary>An account by its id, if this reader may do this with it.</summary>
    public async Task<Participation?> PartAsync(Reader reader, string account, Command command, CancellationToken ct)
    {
        var mine = await MineAsync(reader, ct);
        return mine.FirstOrDefault(part => part.Account == account)
            ?? (
                account.Length > 0 && reader.IsAuditor && CommandReader.OnlyReads(command)
                    ? await LoadAsync(reader, account, ct)
                    : null
            );
    }

    private async Task<IEnumerable<string>> NamedAsync(Reader reader, string name, CancellationToken ct) =>
        (await projections.NamedAsync(reader.Tenant, name, ct)).Select(named => named.Account);

    private async Task<IReadOnlyList<Participation>> WithAsync(
        IReadOnlyList<Participation> mine,
        IEnumerable<string> accounts,
        Reader reader,
        CancellationToken ct
    )
    {
        var all = mine.ToList();
        foreach (var account in accounts.Where(account => mine.All(part => part.Account != account)))
        {
            if (await LoadAsync(reader, account, ct) is { } part)
            {
                all.Add(part);
            }
        }
        return all;
    }

    /// <summary>The lists beside the dossiers may be old; the account itself says in which year it is.</summary>
    private async Task<Participation?> LoadAsync(Reader reader, string account, CancellationToken ct)
    {
        var key = new DossierKey(reader.Tenant, account);
        return
            await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { } found
            && await store.LoadAsync(key, found.Year, ct) is { Dossier.Season: var season }
            ? new Participation(found.Id, found.Name, season.Year, season.AtBat, season.State)
            : null;
    }
}
