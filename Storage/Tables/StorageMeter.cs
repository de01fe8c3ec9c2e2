using System.Diagnostics.Metrics;

namespace AccountBot.Storage.Tables;

/// <summary>What the store was asked and how long it took, by table and kind (read, write).</summary>
sealed class StorageMeter(IMeterFactory meters)
{
    public const string Name = "AccountBot.Storage";
    readonly Counter<long> operations = CounterOf(meters);
    readonly Histogram<double> duration = DurationOf(meters);

    public void Record(string table, string kind, TimeSpan took)
    {
        var byTable = new KeyValuePair<string, object?>("table", table);
        var byKind = new KeyValuePair<string, object?>("kind", kind);
        operations.Add(1, byTable, byKind);
        duration.Record(took.TotalSeconds, byTable, byKind);
    }

    static Counter<long> CounterOf(IMeterFactory meters) =>
        meters.Create(Name).CreateCounter<long>("accountbot.storage.operations", "{operation}", "Calls to the store.");

    static Histogram<double> DurationOf(IMeterFactory meters) =>
        meters
            .Create(Name)
            .CreateHistogram<double>(
                "accountbot.storage.duration",
                "s",
                "Duration of a call to the store, retries included."
            );
}
