using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Notices that waited for someone who could not be reached.</summary>
public sealed class WaitingNotices(AccountTransaction transactions, AccountStore store)
{
    private const int Looks = 30;
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(100);

    /// <summary>Puts a notice back into its account's outbox, to be said now, and says of the account that it can reach the person.</summary>
    /// <returns>False when the outbox still holds it: the person who found the person unreachable has not let go of it yet.</returns>
    public async Task<bool> AgainAsync(DossierKey key, Notice notice, string person, CancellationToken ct)
    {
        for (var look = 0; look < Looks; look++)
        {
            if (await OnceAsync(key, notice, person, ct))
            {
                return true;
            }
            await Task.Delay(Pace, ct);
        }
        return false;
    }

    private Task<bool> OnceAsync(DossierKey key, Notice notice, string person, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            notice.Year,
            async token =>
            {
                var outbox = await store.LoadOutboxAsync(key, token);
                return outbox.Notices.Any(each => each.Id == notice.Id)
                    ? Decision.Of(false)
                    : Decision.Of(true, new Changes(outbox).Say(notice).Remove(AccountKeys.Unreached(person)));
            },
            ct
        );
}
