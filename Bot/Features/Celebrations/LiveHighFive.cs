using AccountBot.Bot.Delivery;
using AccountBot.Bot.Hosting;
using AccountBot.Cards;
using AccountBot.Cards.Celebrations;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using AdaptiveCards;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Features.Celebrations;

/// <summary>The card on which a reached base is celebrated.</summary>
public sealed class LiveHighFive(AccountStore store, IOptions<BotSettings> settings) : ILiveCard
{
    public bool Owns(string[] row) => row is ["h", _, _, "card"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        var (year, atBase) = (CardRowParts.Year(row[1]), CardRowParts.Number(row[2]));
        return await store.LoadCelebrationAsync(card.Key, year, atBase, ct) is { } celebration
            ? new RenderedCard(Render(celebration), celebration.Card(card.Row))
            : null;
    }

    public AdaptiveCard Render(CelebrationSnapshot celebration, Person? viewer = null) =>
        HighFiveCard.Render(
            new HighFiveView(celebration.Celebration, celebration.Given, settings.Value.PublicUrl, viewer),
            Texts.In(celebration.Celebration.Language)
        );
}
