namespace AccountBot.Bot.LocalServices;

/// <summary>Azurite and the Agents Playground beside the bot; they leave with it.</summary>
public sealed partial class DeveloperMachine(
    LocalServicesOptions options,
    LocalServicesFolders folders,
    NodeLocator locator,
    ILogger<DeveloperMachine> logger
) : IAsyncDisposable
{
    AzuriteProcess? azurite;
    PlaygroundProcess? playground;

    /// <summary>Starts Azurite, unless one listens on its port already: that of another bot, or one started by hand.</summary>
    /// <exception cref="LocalServicesException">It cannot run here.</exception>
    public async Task EnsureAzuriteAsync(CancellationToken ct)
    {
        if (!options.Azurite)
            return;
        switch (await Ports.ListenerAsync(options.AzuritePort, ct))
        {
            case Listener.Azurite:
                AzuriteIsThere(options.AzuritePort);
                return;
            case Listener.Other:
                throw new LocalServicesException(
                    $"Port {options.AzuritePort} is taken by something that is not Azurite's table service: stop it, or choose another with LocalServices:AzuritePort."
                );
        }
        var tools = await NodeTools.FindAsync(locator, ct);
        azurite = await AzuriteProcess.StartAsync(
            tools,
            folders,
            options.AzuritePort,
            options.AzuriteData ?? folders.AzuriteData,
            logger,
            ct
        );
        AzuriteStarted(options.AzuritePort);
    }

    /// <summary>Starts the Playground.</summary>
    /// <param name="bot">Where the bot listens.</param>
    /// <returns>The page to open.</returns>
    /// <exception cref="LocalServicesException">It cannot run here.</exception>
    public async Task<Uri> StartPlaygroundAsync(Uri bot, CancellationToken ct)
    {
        var tools = await NodeTools.FindAsync(locator, ct);
        var messages = new Uri(bot, options.MessagesPath);
        playground = await PlaygroundProcess.StartAsync(
            tools,
            folders,
            options,
            folders.PlaygroundConfig,
            messages,
            logger,
            ct
        );
        return playground.Page;
    }

    public async ValueTask DisposeAsync()
    {
        if (playground is not null)
            await playground.DisposeAsync();
        if (azurite is not null)
            await azurite.DisposeAsync();
        (playground, azurite) = (null, null);
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Azurite listens on port {Port} already; it is used and left running"
    )]
    partial void AzuriteIsThere(int port);

    [LoggerMessage(Level = LogLevel.Information, Message = "Azurite started on port {Port}")]
    partial void AzuriteStarted(int port);
}
