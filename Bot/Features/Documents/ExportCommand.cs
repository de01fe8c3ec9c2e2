using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Documents;

/// <summary>Offers the documents of an account.</summary>
[Command("export", "exporteer", TakesMore = true, ReadOnly = true, Help = "help.export", HelpAt = 120)]
public sealed class ExportCommand(ExportQueries documents) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        await documents.SayAsync(turn.Context, turn.Actor, turn.Account.Dossier, ct);
        return Reply.Done;
    }
}
