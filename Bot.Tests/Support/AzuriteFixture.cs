using AccountBot.Bot.LocalServices;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.Support;

/// <summary>One Azurite, in memory, for the whole test run; every store gets table names of its own.</summary>
/// <remarks>The process is shared, so a class may take this as class fixture too, and then runs beside the others.</remarks>
public class AzuriteFixture : IAsyncLifetime
{
    const int Attempts = 5;
    static readonly SemaphoreSlim Gate = new(1);
    static readonly Dictionary<string, AzuriteProcess> Running = new(StringComparer.Ordinal);
    static int prefixes;

    /// <summary>Those of the same name are the same process.</summary>
    protected virtual string Name => "shared";

    public string ConnectionString { get; private set; } = "";

    /// <summary>A table name prefix that no other store of this run has.</summary>
    public static string NewPrefix() => $"T{Interlocked.Increment(ref prefixes)}x";

    public async Task InitializeAsync()
    {
        await Gate.WaitAsync();
        try
        {
            if (!Running.TryGetValue(Name, out var process))
            {
                Running[Name] = process = await StartAsync();
            }
            ConnectionString = AzuriteProcess.ConnectionStringFor(process.Port);
        }
        finally
        {
            Gate.Release();
        }
    }

    // It leaves with the test run: its input is a pipe from this process.
    public Task DisposeAsync() => Task.CompletedTask;

    static async Task<AzuriteProcess> StartAsync()
    {
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, CancellationToken.None);
        var folders = LocalServicesFolders.Find(AppContext.BaseDirectory);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await AzuriteProcess.StartAsync(
                    tools,
                    folders,
                    Ports.Free(),
                    data: null,
                    NullLogger.Instance,
                    default
                );
            }
            catch (LocalServicesException) when (attempt < Attempts)
            {
                // Someone took the port between our looking and Azurite's listening.
            }
        }
    }
}

/// <summary>
/// Another one, for tests that keep it busy for minutes: it has one thread, and looks through a whole table for a range of keys, so that
/// everyone else would wait for it.
/// </summary>
public sealed class BusyAzuriteFixture : AzuriteFixture
{
    protected override string Name => "busy";
}

[CollectionDefinition("Azurite")]
public sealed class AzuriteCollection : ICollectionFixture<AzuriteFixture>;
