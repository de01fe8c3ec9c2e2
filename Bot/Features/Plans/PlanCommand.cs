using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Plans;

namespace AccountBot.Bot.Features.Plans;

/// <summary>Shows the account plan.</summary>
[Command("plan", "plan", Also = ["accountplan"], TakesMore = true, ReadOnly = true, Help = "help.plan", HelpAt = 100)]
public sealed class PlanCommand : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct)
    {
        var dossier = turn.Account.Dossier;
        return Task.FromResult(turn.Show(PlanCard.Render(dossier, Texts.In(dossier.Account.Language))));
    }
}
