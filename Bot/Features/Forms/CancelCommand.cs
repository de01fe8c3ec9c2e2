using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Stops asking for forms in this conversation, until someone goes on.</summary>
[Command("cancel", "stop", Help = "help.cancel", HelpAt = 230)]
public sealed class CancelCommand(AccountLists lists, SeasonRunner seasons, AccountStore store) : IChatCommand
{
    public async Task RunAsync(CommandTurn turn, CancellationToken ct)
    {
        var (context, actor, stopped) = (turn.Context, turn.Actor, false);
        foreach (var here in await lists.InAsync(actor.Tenant, context.Activity.Conversation.Id, ct))
        {
            var key = new DossierKey(actor.Tenant, here.Account);
            if (
                await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { } account
                || !account.IsOnTheTeam(actor.Person)
            )
            {
                continue;
            }
            stopped |= await seasons.StopAsync(context, new SeasonAddress(actor.Tenant, here.Account, here.Year), ct);
        }
        await context.SayAsync(actor.Texts[stopped ? "cancel.done" : "cancel.nothing"], ct);
    }
}
