using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Import;

/// <summary>The first row of a list: which column holds what.</summary>
/// <param name="Columns">What each place holds; null for what is passed over.</param>
/// <param name="PassedOver">The headings that mean nothing here.</param>
public sealed record ImportHeading(IReadOnlyList<ImportColumn?> Columns, IReadOnlyList<string> PassedOver)
{
    private const int ShownHeading = 40;

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
            if (Columns[at] is { } column && CleanText.Line(cells[at]) is { Length: > 0 } cell)
            {
                named[column.Field] = CleanText.Start(cell, column.Most);
            }
        }
        return named.Count == 0 ? null : new ImportLine(number, named);
    }
}
