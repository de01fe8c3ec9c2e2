using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.Portfolio;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Portfolio;

/// <summary>
/// Someone's accounts in one list: one read, however many accounts the tenant has. For those who may look at all accounts of the
/// tenant, these by name: at most two reads a page.
/// </summary>
public sealed class PortfolioQueries(AccountLists lists, Administrators administrators, OwnChat own, TimeProvider time)
{
    /// <summary>In the reader's private chat, wherever it was asked for.</summary>
    public Task SayAsync(ITurnContext turn, Actor actor, CancellationToken ct) =>
        own.SayAsync(
            turn,
            actor,
            "portfolio.elsewhere",
            async who => CardReplies.Activity(await FirstAsync(who, ct)),
            ct
        );

    /// <summary>The reader's own accounts.</summary>
    public async Task<AdaptiveCard> MineAsync(Actor actor, PortfolioChoice choice, CancellationToken ct) =>
        Card(actor, choice, await LinesAsync(actor, ct));

    /// <summary>A page of all accounts of the tenant; null for the person who may not look at them.</summary>
    /// <param name="after">The row behind which the page begins.</param>
    public async Task<AdaptiveCard?> AllAsync(Actor actor, string beginning, string? after, CancellationToken ct)
    {
        if (!MayLookAtAll(actor))
        {
            return null;
        }
        // An administrator may know that an account is there, and opens only those in which they have a role.
        HashSet<string> mine = actor.IsAuditor ? [] : [.. (await LinesAsync(actor, ct)).Select(line => line.Account)];
        return await AllAsync(actor, beginning, after, mine, ct);
    }

    /// <summary>The person who has no account of their own, but may look at all, begins with all.</summary>
    private async Task<AdaptiveCard> FirstAsync(Actor actor, CancellationToken ct)
    {
        var mine = await LinesAsync(actor, ct);
        return mine.Count == 0 && MayLookAtAll(actor)
            ? await AllAsync(actor, string.Empty, null, [], ct)
            : Card(actor, new PortfolioChoice(), mine);
    }

    private AdaptiveCard Card(Actor actor, PortfolioChoice choice, IReadOnlyList<PortfolioLine> mine) =>
        PortfolioCard.Render(
            new PortfolioView(mine, choice, actor.Person, time.GetUtcNow(), MayLookAtAll(actor)),
            actor.Texts
        );

    private async Task<AdaptiveCard> AllAsync(
        Actor actor,
        string beginning,
        string? after,
        HashSet<string> mine,
        CancellationToken ct
    )
    {
        var (accounts, next) = await lists.ByNameAsync(actor.Tenant, beginning, after, PortfolioCard.PageSize, ct);
        var view = new TenantPortfolioView(
            [.. accounts.Select(account => account.Summary?.Line).OfType<PortfolioLine>()],
            beginning,
            next,
            First: after is null,
            time.GetUtcNow(),
            account => actor.IsAuditor || mine.Contains(account)
        );
        return TenantPortfolioCard.Render(view, actor.Texts);
    }

    private async Task<IReadOnlyList<PortfolioLine>> LinesAsync(Actor actor, CancellationToken ct) =>
        [.. (await lists.OfAsync(actor.Tenant, actor.Person, ct)).Select(part => part.Line)];

    private bool MayLookAtAll(Actor actor) => actor.IsAuditor || administrators.Are(actor.Person);
}
