namespace AccountBot.Storage.Tables;

/// <summary>OData filters.</summary>
static class Filter
{
    public static string Rows(string partition, RowRange range)
    {
        var within = $"PartitionKey eq {Quote(partition)}";
        if (range.IsOneKey)
            return $"{within} and RowKey eq {Quote(range.From)}";
        if (range.From is { Length: > 0 })
            within += $" and RowKey ge {Quote(range.From)}";
        return range.To is { Length: > 0 } ? $"{within} and RowKey lt {Quote(range.To)}" : within;
    }

    /// <summary>The partitions that begin with a segment.</summary>
    /// <param name="after">The second segment of the partition behind which to begin; null to begin with the first.</param>
    public static string Partitions(string segment, string? after)
    {
        var (first, end) = ($"{segment}{Keys.Separator}", $"{segment}{(char)(Keys.Separator + 1)}");
        return after is null
            ? $"PartitionKey ge {Quote(first)} and PartitionKey lt {Quote(end)}"
            : $"PartitionKey gt {Quote(first + after)} and PartitionKey lt {Quote(end)}";
    }

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
