using System.Diagnostics;
using System.Globalization;
using AccountBot.Cards;
using AccountBot.Documents.Logs;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Benchmarks.Documents;

/// <summary>What it takes to write a log as a workbook: time, size, and what is in memory on the way.</summary>
internal static class LogBook
{
    private const int Looks = 5;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var most = arguments is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 100_000;
        // The first one is to warm up.
        foreach (var plays in new[] { 1_000, 1_000, most / 10, most })
        {
            await WriteAsync(plays);
        }
        return 0;
    }

    private static async Task WriteAsync(int plays)
    {
        var live = new List<long>();
        var path = Path.GetTempFileName();
        await using var file = new FileStream(
            path,
            new FileStreamOptions
            {
                Mode = FileMode.Open,
                Access = FileAccess.Write,
                Options = FileOptions.DeleteOnClose,
            }
        );
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        await LogWorkbook.WriteAsync(
            file,
            "Contoso",
            Lines(plays, live),
            Texts.In(Language.En),
            CancellationToken.None
        );
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{plays, 8} plays: {Stopwatch.GetElapsedTime(start).TotalMilliseconds, 6:0} ms, {file.Length / 1024, 6} KB, at most {(live.Max() - before) / 1024, 5} KB alive on the way, working set {Environment.WorkingSet / 1_048_576} MB"
            )
        );
    }

    private static async IAsyncEnumerable<WrittenLogEntry> Lines(int plays, List<long> live)
    {
        for (var number = 0; number < plays; number++)
        {
            if (number % (plays / Looks) == 0)
            {
                live.Add(GC.GetTotalMemory(forceFullCollection: true));
            }
            yield return new WrittenLogEntry(PlayOf(number), TakenBack: number % 50 == 0);
        }
        await Task.CompletedTask;
    }

    private static LogEntry PlayOf(int number)
    {
        var by = new Person($"p{number % 6}", $"Person {number % 6}");
        var at = DateTimeOffset.UnixEpoch.AddDays(20_000).AddMinutes(number * 7);
        var logged = number % 3 == 0;
        return LogEntry.Of(
            logged ? LogEntryKind.Logged : LogEntryKind.FormAnswered,
            2026,
            (number % 12) + 1,
            by,
            at
        ) with
        {
            Subject = logged ? null : "question",
            Text = logged ? $"Called about order {number * 7919L % 100_003}" : null,
            Hours = logged ? 1.5m : null,
        };
    }
}
