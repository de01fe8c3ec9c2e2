using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Asks for a new account, which begins in the conversation in which this is typed.</summary>
[Command("new account", "nieuw account", Also = ["nieuwe account"], TakesMore = true, Help = "help.new", HelpAt = 30)]
public sealed class NewAccountCommand(NewAccountAction accounts) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        accounts.AskAsync(turn.Context, turn.Actor, turn.Rest, null, ct);
}
