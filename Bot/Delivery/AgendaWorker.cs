using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// Does what is due on the agenda, whichever process put it there: each kind of entry by its own handler. A stop waits for what is
/// being done, and hands back to the others what was only claimed.
/// </summary>
public sealed partial class AgendaWorker(
    AgendaEntries entries,
    IAgenda agenda,
    IOptions<BotSettings> settings,
    AgendaSignal bell,
    TimeProvider time,
    ILogger<AgendaWorker> logger
) : BackgroundService
{
    private const int AtOnce = 128;
    private const int SideBySide = 16;

    private readonly CancellationTokenSource leaving = new();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await leaving.CancelAsync();
        if (ExecuteTask is { } working)
        {
            await Stopping.WaitAsync(working, settings.Value.FinishWithin, cancellationToken);
        }
        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        leaving.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(settings.Value.AgendaPace, time);
        try
        {
            do
            {
                // As long as there is something, the next round does not wait for its time.
                while (!leaving.IsCancellationRequested && await DoDueAsync(stoppingToken) > 0) { }
            } while (await bell.WaitAsync(pace, leaving.Token));
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }

    /// <summary>One look at the agenda; true when there was something due.</summary>
    public async Task<bool> RoundAsync(CancellationToken ct) => await DoDueAsync(ct) > 0;

    private async Task<int> DoDueAsync(CancellationToken ct)
    {
        try
        {
            var due = await agenda.ClaimDueAsync(time.GetUtcNow(), settings.Value.AgendaLease, AtOnce, ct);
            // Each looks at the token itself: an entry whose turn does not come any more goes back.
            await Parallel.ForEachAsync(
                due,
                new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = CancellationToken.None },
                (entry, _) => DoOrHandBackAsync(entry, ct)
            );
            return due.Count;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogRound(logger, fault);
            return 0;
        }
    }

    private async ValueTask DoOrHandBackAsync(AgendaEntry entry, CancellationToken ct)
    {
        try
        {
            if (!leaving.IsCancellationRequested && !ct.IsCancellationRequested)
            {
                await entries.DoAsync(entry, ct);
                return;
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Out of time in the middle of it; a handler can do its work twice.
        }
        await entries.HandBackAsync(entry);
    }

    [LoggerMessage(LogLevel.Error, "The agenda could not be read")]
    private static partial void LogRound(ILogger logger, Exception fault);
}
