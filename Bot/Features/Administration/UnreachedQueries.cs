using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Administration;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Whom the bot cannot reach, and trying them again.</summary>
public sealed class UnreachedQueries(
    UnreachedPeople unreached,
    TryingAgain trying,
    TryAgainHandler everybody,
    Audit audit,
    IPeople people,
    AccountStore store,
    IOptions<BotSettings> settings
)
{
    /// <param name="from">The place of the first one shown; a page that no longer exists is the last one.</param>
    public async Task<AdaptiveCard> UnreachedAsync(Actor actor, int from, string? done, CancellationToken ct)
    {
        var all = await unreached.ListAsync(actor.Tenant, ct);
        var last = Math.Max(0, (all.Count - 1) / UnreachedCard.PageSize * UnreachedCard.PageSize);
        var first = Math.Clamp(from / UnreachedCard.PageSize * UnreachedCard.PageSize, 0, last);
        var shown = all.Skip(first).Take(UnreachedCard.PageSize);
        var rows = await Task.WhenAll(shown.Select(who => RowAsync(actor.Tenant, who, ct)));
        var view = new UnreachedView(rows, all.Count, first, settings.Value.InstallLink, done);
        return UnreachedCard.Render(view, actor.Texts);
    }

    /// <param name="whom">An Entra id, or everyone.</param>
    public async Task<AdaptiveCard> TryAsync(Actor actor, string whom, int from, CancellationToken ct)
    {
        var texts = actor.Texts;
        if (whom == UnreachedCard.Everybody)
        {
            await everybody.PlanAsync(actor.Tenant, string.Empty, ct);
            audit.Tried(actor, null, "planned");
            return await UnreachedAsync(actor, from, texts["admin.try.all.done"], ct);
        }
        var outcome = await trying.OneAsync(actor.Tenant, whom, ct);
        audit.Tried(actor, outcome is TryOutcome.NotListed ? "nobody" : whom, outcome.GetType().Name);
        var words = outcome switch
        {
            TryOutcome.Reached reached => texts["admin.try.reached", Texts.Name(reached.Person), reached.Notices],
            TryOutcome.StillUnreached still => texts["admin.try.still", Texts.Name(still.Person)],
            TryOutcome.NotNow later => texts["admin.try.notNow", Texts.Name(later.Person)],
            _ => texts["admin.try.gone"],
        };
        return await UnreachedAsync(actor, from, words, ct);
    }

    private async Task<UnreachedRow> RowAsync(string tenant, UnreachedPerson who, CancellationToken ct)
    {
        var key = new PersonKey(tenant, who.Person.Id.ToLowerInvariant());
        var rows = await people.ListAsync(key, RowRange.All, ct);
        var names = rows.Select(row => row.Value)
            .OfType<Participation>()
            .ToDictionary(part => part.Account, part => part.Name, StringComparer.Ordinal);
        var waiting = rows.Select(row => row.Value).OfType<WaitingNotice>().ToList();
        var accounts = new List<string>();
        foreach (var account in waiting.Select(each => each.Account).Distinct(StringComparer.Ordinal))
        {
            accounts.Add(names.GetValueOrDefault(account) ?? await NameAsync(tenant, account, ct));
        }
        return new UnreachedRow(who.Person.Id, who.Person.Name, who.Since, waiting.Count, accounts);
    }

    /// <summary>Of an account that is not in the person's own list, as someone's who left.</summary>
    private async Task<string> NameAsync(string tenant, string account, CancellationToken ct)
    {
        var key = new DossierKey(tenant, account);
        return (await store.RowAsync<Playbook.Accounts.Account>(key, AccountKeys.Account, ct))?.Name ?? "–";
    }
}
