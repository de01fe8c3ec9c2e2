using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Import;

/// <summary>Brings in accounts from a list.</summary>
[Command("import", "importeer", Help = "help.import", HelpAt = 260)]
public sealed class ImportCommand(ImportConversation imports) : IChatCommand
{
    public Task RunAsync(CommandTurn turn, CancellationToken ct) => imports.BeginAsync(turn.Context, turn.Actor, ct);
}
