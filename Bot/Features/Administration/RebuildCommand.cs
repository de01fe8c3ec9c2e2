using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Makes the lists beside the accounts again.</summary>
[Command("rebuild", "bouw opnieuw op", ForAdministrators = true)]
public sealed class RebuildCommand(AdminQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => admin.RebuildAsync(turn.Context, who, ct), ct);
}
