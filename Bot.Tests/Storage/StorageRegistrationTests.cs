using System.Diagnostics.Metrics;
using AccountBot.Bot.Tests.Support;
using AccountBot.Storage;

namespace AccountBot.Bot.Tests.Storage;

public sealed class StorageRegistrationTests(AzuriteFixture azurite) : StoreTests(azurite)
{
    [Fact]
    public async Task Readiness_NamesTheTableThatIsMissing()
    {
        (await Store.Get<StorageReadiness>().CheckAsync(default)).ShouldBeOfType<ReadinessOutcome.Ready>();

        await using var nowhere = TestStore.Open(Azurite, AzuriteFixture.NewPrefix());
        (await nowhere.Get<StorageReadiness>().CheckAsync(default))
            .ShouldBeOfType<ReadinessOutcome.NotReady>()
            .Reason.ShouldBe("Table Dossiers: 404 TableNotFound");
    }

    [Fact]
    public async Task CreatingTablesTwice_IsFine() => await Store.Get<StorageReadiness>().CreateTablesAsync(default);

    [Theory]
    [InlineData(null, null, "", "Storage:ConnectionString or Storage:AccountUri")]
    [InlineData(
        "UseDevelopmentStorage=true",
        "https://a.table.core.windows.net",
        "",
        "Storage:ConnectionString or Storage:AccountUri"
    )]
    [InlineData(null, "http://a.table.core.windows.net", "", "must be an https address")]
    [InlineData("UseDevelopmentStorage=true", null, "1x", "TablePrefix")]
    [InlineData("UseDevelopmentStorage=true", null, "a-b", "TablePrefix")]
    public void WrongOptions_SayWhatIsWrong(string? connection, string? account, string prefix, string reason)
    {
        var options = new StorageOptions
        {
            ConnectionString = connection,
            AccountUri = account is null ? null : new Uri(account),
            TablePrefix = prefix,
        };

        options.Validate(new(options)).ShouldHaveSingleItem().ErrorMessage!.ShouldContain(reason);
    }

    [Fact]
    public async Task EveryCall_IsMetered_ByTableAndKind()
    {
        var operations = new List<string>();
        var durations = new List<double>();
        using var listener = new MeterListener();
        // Other tests measure at the same time; the meters of this store have its factory as scope.
        listener.InstrumentPublished = (instrument, l) =>
        {
            if (instrument.Meter.Name == "AccountBot.Storage" && instrument.Meter.Scope == Store.Get<IMeterFactory>())
                l.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, by, tags, _) => operations.Add($"{instrument.Name} {tags[0].Value} {tags[1].Value} {by}")
        );
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) => durations.Add(seconds));
        listener.Start();

        await CommitAsync(new RowChange.Add("a", new Note("1")));
        await Store.Get<IPeople>().GetAsync(new("tenant", "person"), "a", default);

        operations.ShouldBe([
            "accountbot.storage.operations Dossiers write 1",
            "accountbot.storage.operations People read 1",
        ]);
        durations.Count.ShouldBe(2);
        durations.ShouldAllBe(seconds => seconds > 0);
    }

    [Fact]
    public async Task Faults_AreAskedBeforeAndAfterEveryCall()
    {
        var crash = new CrashAfter("Dossiers write");
        await using var crashing = TestStore.Open(Azurite, Store.Prefix, faults: crash);

        await Should.ThrowAsync<IOException>(() =>
            crashing.Dossiers.CommitAsync(Key, [new RowChange.Add("a", new Note("1"))], default)
        );

        crash.Seen.ShouldBe(["before Dossiers write", "after Dossiers write"]);
        (await KeysAsync(RowRange.All)).ShouldBe(["a"]);
    }

    sealed class CrashAfter(string at) : IStorageFaults
    {
        public List<string> Seen { get; } = [];

        public Task BeforeAsync(string operation, CancellationToken ct)
        {
            Seen.Add($"before {operation}");
            return Task.CompletedTask;
        }

        public Task AfterAsync(string operation, CancellationToken ct)
        {
            Seen.Add($"after {operation}");
            return operation == at ? throw new IOException("The process is gone.") : Task.CompletedTask;
        }
    }
}
