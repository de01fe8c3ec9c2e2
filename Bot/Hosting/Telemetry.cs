using System.Reflection;
using AccountBot.Storage;
using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Instrumentation.Http;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace AccountBot.Bot.Hosting;

/// <summary>
/// Traces, metrics and logs: to Azure Monitor where <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> says which one, to a collector where
/// <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where it is, to both or to none.
/// </summary>
internal static class Telemetry
{
    public const string AzureMonitor = "APPLICATIONINSIGHTS_CONNECTION_STRING";
    public const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var telemetry = builder
            .Services.AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService("AccountBot", serviceVersion: Version, serviceInstanceId: Environment.MachineName)
            )
            .WithTracing(traces =>
                traces.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddSource(TurnMetrics.Name)
            )
            .WithMetrics(metrics =>
                metrics.AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddMeter("AccountBot.*")
            );
        builder.Services.Configure<HttpClientTraceInstrumentationOptions>(options =>
            options.EnrichWithHttpRequestMessage = (trace, request) =>
                trace.SetTag("url.full", WithoutKeys(request.RequestUri))
        );
        // Who asks whether we are well asks every few seconds, and is told nothing else.
        builder.Services.Configure<AspNetCoreTraceInstrumentationOptions>(options =>
            options.Filter = http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        );
        if (builder.Configuration[AzureMonitor] is { Length: > 0 } connection)
        {
            var credential = CredentialOf(builder.Configuration);
            void Set(AzureMonitorExporterOptions options)
            {
                (options.ConnectionString, options.Credential) = (connection, credential);
                // Of many traces some are kept, five a second; but every line that says what went wrong.
                options.EnableTraceBasedLogsSampler = false;
            }
            telemetry
                .WithTracing(traces => traces.AddAzureMonitorTraceExporter(Set))
                .WithMetrics(metrics => metrics.AddAzureMonitorMetricExporter(Set))
                .WithLogging(logs => logs.AddAzureMonitorLogExporter(Set));
        }
        if (!string.IsNullOrWhiteSpace(builder.Configuration[Collector]))
        {
            telemetry
                .WithTracing(traces => traces.AddOtlpExporter())
                .WithMetrics(metrics => metrics.AddOtlpExporter())
                .WithLogging(logs => logs.AddOtlpExporter());
        }
    }

    /// <summary>
    /// An address without what may be someone's name: keys of rows come in parentheses behind the table, and a query says what is
    /// looked for.
    /// </summary>
    private static string? WithoutKeys(Uri? address) =>
        address?.GetLeftPart(UriPartial.Path) is { } path
        && path.IndexOf('(', StringComparison.Ordinal) is >= 0 and var at
            ? path[..at] + "(…)"
            : address?.GetLeftPart(UriPartial.Path);

    /// <summary>The release, as the build named it, without the hash of its source.</summary>
    public static string Version { get; } =
        typeof(Telemetry)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion.Split('+')[0]
        ?? "?";

    /// <summary>The identity that also opens the tables; without one the connection string alone must do.</summary>
    private static ManagedIdentityCredential? CredentialOf(IConfiguration configuration) =>
        configuration[$"{StorageOptions.Section}:{nameof(StorageOptions.ManagedIdentityClientId)}"]
            is { Length: > 0 } id
            ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(id))
            : null;
}
