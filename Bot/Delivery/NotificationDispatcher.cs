using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// Says what was decided, each kind of notice by its own <see cref="INotificationHandler"/>. A notice whose card is already posted is not said
/// again; a card is written down together with taking the notice out of the outbox, so only a crash between sending and writing can
/// say it twice.
/// </summary>
public sealed partial class NotificationDispatcher
{
    private readonly Dictionary<Type, INotificationHandler> byNotice;
    private readonly Projector projector;
    private readonly ILogger<NotificationDispatcher> logger;

    public NotificationDispatcher(
        IEnumerable<INotificationHandler> all,
        Projector projector,
        ILogger<NotificationDispatcher> logger
    )
    {
        byNotice = all.ToDictionary(delivery => delivery.Says);
        (this.projector, this.logger) = (projector, logger);
    }

    /// <summary>Null when everything was said; otherwise when to try the rest again.</summary>
    public async Task<TimeSpan?> DeliverAsync(
        DossierKey key,
        int year,
        IReadOnlyList<Notice> notices,
        CancellationToken ct
    )
    {
        TimeSpan? later = null;
        foreach (var notice in notices.OrderBy(Order))
        {
            if (await TryAsync(key, notice, ct) is { } wait && (later is null || wait > later))
            {
                later = wait;
            }
        }
        // Last: while it is written down for whom something waits, no one should wait for a card.
        return await ProjectAsync(key, year, ct) ?? later;
    }

    /// <summary>What was decided may wait for someone now, or wait no longer; the agenda sees to it that this is written down.</summary>
    private async Task<TimeSpan?> ProjectAsync(DossierKey key, int year, CancellationToken ct)
    {
        try
        {
            await projector.UpdateAsync(key, year, ct);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogProjection(logger, fault);
            return NoticeBook.Soon;
        }
    }

    /// <summary>What goes wrong with one notice keeps no other from being said.</summary>
    private async Task<TimeSpan?> TryAsync(DossierKey key, Notice notice, CancellationToken ct)
    {
        try
        {
            return await byNotice[notice.GetType()].SayAsync(key, notice, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault, notice.Id);
            return NoticeBook.Soon;
        }
    }

    // The scoreboard opens the thread in which everything else is said.
    // And who leads is asked before the team is.
    private static int Order(Notice notice) =>
        notice is Notice.ShowScoreboard { Opens: true } or Notice.AskAccord ? 0 : 1;

    [LoggerMessage(LogLevel.Error, "For whom something waits could not be written down")]
    private static partial void LogProjection(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "{Notice} could not be said; it stays in the outbox")]
    private static partial void LogFault(ILogger logger, Exception fault, string notice);
}
