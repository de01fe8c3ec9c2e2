using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Executives;

/// <summary>Asks a director to join in.</summary>
[Command("executive", "directie", TakesMore = true, Help = "help.executive", HelpAt = 170)]
public sealed class ExecutiveCommand(ExecutiveQueries executives) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var dossier = turn.Account.Dossier;
        var preset = ExecutiveQueries.Preset(dossier, fromMeeting: false);
        return await executives.AskAsync(turn.Context, turn.Actor, dossier, null, preset, ct) is { } words
            ? Reply.Say(words)
            : Reply.Done;
    }
}
