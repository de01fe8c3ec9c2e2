using AccountBot.Bot.Features.Scoreboards;
using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Shows the scoreboard.</summary>
[Command("status", "stand", TakesMore = true, ReadOnly = true, Help = "help.status", HelpAt = 50)]
public sealed class StatusCommand(LiveScoreboard scoreboard) : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        Task.FromResult(turn.Show(scoreboard.Render(turn.Account)));
}
