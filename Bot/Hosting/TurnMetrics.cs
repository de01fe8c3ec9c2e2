using System.Diagnostics;
using System.Diagnostics.Metrics;
using AccountBot.Storage;
using Microsoft.Bot.Builder;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot.Hosting;

/// <summary>Measures every turn: how long it took and how often it called the store.</summary>
public sealed class TurnMetrics : IMiddleware, IDisposable
{
    public const string Name = "AccountBot.Turns";
    public static readonly ActivitySource Source = new(Name);

    private readonly Meter meter;
    private readonly Histogram<double> duration;
    private readonly Histogram<int> reads;
    private readonly Histogram<int> writes;
    private readonly TimeProvider time;

    public TurnMetrics(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        meter = meters.Create(Name);
        duration = meter.CreateHistogram<double>(
            "accountbot.turn.duration",
            "ms",
            "How long a turn took, by type and outcome (ok, failed, newer: left to a newer release)"
        );
        reads = meter.CreateHistogram<int>("accountbot.turn.storage.reads", description: "Storage reads in a turn");
        writes = meter.CreateHistogram<int>("accountbot.turn.storage.writes", description: "Storage writes in a turn");
    }

    public async Task OnTurnAsync(
        ITurnContext turnContext,
        NextDelegate next,
        CancellationToken cancellationToken = default
    )
    {
        var start = time.GetTimestamp();
        var type = new KeyValuePair<string, object?>("type", turnContext.Activity.Name ?? turnContext.Activity.Type);
        using var calls = StorageCalls.Begin();
        using var trace = Source.StartActivity("turn");
        trace?.SetTag("activity.type", turnContext.Activity.Type);
        trace?.SetTag("activity.name", turnContext.Activity.Name);
        var outcome = TurnOutcome.Failed;
        try
        {
            await next(cancellationToken);
            outcome = turnContext.TurnState.Get<TurnOutcome>() ?? TurnOutcome.Ok;
        }
        catch (NewerRowException)
        {
            outcome = TurnOutcome.Newer;
            throw;
        }
        finally
        {
            var ended = new KeyValuePair<string, object?>("outcome", outcome.Name);
            duration.Record(time.GetElapsedTime(start).TotalMilliseconds, type, ended);
            reads.Record(calls.Reads, type);
            writes.Record(calls.Writes, type);
        }
    }

    public void Dispose() => meter.Dispose();
}
