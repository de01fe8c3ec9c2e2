using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace AccountBot.Storage.Tables;

/// <summary>Makes the tables before anything else starts, where the options say so.</summary>
sealed class TablesAtStartup(IOptions<StorageOptions> options, StorageReadiness readiness) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) =>
        options.Value.CreateTables ? readiness.CreateTablesAsync(cancellationToken) : Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
