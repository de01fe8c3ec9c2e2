using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Teams;

/// <summary>Tries to send, within the limits of Teams, as often as that cannot say something twice.</summary>
public sealed class SendRetry : IDisposable
{
    private const int Tries = 4;
    private static readonly TimeSpan LongestWaitHere = TimeSpan.FromSeconds(5);

    private readonly TimeProvider time;
    private readonly Meter meter;
    private readonly Counter<long> outcomes;
    private readonly Histogram<double> waits;

    public SendRetry(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        meter = meters.Create("AccountBot.Sending");
        outcomes = meter.CreateCounter<long>("accountbot.sends", description: "Messages sent, by outcome");
        waits = meter.CreateHistogram<double>(
            "accountbot.send.wait",
            "s",
            "How long a message waited for a place within the limits of Teams"
        );
    }

    /// <param name="wait">Waits for a place within the limits.</param>
    /// <param name="creates">Sending it twice would be seen.</param>
    /// <param name="personal">It goes to someone's private chat.</param>
    public async Task<SendOutcome> RunAsync(
        Func<Task> wait,
        Func<Task<SendOutcome>> send,
        bool creates,
        bool personal,
        CancellationToken ct
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var asked = time.GetTimestamp();
            await wait();
            waits.Record(time.GetElapsedTime(asked).TotalSeconds);
            var outcome = await OnceAsync(send, attempt, personal, ct);
            outcomes.Add(1, new KeyValuePair<string, object?>("outcome", outcome.GetType().Name));
            if (attempt == Tries || Again(outcome, creates, attempt) is not { } after)
            {
                return outcome;
            }
            await Task.Delay(after, time, ct);
        }
    }

    private static async Task<SendOutcome> OnceAsync(
        Func<Task<SendOutcome>> send,
        int attempt,
        bool personal,
        CancellationToken ct
    )
    {
        try
        {
            return await send();
        }
        catch (Exception fault) when (fault is RestException or HttpRequestException or TimeoutException)
        {
            return SendFaults.Read(fault, Backoff(attempt), personal);
        }
        catch (TaskCanceledException fault) when (!ct.IsCancellationRequested)
        {
            return SendFaults.Read(fault, Backoff(attempt), personal);
        }
    }

    /// <summary>How long to wait before the next try; null when there is none here.</summary>
    private static TimeSpan? Again(SendOutcome outcome, bool creates, int attempt) =>
        outcome switch
        {
            SendOutcome.Throttled throttled when throttled.After <= LongestWaitHere => throttled.After + Jitter(),
            SendOutcome.Ambiguous when !creates => Backoff(attempt) + Jitter(),
            _ => null,
        };

    private static TimeSpan Backoff(int attempt) => TimeSpan.FromMilliseconds(250 << attempt);

    private static TimeSpan Jitter() => TimeSpan.FromMilliseconds(Random.Shared.Next(0, 250));

    public void Dispose() => meter.Dispose();
}
