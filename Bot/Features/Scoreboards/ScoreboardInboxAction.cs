using AccountBot.Bot.Features.Inbox;
using AccountBot.Playbook.Inbox;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Features.Scoreboards;

/// <summary>What is done from the scoreboard: the next step, a parked season, someone who cannot be reached.</summary>
public sealed class ScoreboardInboxAction(AccountStore store, LiveScoreboard scoreboard) : IInboxAction
{
    public IReadOnlyList<InboxKind> Kinds => [InboxKind.NextStep, InboxKind.Parked, InboxKind.Unreachable];

    public async Task<AdaptiveCard?> CardAsync(InboxRequest ask, CancellationToken ct) =>
        await store.LoadAsync(ask.Key, ask.Part.Year, ct) is { } file
        && file.Dossier.Account.IsVisibleTo(ask.Actor.Person)
            ? scoreboard.Render(file)
            : null;
}
