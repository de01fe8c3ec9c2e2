using AccountBot.Bot.Routing;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Inbox;

/// <summary>Knows the card that goes with something on a plate.</summary>
public interface IInboxAction
{
    IReadOnlyList<InboxKind> Kinds { get; }

    /// <summary>Null when it waits no longer, or was never there for this reader.</summary>
    Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct);
}

/// <summary>Someone opens something on their plate.</summary>
public sealed record InboxRequest(DossierKey Key, Participation Part, InboxItem What, Actor Actor);
