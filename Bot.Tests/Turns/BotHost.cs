using AccountBot.Bot.Delivery;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>The real bot on a port of its own, on the shared Azurite, talking with our Teams.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BotHost(WebApplication app, HttpClient client, string prefix) =>
        (this.app, Client, Prefix) = (app, client, prefix);

    public HttpClient Client { get; }

    /// <summary>What will end this process, if anything does.</summary>
    public Crash? Crash { get; private init; }

    /// <summary>The prefix of its tables; another host with the same one is another instance of the same bot.</summary>
    public string Prefix { get; }

    public AccountStore Store => Get<AccountStore>();

    /// <summary>Another release of the same bot, on the same tables; people still talk to the first one.</summary>
    public static async Task<BotHost> BesideAsync(
        AzuriteFixture azurite,
        FakeTeams teams,
        string prefix,
        Action<IServiceCollection> differs
    )
    {
        var first = teams.Bot;
        var beside = await StartAsync(azurite, teams, prefix, null, null, differs, []);
        teams.Bot = first;
        return beside;
    }

    public static Task<BotHost> StartAsync(
        AzuriteFixture azurite,
        FakeTeams teams,
        string? prefix = null,
        TimeProvider? time = null,
        Crash? crash = null,
        params IEnumerable<(string Key, string? Value)> settings
    ) => StartAsync(azurite, teams, prefix, time, crash, null, settings);

    private static async Task<BotHost> StartAsync(
        AzuriteFixture azurite,
        FakeTeams teams,
        string? prefix,
        TimeProvider? time,
        Crash? crash,
        Action<IServiceCollection>? differs,
        IEnumerable<(string Key, string? Value)> settings
    )
    {
        prefix ??= AzuriteFixture.NewPrefix();
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                EnvironmentName =
                    settings.FirstOrDefault(setting => setting.Key == HostDefaults.EnvironmentKey).Value ?? "Test",
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Polly", LogLevel.Error);
        builder.Configuration.AddInMemoryCollection(Settings(azurite, prefix));
        builder.Configuration.AddInMemoryCollection(
            settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal)
        );
        builder.AddAccountBot();
        if (time is not null)
        {
            builder.Services.Replace(ServiceDescriptor.Singleton(time));
        }
        if (crash is not null)
        {
            builder.Services.AddSingleton<IStorageFaults>(crash);
            builder.Services.AddHttpClient(Options.DefaultName).AddHttpMessageHandler(() => new CrashingSends(crash));
        }
        differs?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapAccountBot();
        app.Urls.Add("http://127.0.0.1:0");
        await app.StartAsync();
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        teams.Bot = client;
        return new BotHost(app, client, prefix) { Crash = crash };
    }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>Does what is due on the agenda until nothing is.</summary>
    public async Task CatchUpAsync()
    {
        while (await Get<AgendaWorker>().RoundAsync(CancellationToken.None)) { }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static Dictionary<string, string?> Settings(AzuriteFixture azurite, string prefix) =>
        new(StringComparer.Ordinal)
        {
            ["MicrosoftAppType"] = "MultiTenant",
            ["MicrosoftAppId"] = string.Empty,
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Storage:TablePrefix"] = prefix,
            ["Storage:CreateTables"] = "true",
            ["AccountBot:PublicUrl"] = "https://accountbot.test/",
            ["AccountBot:InstallLink"] = "https://install.test/accountbot",
            // The agenda is looked at when a test says so.
            ["AccountBot:AgendaPace"] = "01:00:00",
            ["AccountBot:CardPace"] = "00:00:00.020",
            // A test that ends waits for no one who cannot be reached.
            ["AccountBot:FinishWithin"] = "00:00:01",
            ["AccountBot:DrainFor"] = "00:00:00",
        };
}
