using System.Diagnostics;
using AccountBot.Storage;

namespace AccountBot.Bot.Benchmarks.Records;

/// <summary>
/// The same look at something small and at something large, by turns, so that whatever else the machine does meets both; the medians are
/// compared.
/// </summary>
internal static class SideBySide
{
    private const int WarmUp = 60;
    private const int Rounds = 400;

    /// <returns>How many times longer the large one took.</returns>
    public static async Task<double> CompareAsync(string what, Func<Task> small, Func<Task> large)
    {
        var looks = new[] { (Look: small, Times: new List<double>()), (Look: large, Times: new List<double>()) };
        var calls = new[] { await CountAsync(small), await CountAsync(large) };
        for (var round = -WarmUp; round < Rounds; round++)
        {
            // Who goes first has the colder caches.
            foreach (var (look, times) in round % 2 == 0 ? looks : looks.Reverse())
            {
                var start = Stopwatch.GetTimestamp();
                await look();
                if (round >= 0)
                {
                    times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                }
            }
        }
        var (one, other) = (Median(looks[0].Times), Median(looks[1].Times));
        Console.WriteLine($"{what, -44} {calls[0], 8} {calls[1], 8} {one, 8:F2} {other, 8:F2} {other / one, 6:F2}");
        return other / one;
    }

    public static void Head(string small, string large) =>
        Console.WriteLine(
            $"{string.Empty, -44} {"calls", 8} {"calls", 8} {"p50 ms", 8} {"p50 ms", 8} {"ratio", 6}\n"
                + $"{string.Empty, -44} {small, 8} {large, 8} {small, 8} {large, 8}"
        );

    private static async Task<string> CountAsync(Func<Task> look)
    {
        using var calls = StorageCalls.Begin();
        await look();
        return calls.Writes == 0 ? $"{calls.Reads} r" : $"{calls.Reads} r {calls.Writes} w";
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
