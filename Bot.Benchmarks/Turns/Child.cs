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

    public static async Task<Child> StartAsync(string kind, string[] args)
    {
        var port = FreePort();
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
        foreach (var arg in (string[])["echo-turn", kind, port, .. args])
        {
            start.ArgumentList.Add(arg);
        }
        var process = Process.Start(start)!;
        // The host says that it listens.
        await process.StandardOutput.ReadLineAsync();
        return new Child(process, port);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
