using System.Diagnostics;
using System.Globalization;
using AccountBot.Bot.Benchmarks.Turns;
using AccountBot.Bot.LocalServices;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>
/// How soon the bot's own program is of use, and what it holds: from its start to its first answered vote, and its memory some
/// seconds later. In environment Development, since only there it takes messages without a token.
/// </summary>
internal static class StartTime
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(5);

    public static async Task<int> RunAsync(string[] args)
    {
        var times = args is [var asked] ? int.Parse(asked, CultureInfo.InvariantCulture) : 5;
        await using var azurite = await LocalAzurite.StartAsync();
        var connection = AzuriteProcess.ConnectionStringFor(azurite.Port);
        await using var connector = await Child.StartAsync("echo-turn", "sink");
        await SeededGates.WriteAsync(connection, "S1x", connector.Address);
        var votes = new Votes(0);
        var (starts, memory) = (new List<double>(), new List<double>());
        for (var time = 0; time < times; time++)
        {
            var (gate, voter, choice) = votes.Next();
            var (start, megabytes) = await OnceAsync(
                connection,
                VoteActivity.Of(gate, voter, choice, connector.Address)
            );
            starts.Add(start);
            memory.Add(megabytes);
            Console.WriteLine($"start to first vote {start, 6:F0} ms, idle {megabytes, 5:F0} MB");
        }
        Console.WriteLine($"median: {Median(starts):F0} ms, {Median(memory):F0} MB");
        return 0;
    }

    private static async Task<(double Ms, double Megabytes)> OnceAsync(string connection, byte[] vote)
    {
        var port = Child.FreePort();
        var program = Path.Combine(AppContext.BaseDirectory, "AccountBot.Bot");
        string[] settings =
        [
            .. VoteTurn.SettingsOf(connection, "S1x"),
            $"--urls=http://127.0.0.1:{port}",
            "--LocalServices:Enabled=false",
        ];
        var start = new ProcessStartInfo(program, settings)
        {
            // Where its settings files are.
            WorkingDirectory = Path.Combine(LocalAzurite.Folders.Root, "Bot"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Development";
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await FirstVoteAsync(process, http, vote);
            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            await Task.Delay(Rest, TimeProvider.System);
            process.Refresh();
            return (took, process.WorkingSet64 / 1024.0 / 1024);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task FirstVoteAsync(Process process, HttpClient http, byte[] vote)
    {
        while (!process.HasExited)
        {
            try
            {
                await VotePost.SendAsync(http, vote);
                return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
                await Task.Delay(Poll, TimeProvider.System);
            }
        }
        throw new InvalidOperationException($"The bot ended with {process.ExitCode}.");
    }

    private static double Median(List<double> figures) => figures.Order().ElementAt(figures.Count / 2);
}
