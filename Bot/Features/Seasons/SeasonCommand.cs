using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Seasons;

/// <summary>Shows how this season and the earlier ones went.</summary>
[Command("season", "seizoen", TakesMore = true, ReadOnly = true, Help = "help.season", HelpAt = 110)]
public sealed class SeasonCommand(SeasonService seasons) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        turn.Show(await seasons.CardAsync(turn.Account, turn.Actor, ct));
}
