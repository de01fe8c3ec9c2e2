using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>Takes back what someone did last.</summary>
[Command(
    "undo",
    "ongedaan maken",
    Also = ["maak ongedaan", "herstel"],
    TakesMore = true,
    Help = "help.undo",
    HelpAt = 240
)]
public sealed class UndoCommand(UndoQueries undo) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) =>
        undo.SayAsync(turn.Context, turn.Actor, turn.Rest, turn.OfferAsync, ct);
}
