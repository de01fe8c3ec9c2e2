using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Decks;

/// <summary>
/// A table in the largest letters with which it fits well on one slide; else on as many as it takes. A row that does not fit goes to the
/// next slide, and what is higher than a slide is divided.
/// </summary>
internal static class GridSlides
{
    private const double Padding = GridWidths.Padding;
    private static readonly double[] Sizes = [16, 14, 12, 11];

    public static IReadOnlyList<Slide> Of(Table table, Texts texts)
    {
        var tries = Sizes.Select(size => Laid(table, size, texts));
        var laid = tries.FirstOrDefault(each => each is { Widths.IsEasy: true, Pages.Count: 1 }, tries.Last());
        return
        [
            .. laid.Pages.Select(
                (rows, at) =>
                    new Slide(
                        SlideLayout.TitleOf(table.Title, at, laid.Pages.Count, texts),
                        [
                            new SlidePart.Grid(
                                SlideLayout.Body with
                                {
                                    Height = laid.Head.Height + rows.Sum(row => row.Height),
                                },
                                table.Title,
                                laid.Size,
                                laid.Widths.Each,
                                laid.Head,
                                rows
                            ),
                        ]
                    )
            ),
        ];
    }

    private static Layout Laid(Table table, double size, Texts texts)
    {
        var widths = GridWidths.Of(table, size, texts);
        var titles = table.Columns.Select(column => (Cell)new Cell.Words(column.Title, Tone.Strong));
        var head = Rows([.. titles], widths.Each, size, SlideLayout.Body.Height, texts).First();
        var room = SlideLayout.Body.Height - head.Height;
        var rows = table.Rows.SelectMany(row => Rows(row, widths.Each, size, room, texts));
        return new Layout(size, widths, head, Pages(rows, room));
    }

    /// <summary>A row, or several where it is higher than there is room.</summary>
    private static IEnumerable<GridRow> Rows(
        IReadOnlyList<Cell> row,
        IReadOnlyList<double> widths,
        double size,
        double room,
        Texts texts
    )
    {
        var cells = row.Select((cell, at) => (Lines: Lines(cell.In(texts), size, widths[at]), Tone: ToneOf(cell)))
            .ToList();
        // A line less than there would be: the highest row is where a program may break lines otherwise most often.
        var most = (int)((room - (2 * Padding)) / (size * TextMeasure.LineHeight)) - 1;
        for (var from = 0; from == 0 || cells.Exists(cell => cell.Lines.Count > from); from += most)
        {
            var part = cells.Select(cell => (Lines: cell.Lines.Skip(from).Take(most).ToList(), cell.Tone)).ToList();
            yield return new GridRow(
                [.. part.Select(cell => (Joined(cell.Lines), cell.Tone))],
                (Math.Max(1, part.Max(cell => cell.Lines.Count)) * size * TextMeasure.LineHeight) + (2 * Padding)
            );
        }
    }

    private static List<List<GridRow>> Pages(IEnumerable<GridRow> rows, double room)
    {
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
                        .Lines(line, size, GridWidths.Inside(width))
                        .Select((part, at) => new Line(part, Begins: at == 0))
                ),
        ];

    // Where our own reckoning broke a line, the program that shows it breaks it by itself.
    private static string Joined(IReadOnlyList<Line> lines) =>
        string.Concat(lines.Select((line, at) => (at > 0 && line.Begins ? "\n" : string.Empty) + line.Text)).TrimEnd();

    private static Tone ToneOf(Cell cell) => cell is Cell.Words words ? words.Tone : Tone.Plain;

    private sealed record Line(string Text, bool Begins);

    private sealed record Layout(double Size, GridWidths Widths, GridRow Head, List<List<GridRow>> Pages);
}
