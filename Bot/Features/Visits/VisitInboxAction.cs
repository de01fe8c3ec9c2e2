using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.ActivityLog;
using AccountBot.Bot.Features.Executives;
using AccountBot.Bot.Features.Inbox;
using AccountBot.Bot.Features.Visits;
using AccountBot.Cards;
using AccountBot.Cards.Approvals;
using AccountBot.Cards.Gates;
using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Visits;

/// <summary>Visits that the account manager can say something about.</summary>
public sealed class VisitInboxAction(VisitQueries queries) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.ReplyToVisit];

    public Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct) =>
        queries.CardAsync(ask.Key, ask.Part.Year, ask.What.Id, ask.Actor, ct);
}
