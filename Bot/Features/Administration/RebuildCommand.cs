using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Makes the lists beside the accounts again.</summary>
[Command("rebuild", "bouw opnieuw op", ForAdministrators = true, Help = "help.admin.rebuild", HelpAt = 40)]
public sealed class RebuildCommand(RebuildQueries rebuilds, CheckQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => rebuilds.RebuildAsync(turn.Context, who, ct), ct);
}
