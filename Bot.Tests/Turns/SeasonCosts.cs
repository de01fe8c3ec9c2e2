using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using AccountBot.Bot.Tests.Support;
using AccountBot.Storage.Tables;
using Azure.Data.Tables;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>What everything that one bot does costs, in its turns and beside them, by its own meters.</summary>
public sealed class SeasonCosts : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counted = new(StringComparer.Ordinal);

    public SeasonCosts(BotHost bot)
    {
        var meters = bot.Get<IMeterFactory>();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Count(instrument.Name, 1));
        listener.SetMeasurementEventCallback<long>(
            (instrument, number, tags, _) => Count(instrument.Name + Kind(tags), number)
        );
        listener.Start();
    }

    public long Turns => Of("accountbot.turn.duration");

    public long Reads => Of("accountbot.storage.operations.read");

    public long Writes => Of("accountbot.storage.operations.write");

    public long Sends => Of("accountbot.sends");

    public override string ToString() =>
        $"{Turns} turns, {Reads} reads and {Writes} writes ({(double)(Reads + Writes) / Turns:0.0} a turn), {Sends} messages and edits beside the turns";

    public void Dispose() => listener.Dispose();

    /// <summary>What is in the tables: Azure counts two bytes for a character, four for a number.</summary>
    public static async Task<string> KeptAsync(AzuriteFixture azurite, string prefix)
    {
        var (rows, bytes) = (0, 0L);
        foreach (var table in TableNames.All)
        {
            await foreach (
                var row in new TableClient(azurite.ConnectionString, prefix + table).QueryAsync<TableEntity>()
            )
            {
                rows++;
                bytes += row.Sum(column =>
                    (2L * column.Key.Length) + (column.Value is string text ? 2L * text.Length : 4)
                );
            }
        }
        return $"{rows} rows of {bytes / 1024} KB";
    }

    private static string Kind(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == "kind")
            {
                return "." + tag.Value;
            }
        }
        return string.Empty;
    }

    private void Count(string name, long number) => counted.AddOrUpdate(name, number, (_, before) => before + number);

    private long Of(string name) => counted.GetValueOrDefault(name);
}
