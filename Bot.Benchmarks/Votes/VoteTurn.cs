using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using AccountBot.Bot.Benchmarks.Turns;
using AccountBot.Bot.LocalServices;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>
/// What a vote costs: eight clients vote at several gates, through the whole product and, beside it, with the same table operations
/// alone. Clients, bot, connector, store and the raw votes are processes of their own.
/// </summary>
internal static class VoteTurn
{
    private const string Verb = "vote-turn";
    private const int Rounds = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["bot", var port, .. var settings]:
                await VoteHost.RunAsync(port, settings);
                return 0;
            case ["raw", var store, var prefix, var warmUp, var count]:
                await RawVotes.RunAsync(store, prefix, Number(warmUp), Number(count));
                return 0;
        }
        var turns = args is [var asked] ? Number(asked) : 2_000;
        await using var azurite = await LocalAzurite.StartAsync();
        var connection = AzuriteProcess.ConnectionStringFor(azurite.Port);
        await using var connector = await Child.StartAsync("echo-turn", "sink");
        Console.WriteLine(
            $"{"", -8}{"p50 ms", 10}{"p95 ms", 10}{"mean ms", 10}{"turns/s", 10}{"ms CPU/turn", 14}{"KB/turn", 10}"
        );
        // In turns, each time on tables of its own, so that neither finds a longer log than the other.
        var (raws, bots) = (new List<VoteFigures>(), new List<VoteFigures>());
        for (var round = 1; round <= Rounds; round++)
        {
            await SeededGates.WriteAsync(connection, $"R{round}x", connector.Address);
            raws.Add(
                VoteFigures.Parse(
                    await Child.LineOfAsync(Verb, "raw", connection, $"R{round}x", Text(turns / 4), Text(turns))
                )
            );
            Print("raw", raws[^1]);
            await SeededGates.WriteAsync(connection, $"B{round}x", connector.Address);
            bots.Add(await MeasureAsync(connection, $"B{round}x", connector.Address, turns));
        }
        Console.WriteLine(
            $"ratio vote / raw, of the medians: p50 {Ratio(run => run.Run.P50):F2}, p95 {Ratio(run => run.Run.P95):F2}, mean {Ratio(run => run.Run.Mean):F2}, CPU {Ratio(run => run.Cpu):F2}, allocated {Ratio(run => run.Kilobytes):F2}"
        );
        return 0;

        double Ratio(Func<VoteFigures, double> figure) => Median(bots.Select(figure)) / Median(raws.Select(figure));
    }

    private static async Task<VoteFigures> MeasureAsync(string connection, string prefix, Uri connector, int turns)
    {
        await using var bot = await Child.StartAsync(Verb, "bot", SettingsOf(connection, prefix));
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Ballot.Clients })
        {
            BaseAddress = bot.Address,
        };
        var clients = Enumerable.Range(0, Ballot.Clients).Select(client => new Votes(client)).ToArray();
        await Clients.DriveAsync(turns / 4, VoteAsync);
        var before = await StatsAsync();
        var run = await Clients.DriveAsync(turns, VoteAsync);
        var after = await StatsAsync();
        var figures = new VoteFigures(
            run,
            (after.CpuMs - before.CpuMs) / turns,
            (after.Allocated - before.Allocated) / 1024.0 / turns
        );
        Print("vote", figures);
        Explain(before, after, turns);
        return figures;

        async Task VoteAsync(int client)
        {
            var (gate, voter, choice) = clients[client].Next();
            await VotePost.SendAsync(http, VoteActivity.Of(gate, voter, choice, connector));
        }

        async Task<HostStats> StatsAsync() =>
            (await http.GetFromJsonAsync<HostStats>(new Uri("/stats", UriKind.Relative)))!;
    }

    /// <summary>The settings of a bot on these tables.</summary>
    public static string[] SettingsOf(string connection, string prefix) =>
        [
            $"--Storage:ConnectionString={connection}",
            $"--Storage:TablePrefix={prefix}",
            "--AccountBot:PublicUrl=https://bot.example/",
        ];

    private static void Print(string kind, VoteFigures figures) =>
        Console.WriteLine(
            $"{kind, -8}{figures.Run.P50, 10:F2}{figures.Run.P95, 10:F2}{figures.Run.Mean, 10:F2}{figures.Run.PerSecond, 10:F0}{figures.Cpu, 14:F3}{figures.Kilobytes, 10:F1}"
        );

    private static void Explain(HostStats before, HostStats after, int turns)
    {
        foreach (var kind in (string[])["reads", "writes"])
        {
            var name = $"accountbot.turn.storage.{kind} adaptiveCard/action";
            Console.WriteLine(
                $"        storage {kind} in the turn: {PerTurn(name):F3} each, another number than one in {Of(name + " turns with another number than one")} of {Of(name + " turns")}"
            );
        }
        Console.WriteLine(
            $"        all calls to the store: {PerTurn("accountbot.storage.operations Dossiers read"):F3} reads and {PerTurn("accountbot.storage.operations Dossiers write"):F3} writes a vote, cards included; cards sent anew: {Of("accountbot.sends Sent")}"
        );

        long Of(string name) => after[name] - before[name];
        double PerTurn(string name) => (double)Of(name) / turns;
    }

    private static double Median(IEnumerable<double> figures) => figures.Order().ElementAt(Rounds / 2);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Posts a vote and sees that it was counted.</summary>
internal static class VotePost
{
    public static async Task SendAsync(HttpClient http, byte[] activity)
    {
        using var content = new ByteArrayContent(activity);
        content.Headers.ContentType = new("application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        var body = await response.Content.ReadAsByteArrayAsync();
        // Anything else than a card is a word of why not.
        if (response.StatusCode != HttpStatusCode.OK || body.AsSpan().IndexOf("AdaptiveCard"u8) < 0)
        {
            throw new InvalidOperationException(
                $"The bot answered {response.StatusCode}: {System.Text.Encoding.UTF8.GetString(body)}"
            );
        }
    }
}
