using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Lists every decision of every season, with the votes and the reasons.</summary>
[Command("decisions", "besluiten", TakesMore = true, ReadOnly = true, Help = "help.decisions", HelpAt = 80)]
public sealed class DecisionsCommand(DecisionQueries decisions) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        turn.Show((await decisions.CardAsync(turn.Account.Key, turn.Actor, null, null, ct))!);
}
