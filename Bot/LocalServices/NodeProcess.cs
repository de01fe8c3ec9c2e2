using System.Collections.Concurrent;
using System.Diagnostics;

namespace AccountBot.Bot.LocalServices;

/// <summary>A running Node program that ends with this process, however this process ends.</summary>
public sealed partial class NodeProcess : IAsyncDisposable
{
    const int LinesKept = 5;
    static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);
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

    /// <summary>Starts a program and waits until it answers.</summary>
    /// <exception cref="LocalServicesException">It ended, or did not answer in time.</exception>
    public static async Task<NodeProcess> StartAsync(NodeProgram program, ILogger logger, CancellationToken ct)
    {
        var started = Start(program, logger);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(program.Patience);
        var answered = false;
        try
        {
            answered = await started.IsReadyAsync(program.Answers, limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested) { }
        finally
        {
            if (!answered)
                await started.DisposeAsync();
        }
        return answered
            ? started
            : throw new LocalServicesException(program.Failure(string.Join(" ", started.lastLines)));
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

    static NodeProcess Start(NodeProgram program, ILogger logger)
    {
        var start = program.Start;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.UseShellExecute = false;
        var started = new NodeProcess(program.Name, new Process { StartInfo = start }, logger);
        started.process.Start();
        started.process.BeginOutputReadLine();
        started.process.BeginErrorReadLine();
        return started;
    }

    async Task<bool> IsReadyAsync(Func<CancellationToken, Task<bool>> answers, CancellationToken ct)
    {
        while (!process.HasExited)
        {
            if (await answers(ct))
                return !process.HasExited;
            await Task.Delay(Poll, TimeProvider.System, ct);
        }
        return false;
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
