using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;

namespace AccountBot.Bot.Features.MessageExtension;

/// <summary>Answers the message extension: finding an account, and logging a message.</summary>
public sealed class ExtensionHandler(AccountFinder finder, LogThis logThis)
{
    public Task<MessagingExtensionResponse> FindAsync(
        ITurnContext turn,
        MessagingExtensionQuery query,
        CancellationToken ct
    ) => finder.FindAsync(turn, query, ct);

    public Task<MessagingExtensionActionResponse> AskAsync(
        ITurnContext turn,
        MessagingExtensionAction action,
        CancellationToken ct
    ) => logThis.AskAsync(turn, action, ct);

    public Task<MessagingExtensionActionResponse> SaveAsync(
        ITurnContext turn,
        MessagingExtensionAction action,
        CancellationToken ct
    ) => logThis.SaveAsync(turn, action, ct);
}
