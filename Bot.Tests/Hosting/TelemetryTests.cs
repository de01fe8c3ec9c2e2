using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Turns;

namespace AccountBot.Bot.Tests.Hosting;

/// <summary>Traces, metrics and logs leave the process for where a setting says.</summary>
public sealed class TelemetryTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task WithACollector_TracesMetricsAndLogsArriveThere()
    {
        await using var collector = await Collector.StartAsync();
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await using var bot = await BotProcess.StartAsync(
            azurite,
            scenario,
            ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "500"),
            ("AccountBot__WatchPace", "00:00:01")
        );

        await scenario.Kim.Via(bot.Client).SaysAsync("help");

        await collector.HearsAsync("/v1/traces", "POST /api/messages");
        await collector.HearsAsync("/v1/metrics", "accountbot.turn.duration");
        await collector.HearsAsync("/v1/metrics", "accountbot.storage.operations");
        await collector.HearsAsync("/v1/metrics", "accountbot.outbox.oldest");
        await collector.HearsAsync("/v1/metrics", "accountbot.people.unreachable");
        await collector.HearsAsync("/v1/logs", "Application started");
        collector.Heard("/v1/traces", "/health/ready").ShouldBeFalse("nobody wants to read of health checks");
    }

    [UnixFact("other systems have no SIGTERM")]
    public async Task WithApplicationInsights_TheyArriveThere_AtTheLatestWhenTheProcessStops()
    {
        await using var insights = await Collector.StartAsync();
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await using var bot = await BotProcess.StartAsync(
            azurite,
            scenario,
            (
                "APPLICATIONINSIGHTS_CONNECTION_STRING",
                $"InstrumentationKey={Guid.NewGuid()};IngestionEndpoint={insights.Address}/"
            ),
            // Of many traces it keeps five a second, whichever they are.
            ("OTEL_TRACES_SAMPLER", "microsoft.fixed_percentage"),
            ("OTEL_TRACES_SAMPLER_ARG", "1.0")
        );

        await scenario.Kim.Via(bot.Client).SaysAsync("help");
        (await bot.TerminateAsync()).ShouldBe(0);

        await insights.HearsAsync("/v2.1/track", "POST /api/messages");
        await insights.HearsAsync("/v2.1/track", "accountbot.turn.duration");
        await insights.HearsAsync("/v2.1/track", "Application started");
    }
}
