using System.Globalization;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Sending;

/// <summary>Does what is due on the agenda, whichever process put it there.</summary>
public sealed partial class AgendaWorker(
    IAgenda agenda,
    AccountStore store,
    Deliveries deliveries,
    IOptions<BotSettings> settings,
    TimeProvider time,
    ILogger<AgendaWorker> logger
) : BackgroundService
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Taken = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Unknown = TimeSpan.FromMinutes(1);
    private const int AtOnce = 32;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(settings.Value.AgendaPace, time);
        try
        {
            do
            {
                await RoundAsync(stoppingToken);
            } while (await pace.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // Stopping; the claims of this round expire.
        }
    }

    /// <summary>One look at the agenda; true when there was something due.</summary>
    public async Task<bool> RoundAsync(CancellationToken ct)
    {
        try
        {
            var due = await agenda.ClaimDueAsync(time.GetUtcNow(), Lease, AtOnce, ct);
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = ct },
                DoAsync
            );
            return due.Count > 0;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogRound(logger, fault);
            return false;
        }
    }

    private async ValueTask DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        try
        {
            if (entry.Item.Kind != Outbox.AgendaKind)
            {
                // Of a newer release, which runs beside this one: it will come past.
                await agenda.PostponeAsync(entry, time.GetUtcNow() + Unknown, ct);
                return;
            }
            if (await EmptyAsync(entry, ct) is { } wait)
            {
                await agenda.PostponeAsync(entry, time.GetUtcNow() + Backoff(entry.Attempts, wait), ct);
            }
            else
            {
                await agenda.CompleteAsync(entry, ct);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogEntry(logger, fault, entry.Item.Kind, entry.Attempts);
            await agenda.PostponeAsync(entry, time.GetUtcNow() + Backoff(entry.Attempts, TimeSpan.FromSeconds(10)), ct);
        }
    }

    /// <summary>Says what the account's outbox still holds; null when it is empty.</summary>
    private async Task<TimeSpan?> EmptyAsync(AgendaEntry entry, CancellationToken ct)
    {
        var key = new DossierKey(entry.Item.Tenant, entry.Item.Account);
        var year = int.Parse(entry.Item.Payload, CultureInfo.InvariantCulture);
        var outbox = await store.LoadOutboxAsync(key, ct);
        if (outbox.Notices.Count == 0)
        {
            return null;
        }
        var mine = new Changes(outbox).Put(AccountKeys.OutboxLease, new OutboxLease(time.GetUtcNow() + Lease));
        if (
            outbox.Lease?.Until > time.GetUtcNow()
            || await store.CommitAsync(key, mine.Rows, ct) is CommitOutcome.Conflict
        )
        {
            return Taken;
        }
        try
        {
            return await deliveries.DeliverAsync(key, year, outbox.Notices, ct);
        }
        finally
        {
            await store.CommitAsync(key, new Changes().Remove(AccountKeys.OutboxLease).Rows, CancellationToken.None);
        }
    }

    private static TimeSpan Backoff(int attempts, TimeSpan least)
    {
        var wait = least * Math.Pow(2, Math.Min(attempts, 10) - 1);
        return wait < LongestWait ? wait : LongestWait;
    }

    [LoggerMessage(LogLevel.Error, "The agenda could not be read")]
    private static partial void LogRound(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Error, "{Kind} on the agenda failed at try {Attempts}")]
    private static partial void LogEntry(ILogger logger, Exception fault, string kind, int attempts);
}
