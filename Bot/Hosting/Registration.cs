using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.Contacts;
using AccountBot.Bot.Extension;
using AccountBot.Bot.Files;
using AccountBot.Bot.Hosting.Connector;
using AccountBot.Bot.Import;
using AccountBot.Bot.Operations;
using AccountBot.Bot.People;
using AccountBot.Bot.Plate;
using AccountBot.Bot.Portfolio;
using AccountBot.Bot.Retention;
using AccountBot.Bot.Rhythm;
using AccountBot.Bot.Samples;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Sending.Saying;
using AccountBot.Bot.Settings;
using AccountBot.Bot.Talk;
using AccountBot.Bot.Turns;
using AccountBot.Dialogs;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace AccountBot.Bot.Hosting;

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
        services.AddTurns();
        services.AddSending();
        services.AddDialogs();
        services.AddFiles();
        services.AddFigures();
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

    private static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton<Languages>();
        services.AddSingleton<Readers>();
        services.AddSingleton<Roster>();
        services.AddSingleton<AccountDesk>();
        services.AddSingleton<FormDesk>();
        services.AddSingleton<GateDesk>();
        services.AddSingleton<AccordDesk>();
        services.AddSingleton<SeasonDesk>();
        services.AddSingleton<MoveDesk>();
        services.AddSingleton<MoveTalk>();
        services.AddSingleton<TaskDesk>();
        services.AddSingleton<LogDesk>();
        services.AddSingleton<NoGoDesk>();
        services.AddSingleton<DelegateDesk>();
        services.AddSingleton<RoleDesk>();
        services.AddSingleton<LimitsDesk>();
        services.AddSingleton<PersonalCards>();
        services.AddSingleton<ExecutiveDesk>();
        services.AddSingleton<ExecutiveTalk>();
        services.AddSingleton<PickedPeople>();
        services.AddSingleton<ChatPeople>();
        services.AddSingleton<TenantDefaults>();
        services.AddSingleton<Rhythms>();
        services.AddSingleton<ContactIndex>();
        services.AddSingleton<Projections>();
        services.AddSingleton<ProjectionQueue>();
        services.AddSingleton<Departures>();
        services.AddSingleton<WaitingNotices>();
        services.AddSingleton<LogTalk>();
        services.AddSingleton<DecisionTalk>();
        services.AddContacts();
        services.AddSingleton<HealthTalk>();
        services.AddSingleton<AccountTalk>();
        services.AddSingleton<AccountSearch>();
        services.AddSingleton<AccountChoices>();
        services.AddSingleton<SampleAccounts>();
        services.AddSingleton<AccountLanguage>();
        services.AddSingleton<OpenForms>();
        services.AddSingleton<Offers>();
        services.AddSingleton<OwnGateCards>();
        services.AddSingleton<UndoTalk>();
        services.AddSingleton<TypedPlays>();
        services.AddSingleton<Administrators>();
        services.AddSingleton<AccountSettings>();
        services.AddSingleton<SettingsTalk>();
        services.AddSingleton<TenantSettingsTalk>();
        services.AddSingleton<Snoozing>();
        services.AddSingleton<PlateTalk>();
        services.AddSingleton<PortfolioTalk>();
        services.AddAll<IPlateOpener>();
        services.AddSingleton<VisitDesk>();
        services.AddSingleton<VisitTalk>();
        services.AddSingleton<UpdateDesk>();
        services.AddSingleton<TypedUpdates>();
        services.AddSingleton<OpenQuestions>();
        services.AddSingleton<TypedVotes>();
        services.AddImport();
        services.AddOperations();
        services.AddSingleton<AccountFinder>();
        services.AddSingleton<MessageDesk>();
        services.AddSingleton<LogThis>();
        services.AddSingleton<Commands>();
        services.AddSingleton<Arrivals>();
        services.AddSingleton<SubmittedCards>();
        services.AddSingleton<CardActionRouter>();
        services.AddSingleton<NewAccountAction>();
        services.AddSingleton<ICardAction>(provider => provider.GetRequiredService<NewAccountAction>());
        services.AddSingleton<ICardAction, FormAction>();
        services.AddSingleton<ICardAction, OfferAction>();
        services.AddSingleton<ICardAction, GateAction>();
        services.AddSingleton<ICardAction, ManagerGateAction>();
        services.AddSingleton<ICardAction, AccordAction>();
        services.AddSingleton<ICardAction, EntriesAction>();
        services.AddSingleton<ICardAction, PlanAction>();
        services.AddSingleton<ICardAction, SampleAction>();
        services.AddSingleton<ICardAction, MoveAction>();
        services.AddSingleton<ICardAction, SeasonAction>();
        services.AddSingleton<ICardAction, DelegateAction>();
        services.AddSingleton<ICardAction, RoleAction>();
        services.AddSingleton<ICardAction, LimitsAction>();
        services.AddSingleton<ICardAction, NoGoAction>();
        services.AddSingleton<ICardAction, HighFiveAction>();
        services.AddSingleton<LogAction>();
        services.AddSingleton<ICardAction>(provider => provider.GetRequiredService<LogAction>());
        services.AddSingleton<CompetitorAction>();
        services.AddSingleton<ICardAction>(provider => provider.GetRequiredService<CompetitorAction>());
        services.AddSingleton<UpdateAction>();
        services.AddSingleton<ICardAction>(provider => provider.GetRequiredService<UpdateAction>());
        services.AddSingleton<ICardAction, VisitAction>();
        services.AddSingleton<ICardAction, TaskAction>();
        services.AddSingleton<ICardAction, PlateAction>();
        services.AddSingleton<ICardAction, PortfolioAction>();
        services.AddSingleton<ICardAction, DecisionAction>();
        services.AddSingleton<ICardAction, SettingsAction>();
        services.AddSingleton<ICardAction, ExecutiveLeadAction>();
        services.AddSingleton<ICardAction, ExecutiveAnswerAction>();
        services.AddSingleton<ICardAction, ContactAction>();
        services.AddSingleton<ICardAction, TalkAction>();
        services.AddSingleton<ICardAction, ExportAction>();
    }

    private static void AddImport(this IServiceCollection services)
    {
        services.AddFileClient();
        services.AddSingleton<SentFiles>();
        services.AddSingleton<ImportBook>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<ImportReader>();
        services.AddSingleton<ImportShow>();
        services.AddSingleton<ImportTalk>();
        services.AddSingleton<ImportedAccount>();
        services.AddSingleton<ICardAction, ImportAction>();
    }

    /// <summary>The customers' people, and how long what is known is kept.</summary>
    private static void AddContacts(this IServiceCollection services)
    {
        services.AddSingleton<TenantAccounts>();
        services.AddSingleton<ContactTalk>();
        services.AddSingleton<ContactSearches>();
        services.AddSingleton<AccountLook>();
        services.AddSingleton<AccountErasure>();
        services.AddSingleton<ErasedCards>();
        services.AddSingleton<SearchStepper>();
        services.AddSingleton<SeasonRemoval>();
        services.AddSingleton<Retentions>();
        services.AddSingleton<RemovedSeasons>();
    }

    /// <summary>What administrators look at and do.</summary>
    private static void AddOperations(this IServiceCollection services)
    {
        services.AddSingleton<UnreachedPeople>();
        services.AddSingleton<TryingAgain>();
        services.AddSingleton<TryAgainHandler>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<OwnIdentity>();
        services.AddSingleton<SelfCheck>();
        services.AddSingleton<Rebuilds>();
        services.AddSingleton<RebuildStepper>();
        services.AddSingleton<AccountMending>();
        services.AddSingleton<LineLook>();
        services.AddSingleton<LeftOvers>();
        services.AddSingleton<Audit>();
        services.AddSingleton<AdminTalk>();
        services.AddSingleton<ICardAction, AdminAction>();
    }

    private static void AddSending(this IServiceCollection services)
    {
        // The first one to start is the last one to stop: the workers still ask for work.
        services.AddSingleton<UnderWay>();
        services.AddHostedService(provider => provider.GetRequiredService<UnderWay>());
        services.AddSingleton<SendBudget>();
        services.AddSingleton<Routes>();
        services.AddSingleton<Sender>();
        services.AddSingleton<Outbox>();
        services.AddSingleton<CardRenderer>();
        services.AddSingleton<CardUpdater>();
        services.AddSingleton<PersonalChats>();
        services.AddSingleton<OwnChat>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton<RemovedApps>();
        services.AddSingleton<LostThreads>();
        services.AddSingleton<ThreadRoom>();
        services.AddSingleton<PersonalRoom>();
        services.AddSingleton<AccordDelivery>();
        services.AddAll<IDelivery>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<LateDeliveries>();
        services.AddSingleton<Nudges>();
        services.AddAll<IAgendaHandler>();
        services.AddHostedService<OutboxWorker>();
        services.AddSingleton<AgendaBell>();
        services.AddSingleton<AgendaEntries>();
        services.AddSingleton<AgendaWorker>();
        services.AddHostedService(provider => provider.GetRequiredService<AgendaWorker>());
    }

    /// <summary>The figures that no turn makes.</summary>
    private static void AddFigures(this IServiceCollection services)
    {
        services.AddSingleton<GateAges>();
        services.AddSingleton<AgendaWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<AgendaWatch>());
        services.AddSingleton<UnreachedWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<UnreachedWatch>());
    }

    private static void AddFiles(this IServiceCollection services)
    {
        services.AddAll<IDocument>();
        services.AddSingleton<DocumentShelf>();
        services.AddSingleton<FileOffers>();
        services.AddSingleton<FilePlaces>();
        services.AddSingleton<FileUploads>();
        services.AddSingleton<FileConsents>();
        services.AddSingleton<ExportTalk>();
        services.AddUploadClient();
    }

    private static void AddDialogs(this IServiceCollection services)
    {
        services.AddSingleton<SeasonPlay>();
        services.AddScoped<ISeasonTable, SeasonTable>();
        services.AddScoped<SeasonDialogs>();
        services.AddBaseDialogs();
    }

    /// <summary>Every class of the bot that is one of these.</summary>
    private static void AddAll<T>(this IServiceCollection services)
        where T : class
    {
        foreach (var type in typeof(Registration).Assembly.GetTypes())
        {
            if (type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(T)))
            {
                services.AddSingleton(typeof(T), type);
            }
        }
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
