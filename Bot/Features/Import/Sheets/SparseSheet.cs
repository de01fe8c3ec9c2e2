namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>
/// The cells of a sheet that hold something, row by row. Only these count: a sheet may say that it reaches to its last column and row, or
/// be coloured that far, with three columns of accounts in it.
/// </summary>
internal sealed class SparseSheet(string? name = null)
{
    private readonly List<Row> rows = [];
    private readonly SortedSet<int> columns = [];

    /// <summary>What is wrong with so much; null while it can be taken.</summary>
    public SheetReading? Refused { get; private set; }

    /// <returns>False once there is more than is taken.</returns>
    public bool Add(int number, IEnumerable<(int Column, string Text)> cells, bool opensQuote = false)
    {
        var row = new Row(number, opensQuote);
        foreach (var (column, text) in cells.Where(cell => !string.IsNullOrWhiteSpace(cell.Text)))
        {
            row.Cells[column] = text;
            columns.Add(column);
            if (columns.Count > SheetLimits.MostColumns)
            {
                Refused = new SheetReading.TooManyColumns();
                return false;
            }
        }
        if (row.Cells.Count > 0)
        {
            rows.Add(row);
        }
        // The headings are a row more.
        Refused = rows.Count > SheetLimits.MostRows + 1 ? new SheetReading.TooManyRows() : null;
        return Refused is null;
    }

    /// <summary>Says in every cell of a merged range what stands in its first one, as people see it.</summary>
    public void Merge(CellRange range)
    {
        var from = rows.FindIndex(row => row.Number >= range.Top);
        if (from < 0 || rows[from].Number != range.Top || !rows[from].Cells.TryGetValue(range.Left, out var text))
        {
            return;
        }
        foreach (var row in rows.Skip(from).TakeWhile(row => row.Number <= range.Bottom))
        {
            foreach (var column in columns.Where(each => each >= range.Left && each <= range.Right))
            {
                if (row.Cells.TryAdd(column, text))
                {
                    row.Merged.Add(column);
                }
            }
        }
    }

    public SheetReading Read()
    {
        if (Refused is not null)
        {
            return Refused;
        }
        List<int> used = [.. columns];
        return rows.Count == 0
            ? new SheetReading.Empty()
            : new SheetReading.Rows([.. rows.Select(row => Dense(row, used))], name);
    }

    private static SheetRow Dense(Row row, List<int> used) =>
        new(row.Number, [.. used.Select(column => row.Cells.GetValueOrDefault(column) ?? string.Empty)])
        {
            OpensQuote = row.OpensQuote,
            Merged = row.Merged.Select(column => used.IndexOf(column)).ToHashSet(),
        };

    internal sealed record Row(int Number, bool OpensQuote)
    {
        public Dictionary<int, string> Cells { get; } = [];

        public HashSet<int> Merged { get; } = [];
    }
}

/// <summary>Cells that are shown as one. Rows count from 1, columns from 0.</summary>
internal sealed record CellRange(int Top, int Left, int Bottom, int Right);
