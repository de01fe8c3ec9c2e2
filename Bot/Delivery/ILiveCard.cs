using System.Globalization;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Delivery;

/// <summary>Renders posted cards of one kind from what the store says now.</summary>
public interface ILiveCard
{
    /// <summary>Whether a row that says where a card was posted is of this kind.</summary>
    /// <param name="row">The parts of the row's key.</param>
    bool Owns(string[] row);

    /// <param name="row">The parts of the key of <see cref="CardRef.Row"/>.</param>
    /// <returns>Null when what the card shows no longer exists.</returns>
    Task<RenderedCard?> RenderAsync(CardRef card, string[] row, CancellationToken ct);
}

/// <summary>A card as the store has it now, and where it was posted; null when it was not.</summary>
public sealed record RenderedCard(AdaptiveCard Card, PostedCard? Posted);

/// <summary>Finds the kind of a posted card.</summary>
public sealed class LiveCards(IEnumerable<ILiveCard> all)
{
    private readonly ILiveCard[] all = [.. all];

    /// <summary>Whether a card that a row speaks of is kept up to date.</summary>
    public bool IsKept(string row) => Find(row.Split(Keys.Separator)) is not null;

    /// <returns>Null when no such card is kept up to date, or what it shows no longer exists.</returns>
    public async Task<RenderedCard?> RenderAsync(CardRef card, CancellationToken ct)
    {
        var row = card.Row.Split(Keys.Separator);
        return Find(row) is { } kind ? await kind.RenderAsync(card, row, ct) : null;
    }

    private ILiveCard? Find(string[] row) => all.FirstOrDefault(kind => kind.Owns(row));
}

/// <summary>Reads the parts of a row's key.</summary>
internal static class CardRowParts
{
    /// <summary>Keys count years down, so that the newest season comes first.</summary>
    public static int Year(string part) => 9999 - Number(part);

    public static int Number(string part) => int.Parse(part, CultureInfo.InvariantCulture);
}
