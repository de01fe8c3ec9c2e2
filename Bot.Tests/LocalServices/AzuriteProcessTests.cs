using AccountBot.Bot.LocalServices;
using Azure.Data.Tables;
using Microsoft.Extensions.Logging.Abstractions;

namespace AccountBot.Bot.Tests.LocalServices;

public sealed class AzuriteProcessTests : IDisposable
{
    readonly string data = Directory.CreateTempSubdirectory("azurite").FullName;

    public void Dispose() => Directory.Delete(data, recursive: true);

    [Fact]
    public async Task WhatWasWritten_IsThereAfterARestart()
    {
        int first;
        await using (var azurite = await StartAsync())
        {
            first = azurite.Port;
            await Table(first).CreateAsync();
            await Table(first).AddEntityAsync(new TableEntity("p", "r") { ["Word"] = "kept" });
        }
        (await Ports.IsOpenAsync(first, default)).ShouldBeFalse();

        await using var again = await StartAsync();

        var kept = await Table(again.Port).GetEntityAsync<TableEntity>("p", "r");
        kept.Value.GetString("Word").ShouldBe("kept");
    }

    static TableClient Table(int port) => new(AzuriteProcess.ConnectionStringFor(port), "Kept");

    async Task<AzuriteProcess> StartAsync()
    {
        var tools = await NodeTools.FindAsync(NodeLocator.FromEnvironment, default);
        var folders = LocalServicesFolders.Find(AppContext.BaseDirectory);
        return await AzuriteProcess.StartAsync(tools, folders, Ports.Free(), data, NullLogger.Instance, default);
    }
}
