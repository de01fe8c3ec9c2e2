using AccountBot.Bot.Routing;

namespace AccountBot.Bot.Features.Visits;

/// <summary>Asks about a visit that is coming.</summary>
[Command("visit", "bezoek", TakesMore = true, Help = "help.visit", HelpAt = 150)]
public sealed class VisitCommand : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        Task.FromResult(turn.Show(VisitQueries.Ask(turn.Account.Dossier, turn.Actor)));
}
