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

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
