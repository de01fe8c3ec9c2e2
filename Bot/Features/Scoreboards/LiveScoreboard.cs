using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Cards.Scoreboards;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Scoreboards;

/// <summary>The scoreboard that opens an account's thread: there is one, and it shows the newest season.</summary>
public sealed class LiveScoreboard(AccountStore store, IOptions<BotSettings> settings, TimeProvider time) : ILiveCard
{
    public bool Owns(string[] row) => row is ["a", "scoreboard"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct) =>
        await store.LoadNewestAsync(card.Key, card.Year, ct) is { } account
            ? new RenderedCard(Render(account), account.Card(AccountKeys.Scoreboard))
            : null;

    /// <param name="ending">What was typed to end the season, where it is being ended.</param>
    public AdaptiveCard Render(AccountSnapshot account, EndTyped? ending = null) =>
        ScoreboardCard.Render(
            new ScoreboardView(account.Dossier, time.GetUtcNow(), settings.Value.PublicUrl, ending),
            Texts.In(account.Dossier.Account.Language)
        );
}
