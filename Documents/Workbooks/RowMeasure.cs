using AccountBot.Documents.Contents;
using AccountBot.Documents.Letters;

namespace AccountBot.Documents.Workbooks;

/// <summary>How many lines words take in a column, and how wide a column must be for its words to take one.</summary>
internal static class RowMeasure
{
    private const double Size = 11;

    // A width counts figures of seven pixels, and five pixels stand around the words; 96 pixels are 72 points.
    private const double PixelsOfFigure = 7;
    private const double PixelsAround = 6;
    private const double PointsOfPixel = 0.75;

    // Screens draw small letters on whole pixels, a little wider than on paper.
    private const double OnScreen = 1.04;

    private static readonly TextMeasure Plain = new(Typeface.Calibri, OnScreen);
    private static readonly TextMeasure Strong = new(Typeface.CalibriBold, OnScreen);

    /// <param name="width">Of the column, in figures.</param>
    public static int LinesOf(Cell cell, double width) =>
        cell is Cell.Words words
            ? Of(words.Tone).Lines(words.Text, Size, ((width * PixelsOfFigure) - PixelsAround) * PointsOfPixel).Count
            : 1;

    /// <summary>As many figures as the longest of these words takes.</summary>
    public static double WidthOf(params IEnumerable<string> words) => WidthOf(Plain, words);

    /// <summary>The same for the title of a column, with the button of the filter beside it.</summary>
    public static double WidthOfTitle(string title) => WidthOf(Strong, [title]) + 3;

    private static double WidthOf(TextMeasure measure, IEnumerable<string> words) =>
        Math.Ceiling(
            ((words.Select(word => measure.WidthOf(word, Size)).DefaultIfEmpty(0).Max() / PointsOfPixel) + PixelsAround)
                / PixelsOfFigure
        );

    private static TextMeasure Of(Tone tone) => tone == Tone.Strong ? Strong : Plain;
}
