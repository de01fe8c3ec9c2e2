using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Documents;
using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Teams.Connector;
using AccountBot.Dialogs;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot;

/// <summary>Everything the bot is made of.</summary>
public static class Registration
{
    /// <summary>For the draining, the turns, what is due, what must be said and the cards; <c>docs/operating.md</c> tells hosts to wait longer.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(45);

    public static void AddAccountBot(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services
            .AddOptions<BotSettings>()
            .BindConfiguration(BotSettings.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddStorage(AccountKinds.Register);
        services.AddSingleton<AccountStore>();
        services.AddFramework();
        services.AddTeams();
        services.AddWorkers();
        services.AddDialogs();
        services.AddFeatures();
        builder.AddTelemetry();
        builder.AddHealth();
        // Teams sends at most some tens of kilobytes; what is larger is not from Teams.
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = 512 * 1024;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = LongestStop);
    }

    private static void AddFramework(this IServiceCollection services)
    {
        services.AddConnector();
        services.AddSingleton<TurnFaults>();
        services.AddSingleton<IMiddleware, TurnMetrics>();
        services.AddSingleton<TenantsServed>();
        services.AddSingleton<IMiddleware, TenantMiddleware>();
        services.AddSingleton<AccountBotAdapter>();
        services.AddSingleton<CloudAdapter>(provider => provider.GetRequiredService<AccountBotAdapter>());
        services.AddSingleton<ConversationState>();
        services.AddSingleton<IBot, AccountBotHandler>();
    }

    /// <summary>Who is where, and what goes to Teams.</summary>
    private static void AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<Languages>();
        services.AddSingleton<Roster>();
        services.AddSingleton<ChatPeople>();
        services.AddSingleton<SendBudget>();
        services.AddSingleton<Routes>();
        services.AddSingleton<SendRetry>();
        services.AddSingleton<Sender>();
        services.AddSingleton<FilePlaces>();
        services.AddFileClient();
        services.AddUploadClient();
    }

    /// <summary>What runs beside the turns: cards, what must be said, what is due, and the figures that no turn makes.</summary>
    private static void AddWorkers(this IServiceCollection services)
    {
        // The first one to start is the last one to stop: the workers still ask for work.
        services.AddSingleton<BackgroundWork>();
        services.AddHostedService(provider => provider.GetRequiredService<BackgroundWork>());
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<AgendaWorker>());
        services.AddSingleton<GateAges>();
        services.AddHostedService(provider => provider.GetRequiredService<AgendaWatch>());
        services.AddHostedService(provider => provider.GetRequiredService<UnreachedWatch>());
    }

    private static void AddDialogs(this IServiceCollection services)
    {
        services.AddScoped<ISeasonTable, SeasonTable>();
        services.AddScoped<SeasonDialogs>();
        services.AddBaseDialogs();
    }

    /// <summary>Every dialog that plays a base.</summary>
    public static void AddBaseDialogs(this IServiceCollection services)
    {
        foreach (var type in typeof(BaseDialog).Assembly.GetTypes())
        {
            if (type is { IsAbstract: false } && type.IsSubclassOf(typeof(BaseDialog)))
            {
                services.AddScoped(typeof(BaseDialog), type);
            }
        }
    }
}
