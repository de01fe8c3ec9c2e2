using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Inbox;

/// <summary>Shows what waits for someone, over all accounts.</summary>
[Command(
    "my actions",
    "mijn acties",
    Also = ["my plate", "plate", "aan slag"],
    StoredAs = "Plate",
    Help = "help.plate",
    HelpAt = 10
)]
public sealed class InboxCommand(InboxQueries inbox) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) => inbox.SayAsync(turn.Context, turn.Actor, ct);
}
