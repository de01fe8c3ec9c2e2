using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Decks;

/// <summary>
/// A table in the largest letters with which it fits on one slide; else on as many as it takes. A row that does not fit goes to the next
/// slide, and what is higher than a slide is divided.
/// </summary>
internal static class GridSlides
{
    private const double Padding = 5;
    private const double WidestWord = 130;
    private static readonly double[] Sizes = [16, 14, 12];

    public static IReadOnlyList<Slide> Of(Table table, Texts texts)
    {
        var tries = Sizes.Select(size => (Size: size, Made: Laid(table, size, texts)));
        var (size, (widths, pages)) = tries.FirstOrDefault(each => each.Made.Pages.Count == 1, tries.Last());
        return
        [
            .. pages.Select(
                (rows, at) =>
                    new Slide(
                        SlideLayout.TitleOf(table.Title, at, pages.Count, texts),
                        [
                            new SlidePart.Grid(
                                SlideLayout.Body with
                                {
                                    Height = HeightOfHead(size) + rows.Sum(row => row.Height),
                                },
                                table.Title,
                                size,
                                widths,
                                [.. table.Columns.Select(column => column.Title)],
                                rows
                            ),
                        ]
                    )
            ),
        ];
    }

    public static double HeightOfHead(double size) => (size * TextMeasure.LineHeight) + (2 * Padding);

    private static (IReadOnlyList<double> Widths, List<List<GridRow>> Pages) Laid(Table table, double size, Texts texts)
    {
        var widths = Widths(table, size, texts);
        return (widths, Pages([.. table.Rows.SelectMany(row => Rows(row, widths, size, texts))], size));
    }

    /// <summary>By what the columns ask for, but none so narrow that a usual word of it breaks.</summary>
    private static IReadOnlyList<double> Widths(Table table, double size, Texts texts)
    {
        var all = SlideLayout.Body.Width;
        var least = table.Columns.Select((column, at) => Least(table, column, at, size, texts)).ToList();
        var scale = Math.Min(1, all / least.Sum());
        var left = all - (least.Sum() * scale);
        var wanted = table
            .Columns.Select((column, at) => Math.Max(0, (all * Share(table, column)) - least[at]))
            .ToList();
        var asked = Math.Max(1, wanted.Sum());
        return
        [
            .. least.Select(
                (width, at) => (width * scale) + (left * (wanted.Sum() > 0 ? wanted[at] / asked : 1d / least.Count))
            ),
        ];
    }

    private static double Share(Table table, Column column) => column.Width / table.Columns.Sum(each => each.Width);

    private static double Least(Table table, Column column, int at, double size, Texts texts)
    {
        // A day or an amount stays on one line.
        var words = table.Rows.SelectMany(row =>
            row[at] is Cell.Words said ? said.Text.Split(' ', '\n') : [row[at].In(texts)]
        );
        var widest = words.Select(word => TextMeasure.WidthOf(word, size)).Where(width => width <= WidestWord);
        var head = TextMeasure.WidthOf(column.Title, size) * 1.08;
        return Math.Max(widest.DefaultIfEmpty(0).Max(), Math.Min(head, WidestWord)) + (2 * Padding) + 4;
    }

    private static IEnumerable<GridRow> Rows(
        IReadOnlyList<Cell> row,
        IReadOnlyList<double> widths,
        double size,
        Texts texts
    )
    {
        var cells = row.Select((cell, at) => (Lines: Lines(cell.In(texts), size, widths[at]), Tone: ToneOf(cell)))
            .ToList();
        var room = SlideLayout.Body.Height - HeightOfHead(size) - (2 * Padding);
        var most = (int)(room / (size * TextMeasure.LineHeight));
        for (var from = 0; from == 0 || cells.Exists(cell => cell.Lines.Count > from); from += most)
        {
            var part = cells.Select(cell => (Lines: cell.Lines.Skip(from).Take(most).ToList(), cell.Tone)).ToList();
            yield return new GridRow(
                [.. part.Select(cell => (Joined(cell.Lines), cell.Tone))],
                (Math.Max(1, part.Max(cell => cell.Lines.Count)) * size * TextMeasure.LineHeight) + (2 * Padding)
            );
        }
    }

    private static List<List<GridRow>> Pages(IReadOnlyList<GridRow> rows, double size)
    {
        var room = SlideLayout.Body.Height - HeightOfHead(size);
        var (pages, left) = (new List<List<GridRow>> { new() }, room);
        foreach (var row in rows)
        {
            if (row.Height > left && pages[^1].Count > 0)
            {
                pages.Add([]);
                left = room;
            }
            pages[^1].Add(row);
            left -= row.Height;
        }
        return pages;
    }

    private static IReadOnlyList<Line> Lines(string text, double size, double width) =>
        [
            .. text.ReplaceLineEndings("\n")
                .Split('\n')
                .SelectMany(line =>
                    TextMeasure
                        .Lines(line, size, width - (2 * Padding) - 2)
                        .Select((part, at) => new Line(part, Begins: at == 0))
                ),
        ];

    // Where our own reckoning broke a line, the program that shows it breaks it by itself.
    private static string Joined(IReadOnlyList<Line> lines) =>
        string.Concat(lines.Select((line, at) => (at > 0 && line.Begins ? "\n" : string.Empty) + line.Text)).TrimEnd();

    private static Tone ToneOf(Cell cell) => cell is Cell.Words words ? words.Tone : Tone.Plain;

    private sealed record Line(string Text, bool Begins);
}
