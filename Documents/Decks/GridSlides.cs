using AccountBot.Cards;
using AccountBot.Documents.Contents;

namespace AccountBot.Documents.Decks;

/// <summary>
/// A table on as few slides as it needs, in the largest letters with which it needs no more. A row that does not fit goes to the next
/// slide, and what is higher than a slide is divided.
/// </summary>
internal static class GridSlides
{
    private static readonly double[] Sizes = [16, 14, 12, 11];

    public static IReadOnlyList<Slide> Of(Table table, Texts texts)
    {
        var laid = Best([.. Sizes.Select(size => Laid(table, size, texts))]);
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

    /// <param name="tries">The largest letters first.</param>
    private static Layout Best(IReadOnlyList<Layout> tries)
    {
        List<Layout> easy = [.. tries.Where(each => each.Widths.IsEasy)];
        var fewest = easy.Select(each => each.Pages.Count).DefaultIfEmpty(0).Min();
        return easy.Find(each => each.Pages.Count == fewest) ?? tries[^1];
    }

    private static Layout Laid(Table table, double size, Texts texts)
    {
        var widths = GridWidths.Of(table, size, texts);
        var titles = table.Columns.Select(column => (Cell)new Cell.Words(column.Title, Tone.Strong));
        var head = new GridRows(size, widths, SlideLayout.Body.Height, texts).Of([.. titles]).First();
        var room = SlideLayout.Body.Height - head.Height;
        var rows = new GridRows(size, widths, room, texts);
        return new Layout(size, widths, head, GridPages.Of([.. table.Rows.SelectMany(rows.Of)], room));
    }

    private sealed record Layout(
        double Size,
        GridWidths Widths,
        GridRow Head,
        IReadOnlyList<IReadOnlyList<GridRow>> Pages
    );
}
