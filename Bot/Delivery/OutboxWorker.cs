using System.Threading.Channels;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// Says what this process promised, account by account in order, several accounts at the same time. A stop first waits until all is
/// said, then for the messages that are on their way; what is left is on the agenda, for another process.
/// </summary>
public sealed partial class OutboxWorker(
    Outbox outbox,
    NotificationDispatcher dispatcher,
    IAgenda agenda,
    IOptions<BotSettings> settings,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    private const int Lanes = 8;
    private volatile bool leaving;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        outbox.Close();
        if (
            ExecuteTask is { } working
            && !await Stopping.WaitAsync(working, settings.Value.FinishWithin, cancellationToken)
        )
        {
            leaving = true;
            await Stopping.WaitAsync(working, Stopping.LastMessage, cancellationToken);
        }
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = Enumerable.Range(0, Lanes).Select(_ => Channel.CreateUnbounded<Promise>()).ToArray();
        var working = lanes.Select(lane => WorkAsync(lane.Reader, stoppingToken)).ToList();
        try
        {
            await foreach (var promise in outbox.Handed.ReadAllAsync(stoppingToken))
            {
                lanes[(int)((uint)promise.Key.GetHashCode() % Lanes)].Writer.TryWrite(promise);
            }
        }
        catch (OperationCanceledException)
        {
            // Out of time: what is left is on the agenda.
        }
        foreach (var lane in lanes)
        {
            lane.Writer.Complete();
        }
        await Task.WhenAll(working);
    }

    private async Task WorkAsync(ChannelReader<Promise> lane, CancellationToken ct)
    {
        try
        {
            await foreach (var promise in lane.ReadAllAsync(ct))
            {
                if (!leaving)
                {
                    await KeepAsync(promise, ct);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Out of time: what is left is on the agenda.
        }
    }

    private async Task KeepAsync(Promise promise, CancellationToken ct)
    {
        try
        {
            if (await dispatcher.DeliverAsync(promise.Key, promise.Year, promise.Notices, ct) is null)
            {
                await agenda.CompleteAsync(promise.Entry, ct);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogLater(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "A promise could not be kept now; the agenda will see to it")]
    private static partial void LogLater(ILogger logger, Exception fault);
}
