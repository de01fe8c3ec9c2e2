using System.Diagnostics;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Routing;
using AccountBot.Cards.Administration;
using AccountBot.Storage;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Looks at everything an operator would look at first, for one tenant. What cannot be looked at says so, and hides nothing else.</summary>
public sealed partial class SelfCheck(
    StorageReadiness storage,
    OwnIdentity identity,
    OutboxBacklog backlog,
    ReachCheck reach,
    InstalledVersion installed,
    TimeProvider time,
    ILogger<SelfCheck> logger
)
{
    private static readonly DateTimeOffset Started = StartedAt();

    public async Task<SelfCheckView> LookAsync(Actor actor, string serviceUrl, CancellationToken ct)
    {
        var tenant = actor.Tenant;
        var ready = storage.CheckAsync(ct);
        var token = identity.LookAsync(serviceUrl, ct);
        var reached = TryAsync(async () => await reach.LookAsync(tenant, ct));
        var waits = TryAsync(async () => await backlog.LookAsync(tenant, ct));
        var missed = TryAsync(async () => new Counted(await reach.UnreachedAsync(tenant, ct)));
        return new SelfCheckView(
            (await ready as ReadinessOutcome.NotReady)?.Reason,
            StorageReadiness.Tables,
            await token,
            await reached,
            installed.PublicUrl,
            installed.IsDevelopment,
            await waits,
            (await missed)?.Count,
            new VersionFacts(Telemetry.Version, Environment.Version.ToString(), installed.NewestSchema, Started),
            time.GetUtcNow()
        )
        {
            Damaged = installed.DamagedIn(tenant),
        };
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> look)
        where T : class
    {
        try
        {
            return await look();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFault(logger, fault);
            return null;
        }
    }

    private static DateTimeOffset StartedAt()
    {
        using var me = Process.GetCurrentProcess();
        return new DateTimeOffset(me.StartTime);
    }

    [LoggerMessage(LogLevel.Error, "A part of the self-check failed")]
    private static partial void LogFault(ILogger logger, Exception fault);

    private sealed record Counted(int Count);
}
