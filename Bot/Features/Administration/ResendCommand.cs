using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Sends again what could not be sent.</summary>
[Command("resend", "opnieuw verzenden", ForAdministrators = true, Help = "help.admin.resend", HelpAt = 20)]
public sealed class ResendCommand(CheckQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => admin.ResendAsync(turn.Context, who, ct), ct);
}
