using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;

namespace AccountBot.Documents.Decks;

/// <summary>The text of a table's cells, line by line.</summary>
internal static class GridText
{
    /// <summary>What stands out is in bold, and wider.</summary>
    public static TextMeasure Of(Cell cell) => ToneOf(cell) == Tone.Strong ? TextMeasure.Strong : TextMeasure.Slide;

    public static Tone ToneOf(Cell cell) => cell is Cell.Words words ? words.Tone : Tone.Plain;
}
