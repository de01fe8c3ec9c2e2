using AccountBot.Bot.Delivery;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Gates;

/// <summary>The gate in the account's thread.</summary>
public sealed class LiveGate(AccountStore store) : ILiveCard
{
    public bool Owns(string[] row) => row is ["g", _, _, _, "card"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct) =>
        await LoadAsync(store, card, row, ct) is { } gate
            ? new RenderedCard(
                GateCard.Render(new GateView(gate.Gate, gate.Votes), Texts.In(gate.Gate.Language)),
                gate.Card(card.Row)
            )
            : null;

    internal static Task<GateSnapshot?> LoadAsync(
        AccountStore store,
        CardRef card,
        string[] row,
        CancellationToken ct
    ) =>
        store.LoadGateAsync(
            card.Key,
            CardRowParts.Year(row[1]),
            CardRowParts.Number(row[2]),
            CardRowParts.Number(row[3]),
            ct
        );
}

/// <summary>The gate in the chat of the manager or of a delegate.</summary>
public sealed class LiveManagerGate(AccountStore store) : ILiveCard
{
    public bool Owns(string[] row) => row is ["g", _, _, _, "manager", ..];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct) =>
        await LiveGate.LoadAsync(store, card, row, ct) is { } gate
            ? new RenderedCard(Render(gate, row.Length > 5 ? Keys.Unescape(row[5]) : null), gate.Card(card.Row))
            : null;

    /// <summary>The card of the manager, or of a delegate, who may no longer be one.</summary>
    public static AdaptiveCard Render(GateSnapshot file, string? handedTo = null)
    {
        var (gate, texts) = (file.Gate, Texts.In(file.Gate.Language));
        if (handedTo is null && !(gate.IsOpen && gate.Manager is { } manager && gate.IsGone(manager)))
        {
            return ManagerGateCard.Render(new ManagerGateView(gate, file.Votes), texts);
        }
        return gate.Delegate is { Person: var handed } && handedTo is not null && handed.Is(handedTo)
            ? ManagerGateCard.Render(new ManagerGateView(gate, file.Votes, Reader: handed), texts)
            : MessageCard.Render(new MessageView(texts["manager.over"], texts["gate.title"]), texts);
    }
}

/// <summary>What the team does after a NO GO.</summary>
public sealed class LiveNoGoPlan(AccountStore store) : ILiveCard
{
    public bool Owns(string[] row) => row is ["g", _, _, _, "plan"];

    public async Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct)
    {
        var (year, atBase, round) = (
            CardRowParts.Year(row[1]),
            CardRowParts.Number(row[2]),
            CardRowParts.Number(row[3])
        );
        if (await store.LoadAsync(card.Key, year, ct) is not { Dossier: var dossier })
        {
            return null;
        }
        var (season, texts) = (dossier.Season, Texts.In(dossier.Account.Language));
        var gate = await store.LoadGateAsync(card.Key, year, atBase, round, ct);
        var here = (season.AtBat, season.Round) == (atBase, round);
        var open = here && season.State == SeasonState.Parked;
        var next = here ? null : await store.LoadGateAsync(card.Key, year, atBase, round + 1, ct);
        var parking = here ? season.Parking : next?.Gate.Comeback?.Parking;
        return new RenderedCard(
            NoGoPlanCard.Render(dossier, parking, atBase, round, open, texts),
            gate?.Card(card.Row)
        );
    }
}
