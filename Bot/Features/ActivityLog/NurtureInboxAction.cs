using AccountBot.Bot.Features.Inbox;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Staying in view: the form of the log, with what was planned filled in.</summary>
public sealed class NurtureInboxAction(AccountStore store) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.Nurture];

    public async Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct) =>
        await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { Dossier: var dossier }
        && dossier.Account.IsVisibleTo(ask.Actor.Person)
            ? LogAction.Fresh(dossier, ask.What.About ?? string.Empty, ask.Actor.Texts)
            : null;
}
