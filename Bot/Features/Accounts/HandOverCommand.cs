using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Asks who takes over a role.</summary>
[Command("hand over", "draag over", TakesMore = true, Help = "help.handover", HelpAt = 220)]
public sealed class HandOverCommand : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        await RoleAction.AskAsync(turn.Context, turn.Actor, turn.Account.Dossier.Account, null, ct) is { } words
            ? Reply.Say(words)
            : Reply.Done;
}
