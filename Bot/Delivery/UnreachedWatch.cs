using System.Diagnostics.Metrics;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>Counts now and then whom the bot cannot reach, over the tenants that it serves.</summary>
public sealed partial class UnreachedWatch : BackgroundService
{
    /// <summary>People come and go slowly: one look for so many at the agenda.</summary>
    private const int Seldom = 10;

    private readonly UnreachedPeople unreached;
    private readonly TenantsServed tenants;
    private readonly BotSettings settings;
    private readonly TimeProvider time;
    private readonly ILogger<UnreachedWatch> logger;
    private readonly Meter meter;
    private int? people;

    public UnreachedWatch(
        UnreachedPeople unreached,
        TenantsServed tenants,
        IOptions<BotSettings> settings,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<UnreachedWatch> logger
    )
    {
        (this.unreached, this.tenants, this.settings) = (unreached, tenants, settings.Value);
        (this.time, this.logger) = (time, logger);
        meter = meters.Create("AccountBot.Operations");
        meter.CreateObservableGauge<int>(
            "accountbot.people.unreachable",
            () => people is { } counted ? [new Measurement<int>(counted)] : [],
            "{person}",
            "People whom the bot cannot reach, over the tenants that it serves"
        );
    }

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        try
        {
            var sum = 0;
            foreach (var tenant in tenants.All)
            {
                sum += await unreached.CountAsync(tenant, ct);
            }
            people = sum;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            people = null;
            LogFault(logger, fault);
        }
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var pace = new PeriodicTimer(settings.WatchPace * Seldom, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Error, "Who cannot be reached could not be counted")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
