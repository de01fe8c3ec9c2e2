using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Gates;

/// <summary>Opens the gate again at which the season was parked.</summary>
[Command("reopen", "heropen", TakesMore = true, Help = "help.reopen", HelpAt = 200)]
public sealed class ReopenCommand(NoGoService service) : IAccountCommand
{
    public async Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var (key, year) = (turn.Account.Key, turn.Account.Dossier.Season.Year);
        return NoGoAction.ReplyTo(await service.ReopenAsync(key, year, turn.Actor.Person, ct), turn.Actor.Texts);
    }
}
