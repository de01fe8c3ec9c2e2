using AccountBot.Bot.Accounts;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Playbook;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>In an account's own thread, a language is asked for the account: its cards follow.</summary>
public sealed class AccountLanguage(AccountDesk desk, AccountStore store, Projections projections, CardUpdater updater)
{
    public async Task SetAsync(ITurnContext turn, Reader reader, Language language, CancellationToken ct)
    {
        foreach (var here in await projections.InAsync(reader.Tenant, turn.Activity.Conversation.Id, ct))
        {
            var key = new DossierKey(reader.Tenant, here.Account);
            var changed = await desk.ChangeAsync(
                key,
                here.Year,
                async token =>
                {
                    var file = await store.LoadAsync(key, here.Year, token);
                    if (
                        file is null
                        || !file.Dossier.Account.IsOnTheTeam(reader.Person)
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
                updater.Request(new CardRef.Scoreboard(key, here.Year));
            }
        }
    }
}
