using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Settings;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Portfolio;
using AccountBot.Playbook.Portfolio;
using AdaptiveCards;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Portfolio;

/// <summary>
/// Someone's accounts in one list: one read, however many accounts the tenant has. For those who may look at all accounts of the
/// tenant, these by name: at most two reads a page.
/// </summary>
public sealed class PortfolioTalk(
    Projections projections,
    Administrators administrators,
    OwnChat own,
    TimeProvider time
)
{
    /// <summary>In the reader's private chat, wherever it was asked for.</summary>
    public Task SayAsync(ITurnContext turn, Reader reader, CancellationToken ct) =>
        own.SayAsync(
            turn,
            reader,
            "portfolio.elsewhere",
            async who => CardReplies.Activity(await FirstAsync(who, ct)),
            ct
        );

    /// <summary>The reader's own accounts.</summary>
    public async Task<AdaptiveCard> MineAsync(Reader reader, PortfolioChoice choice, CancellationToken ct) =>
        Card(reader, choice, await LinesAsync(reader, ct));

    /// <summary>A page of all accounts of the tenant; null for the person who may not look at them.</summary>
    /// <param name="after">The row behind which the page begins.</param>
    public async Task<AdaptiveCard?> AllAsync(Reader reader, string beginning, string? after, CancellationToken ct)
    {
        if (!MayLookAtAll(reader))
        {
            return null;
        }
        // An administrator may know that an account is there, and opens only those in which they have a role.
        HashSet<string> mine = reader.IsAuditor ? [] : [.. (await LinesAsync(reader, ct)).Select(line => line.Account)];
        return await AllAsync(reader, beginning, after, mine, ct);
    }

    /// <summary>The person who has no account of their own, but may look at all, begins with all.</summary>
    private async Task<AdaptiveCard> FirstAsync(Reader reader, CancellationToken ct)
    {
        var mine = await LinesAsync(reader, ct);
        return mine.Count == 0 && MayLookAtAll(reader)
            ? await AllAsync(reader, string.Empty, null, [], ct)
            : Card(reader, new PortfolioChoice(), mine);
    }

    private AdaptiveCard Card(Reader reader, PortfolioChoice choice, IReadOnlyList<PortfolioLine> mine) =>
        PortfolioCard.Render(
            new PortfolioView(mine, choice, reader.Person, time.GetUtcNow(), MayLookAtAll(reader)),
            reader.Texts
        );

    private async Task<AdaptiveCard> AllAsync(
        Reader reader,
        string beginning,
        string? after,
        HashSet<string> mine,
        CancellationToken ct
    )
    {
        var (accounts, next) = await projections.ByNameAsync(
            reader.Tenant,
            beginning,
            after,
            PortfolioCard.PageSize,
            ct
        );
        var view = new TenantPortfolioView(
            [.. accounts.Select(account => account.Summary?.Line).OfType<PortfolioLine>()],
            beginning,
            next,
            First: after is null,
            time.GetUtcNow(),
            account => reader.IsAuditor || mine.Contains(account)
        );
        return TenantPortfolioCard.Render(view, reader.Texts);
    }

    private async Task<IReadOnlyList<PortfolioLine>> LinesAsync(Reader reader, CancellationToken ct) =>
        [.. (await projections.OfAsync(reader.Tenant, reader.Person, ct)).Select(part => part.Line)];

    private bool MayLookAtAll(Reader reader) => reader.IsAuditor || administrators.Are(reader.Person);
}
