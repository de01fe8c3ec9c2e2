using System.Diagnostics;
using System.Text.Json;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>Eight clients that each begin the next turn when the last is done.</summary>
internal static class Clients
{
    public static async Task<Run> DriveAsync(int turns, Func<int, Task> turnOf)
    {
        var took = new double[turns];
        var next = -1;
        var begun = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Ballot.Clients).Select(DriveOneAsync));
        var elapsed = Stopwatch.GetElapsedTime(begun);
        Array.Sort(took);
        return new Run(turns / elapsed.TotalSeconds, took.Average(), took[turns / 2], took[turns * 95 / 100]);

        async Task DriveOneAsync(int client)
        {
            while (Interlocked.Increment(ref next) is var turn && turn < turns)
            {
                var start = Stopwatch.GetTimestamp();
                await turnOf(client);
                took[turn] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
        }
    }
}

/// <summary>Turns a second; mean, median and 95th percentile of their milliseconds.</summary>
internal sealed record Run(double PerSecond, double Mean, double P50, double P95);

/// <param name="Cpu">Milliseconds of processor time a turn.</param>
/// <param name="Kilobytes">Allocated a turn.</param>
internal sealed record VoteFigures(Run Run, double Cpu, double Kilobytes)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static VoteFigures Parse(string json) => JsonSerializer.Deserialize<VoteFigures>(json)!;
}
