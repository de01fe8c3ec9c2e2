namespace AccountBot.Bot.LocalServices;

/// <summary>Azurite's table service on 127.0.0.1: what Azure Tables is on a developer's machine and in the tests.</summary>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Published by Azurite; the same on every machine (https://learn.microsoft.com/azure/storage/common/storage-use-azurite).
    const string Account = "devstoreaccount1";
    const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    readonly NodeProcess process;

    AzuriteProcess(NodeProcess process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    public static string ConnectionStringFor(int port) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";

    /// <summary>Starts it and waits until its port answers.</summary>
    /// <param name="data">The folder that keeps the tables; null keeps them in memory only.</param>
    /// <exception cref="LocalServicesException">It ended, or its port did not answer in time.</exception>
    public static async Task<AzuriteProcess> StartAsync(
        NodeTools tools,
        LocalServicesFolders folders,
        int port,
        string? data,
        ILogger logger,
        CancellationToken ct
    )
    {
        var packages = new NodePackages(folders.Package, logger);
        await packages.RestoreAsync(tools, ct);
        var script = packages.PathOf("azurite", Path.Combine("dist", "src", "table", "main.js"));
        var program = new NodeProgram(
            "azurite",
            NodeProcess.Script(tools, folders, script, Arguments(port, data)),
            stop => Ports.IsOpenAsync(port, stop),
            Patience,
            words => $"Azurite did not start on port {port} (another port: LocalServices:AzuritePort): {words}"
        );
        return new AzuriteProcess(await NodeProcess.StartAsync(program, logger, ct), port);
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    static IEnumerable<string> Arguments(int port, string? data)
    {
        string[] where = data is null
            ? ["--inMemoryPersistence"]
            : ["--location", Directory.CreateDirectory(data).FullName];
        string[] service = ["--tableHost", "127.0.0.1", "--tablePort", $"{port}", "--disableTelemetry", "--silent"];
        return [.. service, .. where];
    }
}
