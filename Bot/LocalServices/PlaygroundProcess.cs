using System.Diagnostics;

namespace AccountBot.Bot.LocalServices;

/// <summary>The Microsoft 365 Agents Playground: what Teams is on a developer's machine.</summary>
public sealed class PlaygroundProcess : IAsyncDisposable
{
    const string Package = "@microsoft/m365agentsplayground";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(2);
    readonly NodeProcess process;

    PlaygroundProcess(NodeProcess process, Uri page) => (this.process, Page) = (process, page);

    /// <summary>The page to open.</summary>
    public Uri Page { get; }

    /// <summary>Starts it and waits until it answers.</summary>
    /// <param name="config">Its configuration file.</param>
    /// <param name="bot">Where it sends activities.</param>
    /// <exception cref="LocalServicesException">Its port is taken, it refused the configuration, or it did not answer in time.</exception>
    public static async Task<PlaygroundProcess> StartAsync(
        NodeTools tools,
        LocalServicesFolders folders,
        LocalServicesOptions options,
        string config,
        Uri bot,
        ILogger logger,
        CancellationToken ct
    )
    {
        var port = options.PlaygroundPort;
        // It would take another port without a word.
        if (await Ports.IsOpenAsync(port, ct))
            throw new LocalServicesException(
                $"Port {port} is taken, and the Agents Playground needs it: stop what listens there, or choose another with LocalServices:PlaygroundPort."
            );
        var packages = new NodePackages(folders.Package, logger);
        await packages.RestoreAsync(tools, ct);
        var log = new PlaygroundLog(Path.Combine(folders.Logs, $"playground-{port}.log"));
        string[] arguments = ["start", "-e", $"{bot}", "-c", "msteams", "-p", $"{port}", "--disable-telemetry"];
        var start = NodeProcess.Script(tools, folders, packages.PathOf(Package, "cli.js"), arguments);
        SetEnvironment(start, options, config, log);
        var page = new Uri($"http://localhost:{port}");
        var program = new NodeProgram(
            "playground",
            start,
            stop => AnswersAsync(page, stop),
            Patience,
            _ => $"The Agents Playground did not start on port {port}: {log.Reason()} (its log: {log.Path})."
        );
        return new PlaygroundProcess(await NodeProcess.StartAsync(program, logger, ct), page);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    static void SetEnvironment(ProcessStartInfo start, LocalServicesOptions options, string config, PlaygroundLog log)
    {
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        start.Environment["M365_AGENTS_PLAYGROUND_CONFIG_PATH"] = config;
        start.Environment["M365_AGENTS_PLAYGROUND_LOGFILE"] = log.Path;
        if (options.TimeZone is { } zone)
            start.Environment["TZ"] = zone;
    }

    static async Task<bool> AnswersAsync(Uri page, CancellationToken ct)
    {
        using var http = new HttpClient { Timeout = AnswerTime };
        try
        {
            return await http.GetStringAsync(new Uri(page, "_debug/ping"), ct) == "pong";
        }
        catch (Exception e)
            when (e is HttpRequestException || (e is TaskCanceledException && !ct.IsCancellationRequested))
        {
            return false;
        }
    }
}
