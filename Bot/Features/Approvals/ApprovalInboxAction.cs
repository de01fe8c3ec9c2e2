using AccountBot.Bot.Features.Inbox;
using AccountBot.Cards.Approvals;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Approvals;

/// <summary>Mandates and acceptances.</summary>
public sealed class ApprovalInboxAction(AccountStore store) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.GiveMandate, InboxKind.Accept];

    public async Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct)
    {
        var kind = ask.What.Kind == InboxKind.GiveMandate ? ApprovalKind.Mandate : ApprovalKind.Acceptance;
        return
            await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { Dossier: var dossier }
            && dossier.MayAgree(kind, ask.Actor.Person)
            ? ApprovalCards.Of(dossier, kind, ask.Actor.Person, personal: true)
            : null;
    }
}
