using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Lists the people whom the bot cannot reach.</summary>
[Command("unreachable", "onbereikbaar", ForAdministrators = true, Help = "help.admin.unreachable", HelpAt = 30)]
public sealed class UnreachedCommand(UnreachedQueries unreached, CheckQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => unreached.UnreachedAsync(who, 0, null, ct), ct);
}
