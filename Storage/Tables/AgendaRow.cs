using System.Globalization;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>An agenda item as a table row. It may be claimed from the moment in column OpenFrom: its due time, or a lease's end.</summary>
static class AgendaRow
{
    const int Shards = 4;
    const char IdSeparator = '/';

    public static (string Partition, string Row) PlaceOf(DateTimeOffset due, string id)
    {
        var row = Keys.Escape(id);
        return ($"{Hour(due)}{Keys.Separator}{ShardOf(row)}", row);
    }

    public static (string Partition, string Row) PlaceOf(string entryId)
    {
        var at = entryId.IndexOf(IdSeparator, StringComparison.Ordinal);
        return at < 0
            ? throw new ArgumentException($"'{entryId}' is not the id of an entry.", nameof(entryId))
            : (entryId[..at], entryId[(at + 1)..]);
    }

    public static TableEntity ToEntity(
        string partition,
        string row,
        AgendaItem item,
        int attempts,
        DateTimeOffset openFrom,
        DateTimeOffset since
    ) =>
        new(partition, row)
        {
            ["Due"] = Moment(item.Due),
            ["Tenant"] = item.Tenant,
            ["Account"] = item.Account,
            ["Kind"] = item.Kind,
            ["Payload"] = item.Payload,
            ["Attempts"] = attempts,
            ["OpenFrom"] = Moment(openFrom),
            ["Since"] = Moment(since),
            ["Schema"] = 1,
        };

    public static AgendaEntry ToEntry(TableEntity row) =>
        new(
            $"{row.PartitionKey}{IdSeparator}{row.RowKey}",
            new AgendaItem(
                MomentIn(row, "Due"),
                row.GetString("Tenant"),
                row.GetString("Account"),
                row.GetString("Kind"),
                row.GetString("Payload")
            ),
            row.GetInt32("Attempts") ?? 0,
            row.ETag.ToString()
        )
        {
            // A release before this one wrote none.
            Since = MomentIn(row, row.ContainsKey("Since") ? "Since" : "Due"),
            FreeFrom = MomentIn(row, "OpenFrom"),
        };

    /// <summary>Due, and claimed by no one. Partitions of later hours are not touched.</summary>
    public static string OpenAt(DateTimeOffset now) =>
        $"PartitionKey lt {Filter.Quote(Hour(now.AddHours(1)))} and OpenFrom le {Filter.Quote(Moment(now))}";

    /// <summary>Due now, or due before and put off or claimed.</summary>
    public static string OverdueAt(DateTimeOffset now) =>
        $"PartitionKey lt {Filter.Quote(Hour(now.AddHours(1)))} and (OpenFrom le {Filter.Quote(Moment(now))} or Attempts gt 0)";

    public static string HourOf(TableEntity row) => row.PartitionKey.Split(Keys.Separator)[0];

    static string Hour(DateTimeOffset moment) =>
        moment.UtcDateTime.ToString("yyyyMMddHH", CultureInfo.InvariantCulture);

    // As text: sorts as it reads, on every table service alike.
    static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    static DateTimeOffset MomentIn(TableEntity row, string column) =>
        DateTimeOffset.Parse(row.GetString(column), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);

    static int ShardOf(string row)
    {
        // FNV-1a: the same in every process, which string.GetHashCode is not.
        var hash = 2166136261u;
        foreach (var c in row)
            hash = unchecked((hash ^ c) * 16777619u);
        return (int)(hash % Shards);
    }
}
