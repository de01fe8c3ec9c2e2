using System.IO.Compression;
using AccountBot.Bot.Hosting;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Turns;
using AccountBot.Cards;
using AccountBot.Storage;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;
using Microsoft.Extensions.Configuration;

namespace AccountBot.Bot.Tests.Storage;

/// <summary>The tables as files, and back into empty ones.</summary>
public sealed class StoreBackupTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IDisposable
{
    readonly string folder = Path.Combine(Path.GetTempPath(), "accountbot-backup-" + Guid.NewGuid().ToString("N"));
    readonly StringWriter said = new();
    readonly StringWriter complained = new();

    [Fact]
    public async Task WhatWasPlayed_IsThereAgain_RowByRow_AndPeoplePlayOn()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync("Zoë & zonen \"quoted\" \\ #1");
        await scenario.SettledAsync();
        await scenario.SeedBase1Async("worth");
        await scenario.SettledAsync();

        (await RunAsync("backup", scenario.Bot.Prefix)).ShouldBe(0, complained.ToString());
        var prefix = AzuriteFixture.NewPrefix();
        (await RunAsync("restore", prefix)).ShouldBe(0, complained.ToString());

        foreach (var table in TableNames.All)
        {
            (await RowsAsync(prefix + table)).ShouldBe(await RowsAsync(scenario.Bot.Prefix + table), table);
        }
        await scenario.Bot.DisposeAsync();
        scenario.Bot = await BotHost.StartAsync(azurite, scenario.Teams, prefix);
        var worth = await scenario.FormAsync("worth");
        (await scenario.Sam.PressesAsync(worth, Verbs.FormSave, TeamScenario.Base1[^1].Answers)).ShouldShowCard();
        await scenario.GateAsync();
    }

    [Fact]
    public async Task MoreRowsThanATransactionTakes_ComeBack()
    {
        var (from, to) = (AzuriteFixture.NewPrefix(), AzuriteFixture.NewPrefix());
        await using var store = TestStore.Open(azurite, from);
        await store.Get<StorageReadiness>().CreateTablesAsync(default);
        var table = new TableClient(azurite.ConnectionString, from + TableNames.Dossiers);
        foreach (var partition in new[] { "a", "b" })
        foreach (var some in Enumerable.Range(0, 250).Chunk(100))
            await table.SubmitTransactionAsync(
                some.Select(row => new TableTransactionAction(
                    TableTransactionActionType.Add,
                    new TableEntity(partition, $"{row:000}")
                    {
                        ["Kind"] = "note",
                        ["Schema"] = 1,
                        ["Data0"] = new string('é', row % 50 == 0 ? 30_000 : 10),
                    }
                ))
            );

        (await RunAsync("backup", from)).ShouldBe(0);
        (await RunAsync("restore", to)).ShouldBe(0);

        said.ToString().ShouldContain("Restored 500 rows (Dossiers 500, ");
        (await RowsAsync(to + TableNames.Dossiers)).ShouldBe(await RowsAsync(from + TableNames.Dossiers));
    }

    [Fact]
    public async Task TablesWithSomethingInThem_AreLeftAlone()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        (await RunAsync("backup", scenario.Bot.Prefix)).ShouldBe(0);
        var before = await RowsAsync(scenario.Bot.Prefix + TableNames.Dossiers);

        (await RunAsync("restore", scenario.Bot.Prefix)).ShouldBe(1);

        complained.ToString().ShouldStartWith("Table Dossiers is not empty.");
        (await RowsAsync(scenario.Bot.Prefix + TableNames.Dossiers)).ShouldBe(before);
    }

    [Fact]
    public async Task ABackupThatIsNotWhole_IsNotRestored()
    {
        var (from, to) = (AzuriteFixture.NewPrefix(), AzuriteFixture.NewPrefix());
        await using var store = TestStore.Open(azurite, from);
        await store.Get<StorageReadiness>().CreateTablesAsync(default);
        (await RunAsync("backup", from)).ShouldBe(0);
        var agenda = Path.Combine(folder, "Agenda.jsonl.gz");
        await using (var file = new GZipStream(File.Create(agenda), CompressionLevel.Fastest))
        await using (var lines = new StreamWriter(file))
            await lines.WriteAsync("Agenda\n{\"partition\":\"a\",\"row\":\"b\",\"columns\":{}}\n{\"partition\":");

        (await RunAsync("restore", to)).ShouldBe(1);
        complained.ToString().ShouldContain($"{agenda} cannot be read at row 2; nothing was written.");

        File.Delete(agenda);
        (await RunAsync("restore", to)).ShouldBe(1);
        complained.ToString().ShouldContain($"{agenda} is not there; nothing was written.");

        var contents = Path.Combine(folder, "backup.json");
        File.Delete(contents);
        (await RunAsync("restore", to)).ShouldBe(1);
        complained.ToString().ShouldContain($"{contents} is not there; nothing was written.");
    }

    [Fact]
    public async Task AFileThatLostItsLastRows_IsNotRestored()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        await scenario.CreateAsync();
        await scenario.SettledAsync();
        (await RunAsync("backup", scenario.Bot.Prefix)).ShouldBe(0);
        var dossiers = Path.Combine(folder, "Dossiers.jsonl.gz");
        List<string> kept;
        await using (var file = new GZipStream(File.OpenRead(dossiers), CompressionMode.Decompress))
        using (var lines = new StreamReader(file))
            kept = [.. (await lines.ReadToEndAsync()).Split('\n').Take(3)];
        await using (var file = new GZipStream(File.Create(dossiers), CompressionLevel.Fastest))
        await using (var lines = new StreamWriter(file))
            await lines.WriteAsync(string.Join('\n', kept));

        (await RunAsync("restore", AzuriteFixture.NewPrefix())).ShouldBe(1);

        complained.ToString().ShouldContain($"{dossiers} cannot be read at row 3; nothing was written.");
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("restore")]
    public async Task WithoutAFolder_ItSaysSo(string what)
    {
        (await StoreCommand.In([what])!.RunAsync(new ConfigurationBuilder().Build(), said, complained)).ShouldBe(1);

        complained.ToString().Trim().ShouldBe($"Say into or from which folder: {what} FOLDER.");
    }

    [Fact]
    public async Task WithoutAStore_ItSaysWhichSettingIsMissing()
    {
        var command = StoreCommand.In(["backup", folder])!;

        (await command.RunAsync(new ConfigurationBuilder().Build(), said, complained)).ShouldBe(1);

        complained.ToString().Trim().ShouldBe("Set either Storage:ConnectionString or Storage:AccountUri.");
    }

    [Fact]
    public void OtherArguments_AreForTheHost() => StoreCommand.In(["--Urls", "http://localhost"]).ShouldBeNull();

    public void Dispose()
    {
        said.Dispose();
        complained.Dispose();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    Task<int> RunAsync(string what, string prefix)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Storage:TablePrefix"] = prefix,
        };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return StoreCommand.In([what, folder])!.RunAsync(configuration, said, complained);
    }

    async Task<List<string>> RowsAsync(string table)
    {
        var rows = new List<string>();
        await foreach (var row in new TableClient(azurite.ConnectionString, table).QueryAsync<TableEntity>())
            rows.Add(
                $"{row.PartitionKey} {row.RowKey} "
                    + string.Join(
                        ' ',
                        row.Where(each => each.Key != "Timestamp" && !each.Key.StartsWith("odata", default))
                            .OrderBy(each => each.Key, StringComparer.Ordinal)
                            .Select(each => $"{each.Key}={each.Value}({each.Value?.GetType().Name})")
                    )
            );
        return rows;
    }
}
