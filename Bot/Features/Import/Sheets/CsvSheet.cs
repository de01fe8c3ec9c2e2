using AccountBot.Playbook.Import;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>Text with a row on each line, divided by semicolons, commas, tabs or bars; pasted, or from a file.</summary>
public static class CsvSheet
{
    private static readonly char[] Dividers = ['\t', ';', ',', '|'];

    public static SheetReading Read(string text)
    {
        var (divider, lines) = DividerOf(Lines(text.TrimStart('\uFEFF')));
        var (sheet, number) = (new SparseSheet(), 0);
        foreach (var record in new CsvText(lines, divider).Records())
        {
            if (!sheet.Add(++number, record.Cells.Index().Select(cell => (cell.Index, cell.Item)), record.OpensQuote))
            {
                break;
            }
        }
        return sheet.Read();
    }

    /// <summary>Whether typed text is a list: headings that say so, and rows below them.</summary>
    public static bool IsList(string text)
    {
        var (divider, lines) = DividerOf(Lines(text));
        return FirstLines(lines)
            .SkipLast(1)
            .Any(line =>
                ImportHeading.Of([.. line.Split(divider).Select(Bare)]) is { } heading
                && heading.Columns.Count(column => column is not null) > 1
            );
    }

    /// <summary>
    /// The divider under which a line at the top holds the most headings that we know, whatever stands above it; Excel may also say it in
    /// a line of its own.
    /// </summary>
    private static (char Divider, string Lines) DividerOf(string text)
    {
        var first = text.AsSpan().TrimStart();
        first = first[..(first.IndexOf('\n') is var end and >= 0 ? end : first.Length)];
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5)
        {
            // Kept as a blank line, so that the numbers of the rows stay those of the file.
            return (first[4], text[(text.IndexOf('=', StringComparison.Ordinal) + 2)..]);
        }
        var lines = FirstLines(text);
        return (Dividers.MaxBy(divider => lines.Select(line => Score(line, divider)).DefaultIfEmpty(0).Max()), text);
    }

    private static int Score(string line, char divider)
    {
        var cells = line.Split(divider);
        return (100 * cells.Count(cell => ImportColumn.Of(Bare(cell)) is not null)) + Math.Min(99, cells.Length);
    }

    // Other signs that end a line may stand within a cell.
    private static string Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private static string Bare(string cell) => cell.Trim('"', ' ');

    /// <summary>Those among which the headings are, and one below them.</summary>
    private static List<string> FirstLines(string text) =>
        [.. text.Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)).Take(ImportHeading.RowsAbove + 1)];
}
