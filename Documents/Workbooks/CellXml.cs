using System.Globalization;
using System.Text;
using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Workbooks;

/// <summary>A row of a sheet as XML.</summary>
internal static class CellXml
{
    private static readonly DateTime DayZero = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <param name="number">Counts from 1.</param>
    public static string Row(int number, IReadOnlyList<Cell> cells)
    {
        var row = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\">");
        for (var at = 0; at < cells.Count; at++)
        {
            row.Append(Of(cells[at], $"{ColumnName(at)}{number}"));
        }
        return row.Append("</row>").ToString();
    }

    public static string Head(IReadOnlyList<Column> columns)
    {
        var cells = columns.Select((column, at) => Words(column.Title, $"{ColumnName(at)}1", Styles.Head));
        return $"<row r=\"1\" ht=\"24\" customHeight=\"1\">{string.Concat(cells)}</row>";
    }

    /// <summary>A, B … Z, AA …</summary>
    /// <param name="at">Counts from 0.</param>
    public static string ColumnName(int at) =>
        at < 26 ? $"{(char)('A' + at)}" : ColumnName((at / 26) - 1) + (char)('A' + (at % 26));

    private static string Of(Cell cell, string at) =>
        cell switch
        {
            Cell.Words words => Words(words.Text, at, StyleOf(words)),
            Cell.Number number => Value(number.Value, at, Styles.Number),
            Cell.Hours hours => Value(hours.Value, at, Styles.Hours),
            Cell.Money money => Value(money.Euro, at, Styles.Money),
            Cell.Day day => Value((decimal)day.Date.ToDateTime(default).Subtract(DayZero).TotalDays, at, Styles.Day),
            Cell.Moment moment => Value(Serial(moment.At), at, Styles.Moment),
            _ => string.Empty,
        };

    // To the second: more would be a fraction that nobody reads.
    private static decimal Serial(DateTimeOffset at) =>
        Math.Round((decimal)Zone.Local(at).DateTime.Subtract(DayZero).TotalDays, 5);

    private static int StyleOf(Cell.Words words) =>
        CellText.LooksLikeFormula(words.Text) ? Styles.Quoted
        : words.Tone == Tone.Strong ? Styles.Strong
        : Styles.Words;

    private static string Words(string text, string at, int style) =>
        $"<c r=\"{at}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{CellText.Xml(text)}</t></is></c>";

    private static string Value(decimal value, string at, int style) =>
        string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"><v>{value}</v></c>");
}
