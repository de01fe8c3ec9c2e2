using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AccountBot.Bot.LocalServices;

/// <summary>Makes <c>dotnet run</c> on a developer's machine enough. Outside environment Development nothing of this runs.</summary>
public static partial class LocalServicesStartup
{
    /// <summary>Registers the local services, and points the store at Azurite unless it is configured otherwise.</summary>
    public static WebApplicationBuilder AddLocalServices(this WebApplicationBuilder builder)
    {
        var options =
            builder.Configuration.GetSection(LocalServicesOptions.Section).Get<LocalServicesOptions>() ?? new();
        if (!builder.Environment.IsDevelopment() || !options.Enabled)
            return builder;
        options.Azurite &= !HasStore(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(NodeLocator.FromEnvironment);
        builder.Services.AddSingleton(_ =>
            LocalServicesFolders.Find(builder.Environment.ContentRootPath, AppContext.BaseDirectory)
        );
        builder.Services.AddSingleton<DeveloperMachine>();
        if (options.Azurite)
            builder.Configuration.AddInMemoryCollection(StoreInAzurite(options));
        return builder;
    }

    /// <summary>Runs the bot; in Development after Azurite, and followed by the Playground.</summary>
    /// <param name="console">Where the link to the Playground goes; null for the console.</param>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunWithLocalServicesAsync(this WebApplication app, TextWriter? console = null)
    {
        if (app.Services.GetService<DeveloperMachine>() is not { } machine)
        {
            await app.RunAsync();
            return 0;
        }
        await using var disposed = app;
        try
        {
            await OwnPortsAreFreeAsync(app);
            await machine.EnsureAzuriteAsync(CancellationToken.None);
            await app.StartAsync();
            var page = await machine.StartPlaygroundAsync(AddressOf(app), app.Lifetime.ApplicationStopping);
            // Not through the log: this is what the person at the keyboard waits for.
            await (console ?? Console.Out).WriteLineAsync(
                $"{Environment.NewLine}  Talk to the bot: {page}{Environment.NewLine}"
            );
        }
        catch (LocalServicesException e)
        {
            CannotRun(app.Logger, e.Message);
            await app.StopAsync();
            return 1;
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // Ctrl+C while the Playground was starting.
        }
        await app.WaitForShutdownAsync();
        return 0;
    }

    static bool HasStore(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration["Storage:ConnectionString"])
        || !string.IsNullOrEmpty(configuration["Storage:AccountUri"]);

    static Dictionary<string, string?> StoreInAzurite(LocalServicesOptions options) =>
        new()
        {
            ["Storage:ConnectionString"] = AzuriteProcess.ConnectionStringFor(options.AzuritePort),
            ["Storage:CreateTables"] = "true",
        };

    // Looked at first: the host logs a failure to listen with its whole stack trace.
    static async Task OwnPortsAreFreeAsync(WebApplication app)
    {
        foreach (
            var url in app.Urls.Concat(
                (app.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            )
        )
            if (
                BindingAddress.Parse(url) is { Port: > 0 and var port }
                && await Ports.IsOpenAsync(port, CancellationToken.None)
            )
                throw new LocalServicesException(
                    $"Port {port} is taken, and the bot needs it: stop what listens there (another run of the bot?), or choose another with Urls."
                );
    }

    static Uri AddressOf(WebApplication app)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var address = BindingAddress.Parse(
            listening.OrderBy(url => url.StartsWith("https", StringComparison.OrdinalIgnoreCase)).First()
        );
        var host = address.Host is "+" or "*" or "[::]" or "0.0.0.0" ? "127.0.0.1" : address.Host;
        return new UriBuilder(address.Scheme, host, address.Port).Uri;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "{Reason}")]
    static partial void CannotRun(ILogger logger, string reason);
}
