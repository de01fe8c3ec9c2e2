using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>In an account's own thread, a language is asked for the account: its cards follow.</summary>
public sealed class AccountLanguage(
    AccountTransaction transactions,
    AccountStore store,
    AccountLists lists,
    CardUpdater updater
)
{
    public async Task SetAsync(ITurnContext turn, Actor actor, Language language, CancellationToken ct)
    {
        foreach (var here in await lists.InAsync(actor.Tenant, turn.Activity.Conversation.Id, ct))
        {
            var key = new DossierKey(actor.Tenant, here.Account);
            var changed = await transactions.ChangeAsync(
                key,
                here.Year,
                async token =>
                {
                    var file = await store.LoadAsync(key, here.Year, token);
                    if (
                        file is null
                        || !file.Dossier.Account.IsOnTheTeam(actor.Person)
                        || file.Dossier.Account.Language == language
                    )
                    {
                        return Decision.Of(false);
                    }
                    var account = file.Dossier.Account with { Language = language };
                    return Decision.Of(true, new Changes(file).Put(AccountKeys.Account, account));
                },
                ct
            );
            if (changed)
            {
                updater.Request(CardRef.Scoreboard(key, here.Year));
            }
        }
    }
}
