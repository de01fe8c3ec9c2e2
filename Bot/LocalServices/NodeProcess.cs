using System.Collections.Concurrent;
using System.Diagnostics;

namespace AccountBot.Bot.LocalServices;

/// <summary>A running Node program that ends with this process, however this process ends.</summary>
public sealed partial class NodeProcess : IAsyncDisposable
{
    const int LinesKept = 40;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    readonly ConcurrentQueue<string> lastLines = new();
    readonly Process process;
    readonly ILogger logger;
    readonly string name;

    NodeProcess(string name, Process process, ILogger logger)
    {
        (this.name, this.process, this.logger) = (name, process, logger);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public bool HasExited => process.HasExited;

    public int ProcessId => process.Id;

    /// <summary>What it wrote last, for an error message.</summary>
    public IReadOnlyCollection<string> LastLines => lastLines;

    /// <param name="name">Shown before its lines in the log.</param>
    /// <param name="start">Program, arguments, folder and environment; the streams are set here.</param>
    public static NodeProcess Start(string name, ProcessStartInfo start, ILogger logger)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var running = new NodeProcess(name, new Process { StartInfo = start }, logger);
        running.process.Start();
        running.process.BeginOutputReadLine();
        running.process.BeginErrorReadLine();
        return running;
    }

    /// <summary>The start of <paramref name="script"/> with the preload that makes it leave with us.</summary>
    public static ProcessStartInfo Script(
        NodeTools tools,
        LocalServicesFolders folders,
        string script,
        IEnumerable<string> arguments
    )
    {
        var guard = Path.Combine(folders.Package, "leave-with-parent.cjs");
        return new ProcessStartInfo(tools.Node, ["--no-deprecation", "--require", guard, script, .. arguments])
        {
            WorkingDirectory = folders.Package,
        };
    }

    /// <summary>Asks it to leave by closing its input, and waits; one that will not is killed.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!process.HasExited)
                process.StandardInput.Close();
            await process.WaitForExitAsync().WaitAsync(Patience, TimeProvider.System);
        }
        catch (TimeoutException)
        {
            Stays(name);
            process.Kill(entireProcessTree: true);
        }
        process.Dispose();
    }

    void Hear(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lastLines.Enqueue(line);
        if (lastLines.Count > LinesKept)
            lastLines.TryDequeue(out _);
        Says(name, line);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Name}: {Line}")]
    partial void Says(string name, string line);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} did not leave when asked; killed")]
    partial void Stays(string name);
}
