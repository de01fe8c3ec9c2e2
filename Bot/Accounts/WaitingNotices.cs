using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Notices that waited for somebody who could not be reached.</summary>
public sealed class WaitingNotices(AccountDesk desk, AccountStore store)
{
    /// <summary>Puts a notice back into its account's outbox, to be said now.</summary>
    public Task<bool> AgainAsync(DossierKey key, Notice notice, CancellationToken ct) =>
        desk.ChangeAsync(
            key,
            notice.Year,
            async token =>
            {
                var outbox = await store.LoadOutboxAsync(key, token);
                return outbox.Notices.Any(each => each.Id == notice.Id)
                    ? Decision.Of(false)
                    : Decision.Of(true, new Changes(outbox).Say(notice));
            },
            ct
        );
}
