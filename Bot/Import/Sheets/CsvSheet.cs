using System.Globalization;
using AccountBot.Playbook.Import;
using CsvHelper;
using CsvHelper.Configuration;

namespace AccountBot.Bot.Import.Sheets;

/// <summary>Text with a row on each line, divided by semicolons, commas, tabs or bars; pasted, or from a file.</summary>
public static class CsvSheet
{
    private static readonly string[] Dividers = ["\t", ";", ",", "|"];

    public static SheetReading Read(string text)
    {
        var (divider, lines) = DividerOf(text.TrimStart('\uFEFF'));
        try
        {
            return SheetReader.Collect(Rows(lines, divider));
        }
        catch (Exception fault) when (fault is CsvHelperException or IOException)
        {
            return new SheetReading.Unreadable();
        }
    }

    /// <summary>Whether typed text is a list: more than a row, and headings that say so.</summary>
    public static bool IsList(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0
            && text[(end + 1)..].Trim().Length > 0
            && Read(text[..end]) is SheetReading.Rows { All: [var first] }
            && ImportHeading.Of(first.Cells) is { } heading
            && heading.Columns.Count(column => column is not null) > 1;
    }

    private static IEnumerable<SheetRow> Rows(string text, string divider)
    {
        var style = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = divider,
            HasHeaderRecord = false,
            // A quote in the middle of a cell is only a quote.
            BadDataFound = null,
            MaxFieldSize = SheetLimits.MostCharacters,
        };
        using var parser = new CsvParser(new StringReader(text), style);
        while (parser.Read())
        {
            yield return new SheetRow(parser.RawRow, parser.Record ?? []);
        }
    }

    /// <summary>The divider under which the first line holds the most headings that we know; Excel may also say it in a line of its own.</summary>
    private static (string Divider, string Lines) DividerOf(string text)
    {
        var first = text.AsSpan().TrimStart();
        first = first[..(first.IndexOfAny('\r', '\n') is var end and >= 0 ? end : first.Length)];
        if (first.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && first.Length == 5)
        {
            // Kept as a blank line, so that the numbers of the rows stay those of the file.
            return (first[4].ToString(), text[(text.IndexOf('=', StringComparison.Ordinal) + 2)..]);
        }
        var line = first.ToString();
        var best = Dividers.MaxBy(divider =>
        {
            var cells = line.Split(divider);
            return (100 * cells.Count(cell => ImportColumn.Of(cell.Trim('"', ' ')) is not null))
                + Math.Min(99, cells.Length);
        });
        return (best!, text);
    }
}
