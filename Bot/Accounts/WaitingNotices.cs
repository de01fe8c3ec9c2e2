using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Notices that waited for somebody who could not be reached.</summary>
public sealed class WaitingNotices(AccountDesk desk, AccountStore store)
{
    private const int Looks = 30;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>Puts a notice back into its account's outbox, to be said now.</summary>
    /// <returns>False when the outbox still holds it: whoever found the person unreachable has not let go of it yet.</returns>
    public async Task<bool> AgainAsync(DossierKey key, Notice notice, CancellationToken ct)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (await OnceAsync(key, notice, ct))
            {
                return true;
            }
            await Task.Delay(Pace, ct);
        }
        return false;
    }

    private Task<bool> OnceAsync(DossierKey key, Notice notice, CancellationToken ct) =>
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
