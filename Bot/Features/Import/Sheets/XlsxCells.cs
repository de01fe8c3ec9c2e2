using System.Globalization;
using System.Text;
using System.Xml;

namespace AccountBot.Bot.Features.Import.Sheets;

/// <summary>The cells of a sheet, one after the other; of each what the workbook shows, formulas as they were last worked out.</summary>
internal sealed class XlsxCells(XmlReader xml, XlsxBook book)
{
    private const int MostMerged = 1_000;

    private readonly IReadOnlyList<string> words = book.Words();
    private readonly IReadOnlySet<int> days = book.DayStyles();
    private readonly int firstDay = book.CountsFrom1904() ? 1_462 : 0;
    private readonly List<(int Column, string Text)> row = [];
    private readonly StringBuilder text = new();
    private int number;
    private int column;

    public void ReadInto(SparseSheet sheet)
    {
        var merged = new List<CellRange>();
        while (!xml.EOF && sheet.Refused is null)
        {
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "row"):
                    BeginRow(sheet);
                    break;
                case (XmlNodeType.Element, "c"):
                    Cell();
                    continue;
                case (XmlNodeType.Element, "mergeCell") when merged.Count < MostMerged:
                    merged.AddRange(RangeOf(xml.GetAttribute("ref")));
                    break;
            }
            xml.Read();
        }
        EndRow(sheet);
        merged.ForEach(sheet.Merge);
    }

    private void BeginRow(SparseSheet sheet)
    {
        EndRow(sheet);
        number = XlsxBook.Number(xml.GetAttribute("r")) is > 0 and var said ? said : number + 1;
        column = -1;
    }

    private void EndRow(SparseSheet sheet)
    {
        if (row.Count > 0)
        {
            sheet.Add(number, row);
            row.Clear();
        }
    }

    /// <summary>Reads a cell, and stops behind it.</summary>
    private void Cell()
    {
        var (kind, style) = (xml.GetAttribute("t"), XlsxBook.Number(xml.GetAttribute("s")));
        column = xml.GetAttribute("r") is { } at ? ColumnOf(at) : column + 1;
        text.Clear();
        if (!xml.IsEmptyElement)
        {
            var depth = xml.Depth;
            xml.Read();
            while (xml.Depth > depth)
            {
                Value();
            }
        }
        xml.Read();
        if (text.Length > 0)
        {
            row.Add((column, Shown(text.ToString(), kind, style)));
        }
    }

    private void Value()
    {
        if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" or "rPh" })
        {
            xml.Skip();
        }
        else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" or "t" })
        {
            text.Append(xml.ReadElementContentAsString());
        }
        else
        {
            xml.Read();
        }
    }

    private string Shown(string value, string? kind, int style) =>
        kind switch
        {
            "s" => XlsxBook.Number(value) is >= 0 and var at && at < words.Count ? words[at] : string.Empty,
            "inlineStr" or "str" => XlsxBook.Meant(value),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "d" => value.Split('T')[0],
            "e" => value,
            _ => Figure(value, days.Contains(style)),
        };

    private string Figure(string value, bool isDay) =>
        !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure) ? value
        : isDay && figure is >= 1 and < 2_958_000
            ? DateTime.FromOADate(figure + firstDay).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : figure.ToString("G15", CultureInfo.InvariantCulture);

    private static IEnumerable<CellRange> RangeOf(string? said)
    {
        if (said?.Split(':') is [var from, var to])
        {
            yield return new CellRange(RowOf(from), ColumnOf(from), RowOf(to), ColumnOf(to));
        }
    }

    private static int RowOf(string cell) => XlsxBook.Number(cell.TrimStart([.. LettersIn(cell)]));

    /// <summary>Counts from 0: A is 0, Z is 25, AA is 26.</summary>
    private static int ColumnOf(string cell) =>
        LettersIn(cell).Take(4).Aggregate(0, (sum, letter) => (sum * 26) + letter - 'A' + 1) - 1;

    private static IEnumerable<char> LettersIn(string cell) => cell.TakeWhile(char.IsAsciiLetterUpper);
}
