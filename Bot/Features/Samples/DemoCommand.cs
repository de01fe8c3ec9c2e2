using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Makes a sample account.</summary>
[Command("demo", "demo")]
public sealed class DemoCommand(SampleAccounts samples) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) => samples.MakeAsync(turn.Context, turn.Actor, ct);
}
