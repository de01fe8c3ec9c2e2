using System.Text.Json;
using System.Text.Json.Nodes;
using Azure.Data.Tables;

namespace AccountBot.Storage.Backup;

/// <summary>A row as a line of JSON: its keys, and its columns, which are texts and whole numbers.</summary>
static class BackupLine
{
    const string Partition = "partition";
    const string Row = "row";
    const string Columns = "columns";

    /// <exception cref="NotSupportedException">A column is neither; the product writes no such thing.</exception>
    public static string Of(TableEntity row)
    {
        var columns = new JsonObject();
        foreach (var (name, value) in row)
            if (!IsOfTheService(name))
                columns[name] = value switch
                {
                    string text => text,
                    int number => number,
                    _ => throw new NotSupportedException(
                        $"Column {name} of row '{row.RowKey}' is a {value?.GetType().Name ?? "null"}."
                    ),
                };
        return new JsonObject
        {
            [Partition] = row.PartitionKey,
            [Row] = row.RowKey,
            [Columns] = columns,
        }.ToJsonString();
    }

    /// <returns>Null when this is no such line.</returns>
    public static TableEntity? Read(string line)
    {
        try
        {
            var json = JsonNode.Parse(line)!;
            var row = new TableEntity((string)json[Partition]!, (string)json[Row]!);
            foreach (var (name, value) in json[Columns]!.AsObject())
                row[name] = value!.GetValueKind() == JsonValueKind.Number ? (int)value : (string)value!;
            return row;
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or NullReferenceException
                        or InvalidOperationException
                        or FormatException
                        or ArgumentNullException
            )
        {
            return null;
        }
    }

    static bool IsOfTheService(string column) =>
        column is "PartitionKey" or "RowKey" or "Timestamp" || column.StartsWith("odata.", StringComparison.Ordinal);
}
