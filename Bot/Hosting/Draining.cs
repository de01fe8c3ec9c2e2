using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Hosting;

/// <summary>
/// The first moments of a stop: the bot says that it is not ready any more and still takes what comes, until the load balancer
/// has heard of it. Who is sent away at the door would have to be sent again by Teams.
/// </summary>
internal sealed class Draining(IOptions<BotSettings> settings, IHostApplicationLifetime lifetime, TimeProvider time)
    : IHostedLifecycleService,
        IHealthCheck
{
    public async Task StoppingAsync(CancellationToken cancellationToken) =>
        await Task.Delay(settings.Value.DrainFor, time, cancellationToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            lifetime.ApplicationStopping.IsCancellationRequested
                ? HealthCheckResult.Degraded("The process is stopping.")
                : HealthCheckResult.Healthy()
        );

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
