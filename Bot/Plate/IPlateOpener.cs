using AccountBot.Bot.Turns;
using AccountBot.Playbook.Plate;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Plate;

/// <summary>Knows the card that goes with something on a plate.</summary>
public interface IPlateOpener
{
    IReadOnlyList<WaitKind> Kinds { get; }

    /// <summary>Null when it waits no longer, or was never there for this reader.</summary>
    Task<AdaptiveCard?> CardAsync(PlateAsk ask, CancellationToken ct);
}

/// <summary>Someone opens something on their plate.</summary>
public sealed record PlateAsk(DossierKey Key, Participation Part, Waiting What, Reader Reader);
