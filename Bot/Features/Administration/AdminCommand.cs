using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Checks the bot for an administrator.</summary>
[Command(
    "admin",
    "beheer",
    Also = ["self-check", "zelfcontrole"],
    ForAdministrators = true,
    Help = "help.admin",
    HelpAt = 10
)]
public sealed class AdminCommand(CheckQueries admin) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        admin.SayAsync(turn, who => admin.CheckAsync(turn.Context, who, null, ct), ct);
}
