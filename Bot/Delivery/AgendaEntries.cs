using AccountBot.Storage;

namespace AccountBot.Bot.Delivery;

/// <summary>One claimed entry of the agenda: done by the handler of its kind, put off where that did not work, or given back.</summary>
public sealed partial class AgendaEntries(
    IEnumerable<IAgendaHandler> all,
    IAgenda agenda,
    TimeProvider time,
    ILogger<AgendaEntries> logger
)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Faulty = TimeSpan.FromSeconds(10);

    private readonly Dictionary<string, IAgendaHandler> handlers = all.ToDictionary(
        handler => handler.Kind,
        StringComparer.Ordinal
    );

    /// <exception cref="OperationCanceledException">There is no more time; the entry is still claimed.</exception>
    public async Task DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        try
        {
            // An entry of a kind that this release does not know is of a newer one, which runs beside it: it will come past.
            var wait = handlers.TryGetValue(entry.Item.Kind, out var handler)
                ? Backoff(entry.Attempts, await handler.DoAsync(entry, ct))
                : Unknown;
            _ = wait is { } after
                ? await agenda.PostponeAsync(entry, time.GetUtcNow() + after, ct)
                : await agenda.CompleteAsync(entry, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            LogEntry(logger, fault, entry.Item.Kind, entry.Attempts);
            await TryPostponeAsync(entry, ct);
        }
    }

    /// <summary>Gives an entry back to the other processes.</summary>
    public async Task HandBackAsync(AgendaEntry entry)
    {
        try
        {
            await agenda.ReleaseAsync(entry, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // The claim ends by itself.
            LogEntry(logger, fault, entry.Item.Kind, entry.Attempts);
        }
    }

    /// <summary>Where the store fails here too, the claim ends by itself.</summary>
    private async Task TryPostponeAsync(AgendaEntry entry, CancellationToken ct)
    {
        try
        {
            await agenda.PostponeAsync(entry, time.GetUtcNow() + Backoff(entry.Attempts, Faulty)!.Value, ct);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogEntry(logger, fault, entry.Item.Kind, entry.Attempts);
        }
    }

    private static TimeSpan? Backoff(int attempts, TimeSpan? least)
    {
        var wait = least * Math.Pow(2, Math.Min(attempts, 10) - 1);
        return wait < LongestWait ? wait
            : least is null ? null
            : LongestWait;
    }

    [LoggerMessage(LogLevel.Error, "{Kind} on the agenda failed at try {Attempts}")]
    private static partial void LogEntry(ILogger logger, Exception fault, string kind, int attempts);
}
