using AccountBot.Bot.Turns;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AccountBot.Bot.Hosting;

/// <summary>Traces and metrics; sent out when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.</summary>
internal static class Telemetry
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("AccountBot"))
            .WithTracing(traces =>
                traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddSource(TurnMetrics.Name)
            )
            .WithMetrics(metrics =>
                metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddMeter("AccountBot.*")
            );
        if (!string.IsNullOrWhiteSpace(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
        {
            telemetry.WithTracing(traces => traces.AddOtlpExporter()).WithMetrics(metrics => metrics.AddOtlpExporter());
        }
    }
}
