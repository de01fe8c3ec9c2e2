using System.Diagnostics;
using System.Globalization;
using AccountBot.Bot.LocalServices;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The bot as a process of its own, on the tables of a field.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private readonly Process process;

    private BotProcess(Process process, HttpClient client) => (this.process, Client) = (process, client);

    public HttpClient Client { get; }

    /// <summary>The most memory it held so far, in megabytes.</summary>
    public long PeakMegabytes
    {
        get
        {
            process.Refresh();
            return process.PeakWorkingSet64 / (1024 * 1024);
        }
    }

    public static async Task<BotProcess> StartAsync(
        AzuriteFixture azurite,
        TeamScenario scenario,
        params IEnumerable<(string Key, string Value)> settings
    )
    {
        var address = $"http://127.0.0.1:{Ports.Free()}";
        return await StartAsync(
            address,
            Settings(azurite, scenario, address).Select(each => (each.Key, each.Value)).Concat(settings)
        );
    }

    /// <summary>With these settings and no others, listening at an address; when it is ready.</summary>
    public static async Task<BotProcess> StartAsync(string address, IEnumerable<(string Key, string Value)> settings)
    {
        var process = Begin(settings);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var client = new HttpClient { BaseAddress = new Uri(address) };
        await ReadyAsync(process, client);
        return new BotProcess(process, client);
    }

    /// <summary>The process as such, with its outputs redirected and unread.</summary>
    /// <param name="settings">As environment variables; the last one of a name counts.</param>
    public static Process Begin(IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "AccountBot.Bot.dll")])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }
        return Process.Start(start) ?? throw new InvalidOperationException("The bot did not start.");
    }

    /// <summary>Asks the process to stop, as a host does before it takes it away, and waits until it is gone.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static Dictionary<string, string> Settings(AzuriteFixture azurite, TeamScenario scenario, string address) =>
        new(StringComparer.Ordinal)
        {
            // Without an app id the bot only starts in Development; the local services stay off.
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["LocalServices__Enabled"] = "false",
            ["Urls"] = address,
            ["Storage__ConnectionString"] = azurite.ConnectionString,
            ["Storage__TablePrefix"] = scenario.Bot.Prefix,
            ["AccountBot__FourEyes"] = "true",
        };

    private static async Task ReadyAsync(Process process, HttpClient client)
    {
        using var patience = new CancellationTokenSource(FakeTeams.Patience);
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token);
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(50, patience.Token);
        }
        throw new InvalidOperationException($"The bot ended with exit code {process.ExitCode}.");
    }
}
