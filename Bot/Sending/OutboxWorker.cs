using AccountBot.Storage;

namespace AccountBot.Bot.Sending;

/// <summary>Says what this process promised, account by account in order, several accounts at the same time.</summary>
public sealed partial class OutboxWorker(
    Outbox outbox,
    Deliveries deliveries,
    IAgenda agenda,
    ILogger<OutboxWorker> logger
) : BackgroundService
{
    private const int Lanes = 8;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var lanes = Enumerable
            .Range(0, Lanes)
            .Select(_ => System.Threading.Channels.Channel.CreateUnbounded<Promise>())
            .ToArray();
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
            // Stopping: what is left is on the agenda.
        }
        await Task.WhenAll(working);
    }

    private async Task WorkAsync(System.Threading.Channels.ChannelReader<Promise> lane, CancellationToken ct)
    {
        try
        {
            await foreach (var promise in lane.ReadAllAsync(ct))
            {
                await KeepAsync(promise, ct);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping: what is left is on the agenda.
        }
    }

    private async Task KeepAsync(Promise promise, CancellationToken ct)
    {
        try
        {
            if (await deliveries.DeliverAsync(promise.Key, promise.Year, promise.Notices, ct) is null)
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
