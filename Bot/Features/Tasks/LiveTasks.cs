using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Tasks;

/// <summary>The list of what the team took on.</summary>
public sealed class LiveTasks(AccountStore store, TimeProvider time) : ILiveCard
{
    public bool Owns(string[] row) => row is ["b", _, "tasks"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct) =>
        await store.LoadAsync(card.Key, CardRowParts.Year(row[1]), ct) is { } account
            ? new RenderedCard(Render(account.Dossier), account.Card(card.Row))
            : null;

    public AdaptiveCard Render(Dossier dossier) =>
        TasksCard.Render(new TasksView(dossier, time.Today()), Texts.In(dossier.Account.Language));
}
