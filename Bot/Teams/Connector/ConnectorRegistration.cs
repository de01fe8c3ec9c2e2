using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace AccountBot.Bot.Teams.Connector;

/// <summary>How the bot and the channel service know and reach each other: Microsoft's code, with what we do otherwise around it.</summary>
public static class ConnectorRegistration
{
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddConnectorHttp();
        services.AddSingleton<ServiceAddresses>();
        services.AddSingleton<SharedConnectors>();
        services.AddSingleton<BotFrameworkAuthentication>(provider => new GuardedAuthentication(
            new ConfigurationBotFrameworkAuthentication(
                provider.GetRequiredService<IConfiguration>(),
                httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
                logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()
            ),
            provider.GetRequiredService<SharedConnectors>(),
            provider.GetRequiredService<ServiceAddresses>(),
            provider.GetRequiredService<IHostEnvironment>(),
            provider.GetRequiredService<TimeProvider>()
        ));
    }
}
