using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Hosting;

/// <summary>Work that goes on after the turn that asked for it. Nothing waits for it but the end of the process.</summary>
public sealed class BackgroundWork(IOptions<BotSettings> settings) : IHostedService
{
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>Begins something that handles its own faults.</summary>
    public void Begin(Func<Task> work)
    {
        // Not part of the turn that asked: neither its trace nor its count of storage calls goes along.
        using (ExecutionContext.SuppressFlow())
        {
            var task = Task.Run(work);
            running[task] = true;
            _ = task.ContinueWith(
                done => running.TryRemove(done, out _),
                CancellationToken.None,
                TaskContinuationOptions.ExecuteSynchronously,
                TaskScheduler.Default
            );
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        Stopping.WaitAsync(Task.WhenAll(running.Keys), settings.Value.FinishWithin, cancellationToken);
}
