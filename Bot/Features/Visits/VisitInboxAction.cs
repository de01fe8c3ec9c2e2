using AccountBot.Bot.Features.Inbox;
using AccountBot.Playbook.Inbox;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Visits;

/// <summary>Visits that the account manager can say something about.</summary>
public sealed class VisitInboxAction(VisitQueries queries) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.ReplyToVisit];

    public Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct) =>
        queries.CardAsync(ask.Key, ask.Part.Year, ask.What.Id, ask.Actor, ct);
}
