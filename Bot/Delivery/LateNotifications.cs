using System.Globalization;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>Empties an account's outbox from the agenda, one process at a time.</summary>
public sealed class LateNotifications(
    AccountStore store,
    NotificationDispatcher dispatcher,
    IOptions<BotSettings> settings,
    TimeProvider time
)
{
    private static readonly TimeSpan Taken = TimeSpan.FromSeconds(5);

    /// <summary>Null when everything was said; otherwise when to try the rest again.</summary>
    public async Task<TimeSpan?> DeliverAsync(AgendaEntry entry, CancellationToken ct)
    {
        var key = new DossierKey(entry.Item.Tenant, entry.Item.Account);
        var year = int.Parse(entry.Item.Payload, CultureInfo.InvariantCulture);
        var outbox = await store.LoadOutboxAsync(key, ct);
        if (outbox.Notices.Count == 0)
        {
            // All is said; the person who said it may not have come to the rest.
            return await dispatcher.DeliverAsync(key, year, [], ct);
        }
        var mine = new Changes(outbox).Put(
            AccountKeys.OutboxLease,
            new OutboxLease(time.GetUtcNow() + settings.Value.AgendaLease)
        );
        if (
            outbox.Lease?.Until > time.GetUtcNow()
            || await store.CommitAsync(key, mine.Rows, ct) is CommitOutcome.Conflict
        )
        {
            return Taken;
        }
        try
        {
            return await dispatcher.DeliverAsync(key, year, outbox.Notices, ct);
        }
        finally
        {
            await store.CommitAsync(key, new Changes().Remove(AccountKeys.OutboxLease).Rows, CancellationToken.None);
        }
    }
}
