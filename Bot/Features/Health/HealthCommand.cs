using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Health;

/// <summary>Shows the account's health and what raises it.</summary>
[Command("health", "gezondheid", TakesMore = true, ReadOnly = true, Help = "help.health", HelpAt = 90)]
public sealed class HealthCommand(HealthQueries health) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        turn.Show(await health.CardAsync(turn.Account, turn.Actor, ct));
}
