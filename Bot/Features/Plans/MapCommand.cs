using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Routing;
using AccountBot.Playbook.Bases;

namespace AccountBot.Bot.Features.Plans;

/// <summary>Shows who is who at the account.</summary>
[Command("map", "kaart", TakesMore = true, ReadOnly = true)]
public sealed class MapCommand(LiveForm forms) : IAccountCommand
{
    public Task<Reply> RunAsync(AccountTurn turn, CancellationToken ct) =>
        Task.FromResult(
            turn.Show(forms.Entries(turn.Account.Dossier, Base02Inventory.Number, Base02Inventory.WhoIsWhoForm))
        );
}
