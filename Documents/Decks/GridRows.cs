using AccountBot.Cards;
using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;

namespace AccountBot.Documents.Decks;

/// <summary>The rows of a table at a size of letters; one that is higher than a slide becomes several.</summary>
internal sealed record GridRows(double Size, GridWidths Widths, double Room, Texts Texts)
{
    private const double Padding = GridWidths.Padding;

    /// <summary>A longer name of a row is not said again where the row goes on.</summary>
    private const int LinesOfName = 3;

    private double LineHeight => Size * TextMeasure.LineHeight;

    public IEnumerable<GridRow> Of(IReadOnlyList<Cell> row)
    {
        var cells = row.Select((cell, at) => new GridLines(Lines(cell, at), GridText.ToneOf(cell))).ToList();
        // A line less than there would be: the highest row is where a program may break lines otherwise most often.
        var most = Math.Max(1, (int)((Room - (2 * Padding)) / LineHeight) - 1);
        var lines = cells.Max(cell => cell.Lines.Count);
        var parts = (lines + most - 1) / most;
        // Parts of the same height, so that none is left with a single line.
        var each = (lines + parts - 1) / Math.Max(1, parts);
        for (var from = 0; from == 0 || from < lines; from += Math.Max(1, each))
        {
            yield return Part([.. cells.Select((cell, at) => Shown(cell, at, from, each))]);
        }
    }

    /// <summary>The lines of a cell in one part of its row. The first cell names the row, so it is said again in each.</summary>
    private static GridLines Shown(GridLines cell, int at, int from, int each) =>
        at == 0 && cell.Lines.Count <= LinesOfName ? cell : cell with { Lines = [.. cell.Lines.Skip(from).Take(each)] };

    private GridRow Part(IReadOnlyList<GridLines> cells) =>
        new(
            [.. cells.Select(cell => (TextLine.Joined(cell.Lines), cell.Tone))],
            (Math.Max(1, cells.Max(cell => cell.Lines.Count)) * LineHeight) + (2 * Padding)
        );

    private IReadOnlyList<TextLine> Lines(Cell cell, int at) =>
        GridText.Of(cell).Lines(cell.In(Texts), Size, GridWidths.Inside(Widths.Each[at]));

    private sealed record GridLines(IReadOnlyList<TextLine> Lines, Tone Tone);
}
