using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Workbooks;

/// <summary>One sheet: a head row, and rows that are asked for one by one, so that there may be any number of them.</summary>
public sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Amounts stand among words and begin where they do.</summary>
    public bool IsMixed { get; init; }

    internal static Sheet Of(Table table) =>
        new(table.Title, table.Columns, table.Rows.ToAsyncEnumerable()) { IsMixed = table.IsMixed };
}
