using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Sending;

/// <summary>Does what is due on the agenda, whichever process put it there: each kind of entry by its own handler.</summary>
public sealed partial class AgendaWorker : BackgroundService
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Faulty = TimeSpan.FromSeconds(10);
    private const int AtOnce = 128;
    private const int SideBySide = 16;

    private readonly Dictionary<string, IAgendaHandler> handlers;
    private readonly IAgenda agenda;
    private readonly BotSettings settings;
    private readonly AgendaBell bell;
    private readonly TimeProvider time;
    private readonly ILogger<AgendaWorker> logger;

    public AgendaWorker(
        IEnumerable<IAgendaHandler> all,
        IAgenda agenda,
        IOptions<BotSettings> settings,
        AgendaBell bell,
        TimeProvider time,
        ILogger<AgendaWorker> logger
    )
    {
        handlers = all.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);
        (this.agenda, this.settings, this.bell) = (agenda, settings.Value, bell);
        (this.time, this.logger) = (time, logger);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(settings.AgendaPace, time);
        try
        {
            do
            {
                // As long as there is something, the next round does not wait for its time.
                while (await DoDueAsync(stoppingToken) > 0) { }
            } while (await bell.WaitAsync(pace, stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping; the claims of this round expire.
        }
    }

    /// <summary>One look at the agenda; true when there was something due.</summary>
    public async Task<bool> RoundAsync(CancellationToken ct) => await DoDueAsync(ct) > 0;

    private async Task<int> DoDueAsync(CancellationToken ct)
    {
        try
        {
            var due = await agenda.ClaimDueAsync(time.GetUtcNow(), settings.AgendaLease, AtOnce, ct);
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = ct },
                DoAsync
            );
            return due.Count;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogRound(logger, fault);
            return 0;
        }
    }

    private async ValueTask DoAsync(AgendaEntry entry, CancellationToken ct)
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
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogEntry(logger, fault, entry.Item.Kind, entry.Attempts);
            await TryPostponeAsync(entry, ct);
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

    [LoggerMessage(LogLevel.Error, "The agenda could not be read")]
    private static partial void LogRound(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "{Kind} on the agenda failed at try {Attempts}")]
    private static partial void LogEntry(ILogger logger, Exception fault, string kind, int attempts);
}
