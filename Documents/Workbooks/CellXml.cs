using System.Globalization;
using System.Text;
using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Workbooks;

/// <summary>A row of a sheet as XML.</summary>
internal static class CellXml
{
    private const int LineHeight = 15;
    private const int HighestRow = 409;
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <param name="number">Counts from 1.</param>
    public static string Row(int number, IReadOnlyList<Cell> cells, IReadOnlyList<double> widths, bool isMixed)
    {
        var row = new StringBuilder().Append(
            CultureInfo.InvariantCulture,
            $"<row r=\"{number}\"{HeightOf(cells, widths)}>"
        );
        for (var at = 0; at < cells.Count; at++)
        {
            row.Append(Of(cells[at], $"{ColumnName(at)}{number}", isMixed ? Styles.AmongWords : 0));
        }
        return row.Append("</row>").ToString();
    }

    /// <summary>Said only where a row is higher than usual: not every program finds that out by itself.</summary>
    private static string HeightOf(IReadOnlyList<Cell> cells, IReadOnlyList<double> widths)
    {
        var lines = cells.Select((cell, at) => RowMeasure.LinesOf(cell, widths[at])).DefaultIfEmpty(1).Max();
        return lines == 1
            ? string.Empty
            : string.Create(
                CultureInfo.InvariantCulture,
                $" ht=\"{Math.Min(HighestRow, lines * LineHeight)}\" customHeight=\"1\""
            );
    }

    public static string Head(IReadOnlyList<Column> columns)
    {
        var cells = columns.Select(
            (column, at) =>
                Words(column.Title, $"{ColumnName(at)}1", column.IsFigures ? Styles.HeadOfFigures : Styles.Head)
        );
        return $"<row r=\"1\" ht=\"24\" customHeight=\"1\">{string.Concat(cells)}</row>";
    }

    /// <summary>A, B … Z, AA …</summary>
    /// <param name="at">Counts from 0.</param>
    public static string ColumnName(int at) =>
        at < 26 ? $"{(char)('A' + at)}" : ColumnName((at / 26) - 1) + (char)('A' + (at % 26));

    /// <param name="shift">From a look to the same look among words.</param>
    private static string Of(Cell cell, string at, int shift) =>
        cell switch
        {
            Cell.Words words => Words(words.Text, at, StyleOf(words)),
            Cell.Number number => Value(number.Value, at, Styles.Number + shift),
            Cell.Hours hours => Value(hours.Value, at, Styles.Hours + shift),
            Cell.Money money => Value(money.Euro, at, Styles.Money + shift),
            Cell.Day day => Value((decimal)day.Date.ToDateTime(default).Subtract(DayZero).TotalDays, at, Styles.Day),
            Cell.Moment moment => Value(Serial(moment.At), at, Styles.Moment),
            // The line below a row goes on where nothing stands.
            _ => $"<c r=\"{at}\" s=\"{Styles.Words}\"/>",
        };

    // As exactly as Excel keeps it: with less, half past one is shown as the minute before.
    private static decimal Serial(DateTimeOffset at) =>
        Math.Round((decimal)Zone.Local(at).DateTime.Subtract(DayZero).Ticks / TimeSpan.TicksPerDay, 10);

    private static int StyleOf(Cell.Words words) =>
        CellText.LooksLikeFormula(words.Text) ? Styles.Quoted
        : words.Tone == Tone.Strong ? Styles.Strong
        : Styles.Words;

    private static string Words(string text, string at, int style) =>
        $"<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{CellText.Xml(text)}</t></is></c>";

    private static string Value(decimal value, string at, int style) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>");
}
