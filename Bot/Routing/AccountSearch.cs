using AccountBot.Bot.Transactions;
using AccountBot.Cards.Accounts;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>
/// Finds the accounts that someone means, among those in which they have a role; an auditor who only wants to look, among all of the
/// tenant.
/// </summary>
public sealed class AccountSearch(AccountStore store, AccountLists lists)
{
    public Task<IReadOnlyList<Participation>> MineAsync(Actor actor, CancellationToken ct) =>
        lists.OfAsync(actor.Tenant, actor.Person, ct);

    /// <summary>Which accounts are meant by a name, or by where it is said.</summary>
    public async Task<IReadOnlyList<Participation>> FindAsync(
        ITurnContext turn,
        Actor actor,
        TypedCommand typedCommand,
        CancellationToken ct
    )
    {
        var mine = await MineAsync(actor, ct);
        var (name, audits) = (typedCommand.Rest, actor.IsAuditor && typedCommand.Command.Declaration.ReadOnly);
        if (name.Length > 0)
        {
            var all = audits ? await WithAsync(mine, await NamedAsync(actor, name, ct), actor, ct) : mine;
            return NameMatch.Find(name, all, part => part.Name);
        }
        var here = await lists.InAsync(actor.Tenant, turn.Activity.Conversation.Id, ct);
        var known = audits ? await WithAsync(mine, here.Select(each => each.Account), actor, ct) : mine;
        var played = known.Where(part => here.Any(each => each.Account == part.Account)).ToList();
        return played.Count > 0 ? played : mine;
    }

    /// <summary>Those of the reader's accounts that have their home in this channel or chat, whichever the thread.</summary>
    public async Task<IReadOnlyList<Participation>> LivingHereAsync(
        ITurnContext turn,
        Actor actor,
        IReadOnlyList<Participation> mine,
        CancellationToken ct
    )
    {
        var homes = await Task.WhenAll(
            mine.Take(AccountChoices.MostLookedUp)
                .Select(part =>
                    store.RowAsync<AccountConversation>(
                        new DossierKey(actor.Tenant, part.Account),
                        AccountKeys.Home,
                        ct
                    )
                )
        );
        return
        [
            .. mine.Take(homes.Length)
                .Where(
                    (_, at) =>
                        homes[at] is { } accountConversation
                        && Places.Of(accountConversation, turn).Kind == PlaceKind.Here
                ),
        ];
    }

    /// <summary>An account by its id, if this reader may do this with it.</summary>
    public async Task<Participation?> PartAsync(Actor actor, string account, Command command, CancellationToken ct)
    {
        var mine = await MineAsync(actor, ct);
        return mine.FirstOrDefault(part => part.Account == account)
            ?? (
                account.Length > 0 && actor.IsAuditor && command.Declaration.ReadOnly
                    ? await LoadAsync(actor, account, ct)
                    : null
            );
    }

    /// <summary>An account by its id, among those in which someone has a role.</summary>
    public async Task<Participation?> OwnAsync(Actor actor, string account, CancellationToken ct) =>
        (await MineAsync(actor, ct)).FirstOrDefault(part => part.Account == account);

    /// <summary>The accounts that are played in a conversation and in which someone has a role.</summary>
    public async Task<IReadOnlyList<Participation>> HereAsync(ITurnContext turn, Actor actor, CancellationToken ct)
    {
        var here = await lists.InAsync(actor.Tenant, turn.Activity.Conversation.Id, ct);
        return here.Count == 0
            ? []
            : [.. (await MineAsync(actor, ct)).Where(part => here.Any(each => each.Account == part.Account))];
    }

    private async Task<IEnumerable<string>> NamedAsync(Actor actor, string name, CancellationToken ct) =>
        (await lists.NamedAsync(actor.Tenant, name, ct)).Select(named => named.Account);

    private async Task<IReadOnlyList<Participation>> WithAsync(
        IReadOnlyList<Participation> mine,
        IEnumerable<string> accounts,
        Actor actor,
        CancellationToken ct
    )
    {
        var all = mine.ToList();
        foreach (var account in accounts.Where(account => mine.All(part => part.Account != account)))
        {
            if (await LoadAsync(actor, account, ct) is { } part)
            {
                all.Add(part);
            }
        }
        return all;
    }

    /// <summary>The lists beside the dossiers may be old; the account itself says in which year it is.</summary>
    private async Task<Participation?> LoadAsync(Actor actor, string account, CancellationToken ct)
    {
        var key = new DossierKey(actor.Tenant, account);
        return
            await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { } found
            && await store.LoadAsync(key, found.Year, ct) is { Dossier.Season: var season }
            ? new Participation(found.Id, found.Name, season.Year, season.AtBat, season.State)
            : null;
    }
}
