using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;

namespace AccountBot.Documents.Decks;

/// <summary>How wide the columns of a table are on a slide: as they ask, but none so narrow that a usual word of it breaks.</summary>
/// <param name="Each">In points; together the width of a slide.</param>
/// <param name="IsEasy">Every usual word and every day stays on one line.</param>
internal sealed record GridWidths(IReadOnlyList<double> Each, bool IsEasy)
{
    /// <summary>Between the edge of a cell and its words, in points.</summary>
    public const double Padding = 4;

    // What is longer is no usual word: an address without a dot, or someone leaning on a key.
    private const double WidestWord = 170;

    public static GridWidths Of(Table table, double size, Texts texts)
    {
        var all = SlideLayout.Body.Width;
        var least = table.Columns.Select((column, at) => Least(table, column, at, size, texts)).ToList();
        if (least.Sum() > all)
        {
            return new GridWidths([.. least.Select(width => width * all / least.Sum())], IsEasy: false);
        }
        var asked = table.Columns.Sum(column => column.Width);
        var wanted = table
            .Columns.Select((column, at) => Math.Max(0, (all * column.Width / asked) - least[at]))
            .ToList();
        var (left, most) = (all - least.Sum(), wanted.Sum());
        return new GridWidths(
            [.. least.Select((width, at) => width + (left * (most > 0 ? wanted[at] / most : 1d / least.Count)))],
            IsEasy: true
        );
    }

    /// <summary>The room for words in a cell of this width.</summary>
    public static double Inside(double width) => width - (2 * Padding) - 2;

    private static double Least(Table table, Column column, int at, double size, Texts texts)
    {
        var words = table.Rows.SelectMany(row =>
            Unbroken(row[at], texts).Select(word => GridText.Of(row[at]).WidthOf(word, size))
        );
        var head = column.Title.Split(' ').Select(word => TextMeasure.Strong.WidthOf(word, size));
        return words.Concat(head).Where(width => width <= WidestWord).DefaultIfEmpty(0).Max() + (2 * Padding) + 3;
    }

    /// <summary>The words of a cell; a day or an amount is one.</summary>
    private static IEnumerable<string> Unbroken(Cell cell, Texts texts) =>
        cell is Cell.Words said ? said.Text.Split(' ', '\n').SelectMany(Words.Whole) : [cell.In(texts)];
}
