using AccountBot.Bot.LocalServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Benchmarks.Votes;

/// <summary>An Azurite of the benchmark's own, in memory.</summary>
internal static class LocalAzurite
{
    public static LocalServicesFolders Folders { get; } = LocalServicesFolders.Find(AppContext.BaseDirectory);

    public static async Task<AzuriteProcess> StartAsync() =>
        await AzuriteProcess.StartAsync(
            await NodeTools.FindAsync(NodeLocator.FromEnvironment, default),
            Folders,
            Ports.Free(),
            data: null,
            NullLogger.Instance,
            default
        );
}
