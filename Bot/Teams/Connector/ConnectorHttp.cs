using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>The HTTP client with which the framework talks to the channel service.</summary>
internal static class ConnectorHttp
{
    /// <summary>
    /// Patient with a service that says <c>429</c>, which surely did nothing; whatever is ambiguous is for the sender to judge. The
    /// framework asks for the client without a name.
    /// </summary>
    public static void AddConnectorHttp(this IServiceCollection services) =>
        services
            .AddHttpClient(Options.DefaultName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler
                {
                    PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                    ConnectTimeout = TimeSpan.FromSeconds(5),
                }
            )
            .AddHttpMessageHandler(() => new NoAnswer())
            .AddResilienceHandler(
                "connector",
                pipeline =>
                    pipeline
                        .AddRetry(
                            new HttpRetryStrategyOptions
                            {
                                MaxRetryAttempts = 2,
                                Delay = TimeSpan.FromMilliseconds(500),
                                UseJitter = true,
                                // A long wait belongs to the sender, which can put the message off.
                                ShouldRetryAfterHeader = false,
                                MaxDelay = TimeSpan.FromSeconds(2),
                                ShouldHandle = arguments =>
                                    ValueTask.FromResult(
                                        arguments.Outcome.Result?.StatusCode == HttpStatusCode.TooManyRequests
                                    ),
                            }
                        )
                        .AddTimeout(TimeSpan.FromSeconds(10))
            );

    /// <summary>
    /// The client with which files that people sent are fetched. It follows no one elsewhere: where an address leads is not ours to
    /// trust.
    /// </summary>
    public static void AddFileClient(this IServiceCollection services) =>
        services
            .AddHttpClient(Features.Import.SentFiles.Client, client => client.Timeout = TimeSpan.FromSeconds(10))
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() =>
                new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5) }
            );
}
