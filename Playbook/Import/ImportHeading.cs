using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Import;

/// <summary>The row of a list that says which column holds what.</summary>
/// <param name="Columns">What each place holds; null for what is passed over.</param>
/// <param name="PassedOver">The headings that mean nothing here.</param>
public sealed record ImportHeading(IReadOnlyList<ImportColumn?> Columns, IReadOnlyList<string> PassedOver)
{
    /// <summary>Above the headings there may be a title, and what else people put there.</summary>
    public const int RowsAbove = 10;

    private const int ShownHeading = 40;
    private const string Members = "members";

    /// <summary>Null when no column holds the names of the accounts, so that this is no list of accounts.</summary>
    public static ImportHeading? Of(IReadOnlyList<string> cells)
    {
        var (columns, passedOver) = (new List<ImportColumn?>(), new List<string>());
        foreach (var cell in cells)
        {
            var column = ImportColumn.Of(cell);
            // The first of two columns with the same name counts.
            var meant = columns.Contains(column) ? null : column;
            columns.Add(meant);
            if (meant is null && CleanText.Line(cell) is { Length: > 0 } heading)
            {
                passedOver.Add(CleanText.Start(heading, ShownHeading));
            }
        }
        return columns.Exists(column => column?.Field == "name") ? new ImportHeading(columns, passedOver) : null;
    }

    /// <summary>A row below it, by the field that each cell fills; null for an empty one.</summary>
    public ImportLine? LineOf(int number, IReadOnlyList<string> cells)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < Columns.Count && at < cells.Count; at++)
        {
            // Each line of the members is someone; of everything else the lines are one.
            if (Columns[at] is { } column && Said(column, cells[at]) is { Length: > 0 } cell)
            {
                named[column.Field] = CleanText.Start(cell, column.Most);
            }
        }
        return named.Count == 0 ? null : new ImportLine(number, named);
    }

    /// <summary>The cells of a row that are not simply read as they stand.</summary>
    /// <param name="merged">Those that say what stands in another cell.</param>
    public IEnumerable<ImportNote> NotesOf(int number, IReadOnlyList<string> cells, IReadOnlySet<int> merged)
    {
        for (var at = 0; at < Columns.Count && at < cells.Count; at++)
        {
            if (Columns[at] is not { Field: var field })
            {
                continue;
            }
            if (merged.Contains(at))
            {
                yield return new ImportNote(number, field, NoteKind.Merged);
            }
            if (CleanText.Lines(cells[at]).Contains('\n', StringComparison.Ordinal))
            {
                yield return new ImportNote(
                    number,
                    field,
                    field == Members ? NoteKind.LinesDivided : NoteKind.LinesJoined
                );
            }
        }
    }

    private static string Said(ImportColumn column, string cell) =>
        column.Field == Members ? CleanText.Lines(cell) : CleanText.Line(cell);
}
