using AccountBot.Bot.Teams;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Takes notices out of the outbox once they were said, together with what must be written down because of that.</summary>
public sealed partial class NoticeBook(AccountStore store, ILogger<NoticeBook> logger)
{
    /// <summary>When to try again what may soon succeed.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    /// <param name="basedOn">The rows that <paramref name="also"/> changes, as they were read.</param>
    public async Task<TimeSpan?> DoneAsync(
        DossierKey key,
        Notice notice,
        CancellationToken ct,
        ReadRows? basedOn = null,
        Func<Changes, Changes>? also = null
    )
    {
        var changes = basedOn is null ? new Changes() : new Changes(basedOn);
        changes.Remove(AccountKeys.Outbox(notice.Id));
        also?.Invoke(changes);
        if (await store.CommitAsync(key, changes.Rows, ct) is CommitOutcome.Conflict)
        {
            // Another process said it at the same time and wrote down its own card; the notice itself must go.
            await store.CommitAsync(key, new Changes().Remove(AccountKeys.Outbox(notice.Id)).Rows, ct);
        }
        return null;
    }

    public async Task<TimeSpan?> NotSentAsync(DossierKey key, Notice notice, SendOutcome outcome, CancellationToken ct)
    {
        LogNotSent(logger, notice.Id, outcome);
        switch (outcome)
        {
            case SendOutcome.Throttled throttled:
                return throttled.After > Soon ? throttled.After : Soon;
            // Gone may also be a team that the bot was taken out of, and comes back to.
            case SendOutcome.Ambiguous
            or SendOutcome.Unauthorized
            or SendOutcome.Forbidden
            or SendOutcome.Unreachable
            or SendOutcome.Gone:
                return Soon;
            default:
                return await DoneAsync(key, notice, ct);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Notice} was not sent: {Outcome}")]
    private static partial void LogNotSent(ILogger logger, string notice, SendOutcome outcome);
}
