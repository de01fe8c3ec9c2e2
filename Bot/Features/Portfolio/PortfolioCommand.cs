using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Portfolio;

/// <summary>Shows someone's accounts in one list.</summary>
[Command("portfolio", "overzicht", Help = "help.portfolio", HelpAt = 20)]
public sealed class PortfolioCommand(PortfolioQueries portfolio) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) => portfolio.SayAsync(turn.Context, turn.Actor, ct);
}
