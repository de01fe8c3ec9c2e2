using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Lists the people whom the bot cannot reach.</summary>
[Command("unreachable", "onbereikbaar", ForAdministrators = true)]
public sealed class UnreachedCommand(AdminQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => admin.UnreachedAsync(who, 0, null, ct), ct);
}
