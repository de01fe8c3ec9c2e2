using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AccountBot.Bot.Benchmarks.Turns;

/// <summary>This program in another process, serving HTTP on a port of its own.</summary>
internal sealed class Child : IAsyncDisposable
{
    private readonly Process _process;

    private Child(Process process, string port)
    {
        _process = process;
        Port = port;
    }

    public string Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}/");

    /// <param name="verb">The benchmark, as on the command line.</param>
    /// <param name="kind">Which of its programs; it gets its port first, then <paramref name="args"/>.</param>
    public static async Task<Child> StartAsync(string verb, string kind, params IEnumerable<string> args)
    {
        var port = FreePort();
        var process = Process.Start(Program([verb, kind, port, .. args]))!;
        // The host says that it listens.
        await process.StandardOutput.ReadLineAsync();
        return new Child(process, port);
    }

    /// <summary>Runs a program of a benchmark to its end and gives the line that it wrote.</summary>
    public static async Task<string> LineOfAsync(string verb, string kind, params IEnumerable<string> args)
    {
        using var process = Process.Start(Program([verb, kind, .. args]))!;
        var line = await process.StandardOutput.ReadLineAsync();
        await process.WaitForExitAsync();
        return line ?? throw new InvalidOperationException($"'{verb} {kind}' ended without a word.");
    }

    private static ProcessStartInfo Program(IEnumerable<string> args)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        // Set for `dotnet run`; the hosts below are to run as they would in production.
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_gcServer"] = "0";
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Child).Assembly.Location);
        }
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }
        return start;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
