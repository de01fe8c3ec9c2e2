using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Workbooks;

/// <summary>One sheet: a head row, and rows that are asked for one by one, so that there may be any number of them.</summary>
public sealed record Sheet(string Name, IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<Cell>> Rows)
{
    /// <summary>Amounts stand among words and begin where they do.</summary>
    public bool IsMixed { get; init; }

    internal static Sheet Of(Table table) =>
        new(table.Short, ColumnsOf(table), table.Rows.ToAsyncEnumerable()) { IsMixed = table.IsMixed };

    private static IReadOnlyList<Column> ColumnsOf(Table table) =>
        [
            .. table.Columns.Select(
                (column, at) => column with { IsFigures = !table.IsMixed && table.Rows.All(row => IsFigure(row[at])) }
            ),
        ];

    private static bool IsFigure(Cell cell) => cell is Cell.Number or Cell.Hours or Cell.Money or Cell.Nothing;
}
