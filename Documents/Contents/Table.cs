namespace AccountBot.Documents.Contents;

/// <param name="Width">In characters; on a slide, the share of this column beside the others.</param>
public sealed record Column(string Title, double Width)
{
    /// <summary>Amounts stand below each other at the right edge, and their title with them.</summary>
    public bool IsFigures { get; init; }
}

/// <summary>One part of a document: rows under named columns.</summary>
public sealed record Table(string Title, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>One column holds words, amounts and days among each other, so that all of them begin at the same edge.</summary>
    public bool IsMixed { get; init; }

    /// <summary>What a sheet is called that holds it, where the title is too long for that.</summary>
    public string Short { get; init; } = Title;

    /// <summary>Facts by name, one a row.</summary>
    public bool IsFacts { get; init; }

    /// <summary>Without the columns in which nothing stands; null where no row is left.</summary>
    public static Table? Of(string title, IReadOnlyList<Column> columns, params IEnumerable<IReadOnlyList<Cell>> rows)
    {
        var all = rows.Where(row => row.Any(cell => cell is not Cell.Nothing)).ToList();
        var used = Enumerable.Range(0, columns.Count).Where(at => all.Exists(row => row[at] is not Cell.Nothing));
        List<int> kept = [.. used];
        return all.Count == 0
            ? null
            : new Table(title, [.. kept.Select(at => columns[at])], [.. all.Select(row => Only(row, kept))]);
    }

    public Table Named(string @short) => this with { Short = @short };

    private static IReadOnlyList<Cell> Only(IReadOnlyList<Cell> row, List<int> kept) => [.. kept.Select(at => row[at])];
}
