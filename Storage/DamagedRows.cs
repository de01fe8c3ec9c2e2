using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AccountBot.Storage;

/// <summary>Rows that this process came across and could not read, although it should: for the self-check and an alert.</summary>
public sealed partial class DamagedRows(IMeterFactory meters, ILogger<DamagedRows> logger)
{
    // Enough to see what is the matter.
    const int Most = 1_000;

    readonly ConcurrentDictionary<(string Partition, string Row), string> seen = new();
    readonly Counter<long> count = meters
        .Create("AccountBot.Storage")
        .CreateCounter<long>(
            "accountbot.storage.damaged",
            "{row}",
            "Rows that could not be read, each counted once a process."
        );

    /// <summary>The kinds of the damaged rows of a tenant that were come across since this process began, one for each row.</summary>
    public IReadOnlyList<string> KindsOf(string tenant)
    {
        var begins = Keys.Escape(tenant);
        return [.. seen.Where(row => IsOf(begins, row.Key.Partition)).Select(row => row.Value)];
    }

    internal void Note(string partition, string row, string kind)
    {
        if (seen.Count < Most && seen.TryAdd((partition, row), kind))
        {
            count.Add(1, new KeyValuePair<string, object?>("kind", kind));
            LogDamaged(logger, row, kind);
        }
    }

    static bool IsOf(string tenant, string partition) =>
        partition.StartsWith(tenant, StringComparison.Ordinal)
        && (partition.Length == tenant.Length || partition[tenant.Length] == Keys.Separator);

    [LoggerMessage(LogLevel.Error, "Row '{Row}' of kind '{Kind}' cannot be read; it is left out wherever it stands")]
    static partial void LogDamaged(ILogger logger, string row, string kind);
}
