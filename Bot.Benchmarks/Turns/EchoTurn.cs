using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace AccountBot.Bot.Benchmarks.Turns;

/// <summary>
/// What an echo turn costs the bot's process: eight clients post messages, the bot posts a reply each to a connector. Clients,
/// connector and bot are three processes, so that the bot's figures are its own. "Official" is the framework as it comes, "ours" with what
/// the product does otherwise. The floor is the same host with a handler that reads the JSON and posts fixed bytes: what HTTP costs
/// without any bot in it.
/// </summary>
internal static class EchoTurn
{
    private const int Clients = 8;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["sink", var port]:
                await EchoTurnHosts.RunSinkAsync(port);
                return 0;
            case ["official", var port]:
                await EchoTurnHosts.RunOfficialAsync(port);
                return 0;
            case ["ours", var port]:
                await EchoTurnHosts.RunOursAsync(port);
                return 0;
            case ["floor", var port, var sink]:
                await EchoTurnHosts.RunFloorAsync(port, sink);
                return 0;
        }
        var turns = args is [var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 40_000;
        await using var connector = await Child.StartAsync("echo-turn", "sink");
        Console.WriteLine(
            $"{"", -8}{"ms CPU/turn", 14}{"KB/turn", 12}{"turns/s", 12}{"first turn ms", 16}{"idle MB", 10}"
        );
        // Each twice and in turns, so that a busy machine shows.
        var (bots, floors, officials) = (new List<Figures>(), new List<Figures>(), new List<Figures>());
        for (var round = 0; round < 2; round++)
        {
            floors.Add(await MeasureAsync("floor", [connector.Port], connector, turns));
            bots.Add(await MeasureAsync("ours", [], connector, turns));
            officials.Add(await MeasureAsync("official", [], connector, turns / 10));
        }
        var (ours, floor, official) = (Best(bots), Best(floors), Best(officials));
        Console.WriteLine(
            $"ours / floor: CPU {ours.Cpu / floor.Cpu:F2}, allocated {ours.Kilobytes / floor.Kilobytes:F2}; "
                + $"ours / official: CPU {ours.Cpu / official.Cpu:F3}, allocated {ours.Kilobytes / official.Kilobytes:F3}"
        );
        return 0;
    }

    private static Figures Best(List<Figures> runs) => runs.MinBy(figures => figures.Cpu)!;

    private static async Task<Figures> MeasureAsync(string kind, string[] args, Child connector, int turns)
    {
        var started = Stopwatch.GetTimestamp();
        await using var child = await Child.StartAsync("echo-turn", kind, args);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients })
        {
            BaseAddress = child.Address,
        };
        var payload = Encoding.UTF8.GetBytes(Message(connector.Address));
        await PostAsync(client, payload);
        var first = Stopwatch.GetElapsedTime(started);
        var idle = await StatsAsync(client);
        await DriveAsync(client, payload, turns);
        var before = await StatsAsync(client);
        var begun = Stopwatch.GetTimestamp();
        await DriveAsync(client, payload, turns);
        var elapsed = Stopwatch.GetElapsedTime(begun);
        var after = await StatsAsync(client);
        var figures = new Figures(
            (after.CpuMs - before.CpuMs) / turns,
            (after.Allocated - before.Allocated) / 1024.0 / turns
        );
        Console.WriteLine(
            $"{kind, -8}{figures.Cpu, 14:F3}{figures.Kilobytes, 12:F1}{turns / elapsed.TotalSeconds, 12:F0}{first.TotalMilliseconds, 16:F0}{idle.WorkingSet / 1024.0 / 1024, 10:F0}"
        );
        return figures;
    }

    private static Task DriveAsync(HttpClient client, byte[] payload, int turns)
    {
        var left = turns;
        return Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => DriveOneAsync()));

        async Task DriveOneAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                await PostAsync(client, payload);
            }
        }
    }

    private static async Task PostAsync(HttpClient client, byte[] payload)
    {
        using var content = new ByteArrayContent(payload);
        content.Headers.ContentType = new("application/json");
        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        if (response.StatusCode != HttpStatusCode.OK)
        {
            throw new InvalidOperationException($"The bot answered {response.StatusCode}.");
        }
    }

    private static async Task<Stats> StatsAsync(HttpClient client)
    {
        var parts = (await client.GetStringAsync(new Uri("/stats", UriKind.Relative))).Split(' ');
        return new Stats(
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture)
        );
    }

    /// <summary>A message as Teams sends it in a channel.</summary>
    private static string Message(Uri connector) =>
        $$$"""
            {"text":"<at>AccountBot</at> how is Fabrikam?","textFormat":"plain","attachments":[{"contentType":"text/html","content":"<p>how is Fabrikam?</p>"}],
            "type":"message","timestamp":"2026-11-23T10:00:00.1234567Z","localTimestamp":"2026-11-23T11:00:00.1234567+01:00","id":"1700000000000",
            "channelId":"msteams","serviceUrl":"{{{connector}}}","from":{"id":"29:1abcdefghijklmnopqrstuvwxyz","name":"Ann Example","aadObjectId":"11111111-2222-3333-4444-555555555555"},
            "conversation":{"isGroup":true,"conversationType":"channel","tenantId":"66666666-2222-3333-4444-555555555555","id":"19:abcdef@thread.tacv2;messageid=1700000000000"},
            "recipient":{"id":"28:77777777-2222-3333-4444-555555555555","name":"AccountBot"},
            "entities":[{"mentioned":{"id":"28:77777777-2222-3333-4444-555555555555","name":"AccountBot"},"text":"<at>AccountBot</at>","type":"mention"},{"locale":"en-GB","country":"GB","platform":"Windows","timezone":"Europe/Amsterdam","type":"clientInfo"}],
            "channelData":{"teamsChannelId":"19:abcdef@thread.tacv2","teamsTeamId":"19:abcdef@thread.tacv2","channel":{"id":"19:abcdef@thread.tacv2"},"team":{"id":"19:abcdef@thread.tacv2"},"tenant":{"id":"66666666-2222-3333-4444-555555555555"}},
            "locale":"en-GB","localTimezone":"Europe/Amsterdam"}
            """;

    private sealed record Figures(double Cpu, double Kilobytes);

    private sealed record Stats(double CpuMs, long Allocated, long WorkingSet);
}
