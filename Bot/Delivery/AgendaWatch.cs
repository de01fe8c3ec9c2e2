using System.Diagnostics.Metrics;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Delivery;

/// <summary>Looks at the agenda now and then, for the figures that tell whether the bot keeps up.</summary>
public sealed partial class AgendaWatch : BackgroundService
{
    /// <summary>More than this is trouble enough; the oldest are among them.</summary>
    private const int Most = 2_000;

    private readonly IAgenda agenda;
    private readonly BotSettings settings;
    private readonly TimeProvider time;
    private readonly ILogger<AgendaWatch> logger;
    private readonly Meter meter;
    private volatile AgendaFigures? figures;

    public AgendaWatch(
        IAgenda agenda,
        IOptions<BotSettings> settings,
        IMeterFactory meters,
        TimeProvider time,
        ILogger<AgendaWatch> logger
    )
    {
        (this.agenda, this.settings, this.time, this.logger) = (agenda, settings.Value, time, logger);
        meter = meters.Create("AccountBot.Operations");
        Gauge(
            "accountbot.outbox.oldest",
            "s",
            "Age of the oldest message not yet sent",
            all => all.Unsent.TotalSeconds
        );
        Gauge(
            "accountbot.agenda.lag",
            "s",
            "How long the oldest entry waits for somebody",
            all => all.Lag.TotalSeconds
        );
        Gauge("accountbot.agenda.due", "{entry}", "Entries that are due and not done", all => all.Due);
    }

    /// <summary>One look.</summary>
    public async Task LookAsync(CancellationToken ct)
    {
        try
        {
            var now = time.GetUtcNow();
            figures = AgendaFigures.Of(await agenda.OverdueAsync(now, Most, ct), settings.OutboxGrace, now);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // An old figure would say that all is well.
            figures = null;
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
        using var pace = new PeriodicTimer(settings.WatchPace, time);
        while (await pace.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(stoppingToken);
        }
    }

    private void Gauge(string name, string unit, string meaning, Func<AgendaFigures, double> of) =>
        meter.CreateObservableGauge<double>(
            name,
            () => figures is { } all ? [new Measurement<double>(of(all))] : [],
            unit,
            meaning
        );

    [LoggerMessage(LogLevel.Error, "The agenda could not be looked at")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
