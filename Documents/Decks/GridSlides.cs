using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Decks;

/// <summary>A table on as many slides as it takes: a row that does not fit goes to the next one, and what is higher than a slide is divided.</summary>
internal static class GridSlides
{
    public const double Size = 12;
    private const double Padding = 5;
    private const double HeadHeight = 26;
    private const double LeastWidth = 54;

    public static IReadOnlyList<Slide> Of(Table table, Texts texts)
    {
        var widths = Widths(table.Columns, SlideLayout.Body.Width);
        var pages = Pages([.. table.Rows.SelectMany(row => Rows(row, widths, texts))]);
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
                                    Height = HeadHeight + rows.Sum(row => row.Height),
                                },
                                table.Title,
                                widths,
                                [.. table.Columns.Select(column => column.Title)],
                                rows
                            ),
                        ]
                    )
            ),
        ];
    }

    public static double HeightOfHead => HeadHeight;

    /// <summary>By what the columns ask for, none too narrow to read.</summary>
    private static IReadOnlyList<double> Widths(IReadOnlyList<Column> columns, double all)
    {
        var asked = columns.Sum(column => column.Width);
        var least = columns.Select(column => Math.Max(LeastWidth, all * column.Width / asked)).ToList();
        var scale = all / least.Sum();
        return [.. least.Select(width => width * scale)];
    }

    private static IEnumerable<GridRow> Rows(IReadOnlyList<Cell> row, IReadOnlyList<double> widths, Texts texts)
    {
        var cells = row.Select((cell, at) => (Lines: Lines(cell.In(texts), widths[at]), Tone: ToneOf(cell))).ToList();
        var most = (int)((SlideLayout.Body.Height - HeadHeight - (2 * Padding)) / (Size * TextMeasure.LineHeight));
        for (var from = 0; from == 0 || cells.Exists(cell => cell.Lines.Count > from); from += most)
        {
            var part = cells.Select(cell => (Lines: cell.Lines.Skip(from).Take(most).ToList(), cell.Tone)).ToList();
            yield return new GridRow(
                [.. part.Select(cell => (Joined(cell.Lines), cell.Tone))],
                (Math.Max(1, part.Max(cell => cell.Lines.Count)) * Size * TextMeasure.LineHeight) + (2 * Padding)
            );
        }
    }

    private static List<List<GridRow>> Pages(IReadOnlyList<GridRow> rows)
    {
        var (pages, left) = (new List<List<GridRow>> { new() }, SlideLayout.Body.Height - HeadHeight);
        foreach (var row in rows)
        {
            if (row.Height > left && pages[^1].Count > 0)
            {
                pages.Add([]);
                left = SlideLayout.Body.Height - HeadHeight;
            }
            pages[^1].Add(row);
            left -= row.Height;
        }
        return pages;
    }

    private static IReadOnlyList<Line> Lines(string text, double width) =>
        [
            .. text.ReplaceLineEndings("\n")
                .Split('\n')
                .SelectMany(line =>
                    TextMeasure
                        .Lines(line, Size, width - (2 * Padding) - 2)
                        .Select((part, at) => new Line(part, Begins: at == 0))
                ),
        ];

    // Where our own reckoning broke a line, the program that shows it breaks it by itself.
    private static string Joined(IReadOnlyList<Line> lines) =>
        string.Concat(lines.Select((line, at) => (at > 0 && line.Begins ? "\n" : string.Empty) + line.Text)).TrimEnd();

    private static Tone ToneOf(Cell cell) => cell is Cell.Words words ? words.Tone : Tone.Plain;

    private sealed record Line(string Text, bool Begins);
}
