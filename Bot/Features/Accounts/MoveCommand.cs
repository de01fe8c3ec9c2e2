using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Asks whether an account is to go to the conversation in which this is typed.</summary>
[Command("move", "verplaats", Also = ["verhuis"], TakesMore = true, Help = "help.move", HelpAt = 250)]
public sealed class MoveCommand(MoveQuestion question) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        await question.AskAsync(turn.Context, turn.Actor, turn.Account, ct) is { } words
            ? Reply.Say(words)
            : Reply.Done;
}
