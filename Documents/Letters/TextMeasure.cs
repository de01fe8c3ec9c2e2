using System.Text;

namespace AccountBot.Documents.Letters;

/// <summary>How much room words take, so that they can be put where they fit before any program draws them.</summary>
/// <param name="Typeface">In which the words will be drawn.</param>
/// <param name="Reserve">Programs round each letter in their own way; 1 for none.</param>
internal sealed record TextMeasure(Typeface Typeface, double Reserve = 1.02)
{
    public const double LineHeight = 1.2;

    /// <summary>The words of a slide.</summary>
    public static TextMeasure Slide { get; } = new(Typeface.Arial);

    /// <summary>The words of a slide that stand out.</summary>
    public static TextMeasure Strong { get; } = new(Typeface.ArialBold);

    public double WidthOf(string text, double size) => Typeface.WidthOf(text, size) * Reserve;

    /// <summary>The lines into which words break.</summary>
    /// <param name="width">In points.</param>
    public IReadOnlyList<TextLine> Lines(string text, double size, double width) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Broken(line, size, width))];

    public double Height(string text, double size, double width) => Lines(text, size, width).Count * size * LineHeight;

    /// <summary>The text with a line break where an address must be broken: a program would break it within a word.</summary>
    public string Wrapped(string text, double size, double width) =>
        text.Contains('@', StringComparison.Ordinal) || text.Contains("://", StringComparison.Ordinal)
            ? TextLine.Joined(Lines(text, size, width))
            : text;

    /// <summary>The largest of these sizes at which words fit; the smallest where none does.</summary>
    public double Fitting(string text, double width, double height, params IReadOnlyList<double> sizes) =>
        sizes.FirstOrDefault(size => Height(text, size, width) <= height, sizes[^1]);

    private IEnumerable<TextLine> Broken(string line, double size, double width)
    {
        var (current, used, begins) = (new StringBuilder(), 0d, true);
        foreach (var word in Words.In(line))
        {
            var whole = WidthOf(word.TrimEnd(), size) <= width;
            // A word that is wider than the place is broken where it can, or where it must.
            foreach (var piece in whole ? [new Piece(word, IsSaid: false)] : Words.Pieces(word, Fits))
            {
                if (used > 0 && used + WidthOf(piece.Text.TrimEnd(), size) > width)
                {
                    yield return new TextLine(current.ToString(), begins);
                    (used, begins) = (0, piece.IsSaid);
                    current.Clear();
                }
                current.Append(piece.Text);
                used += WidthOf(piece.Text, size);
            }
        }
        yield return new TextLine(current.ToString(), begins);

        bool Fits(string part) => WidthOf(part, size) <= width;
    }
}

/// <summary>A line into which text was broken.</summary>
/// <param name="Begins">The break before it must be said: a person made it, or a program would make it elsewhere.</param>
internal sealed record TextLine(string Text, bool Begins)
{
    /// <summary>The lines as one text again; where a program breaks them as we reckoned, it is left to the program.</summary>
    public static string Joined(IReadOnlyList<TextLine> lines) =>
        string.Concat(lines.Select((line, at) => (at > 0 && line.Begins ? "\n" : string.Empty) + line.Text)).TrimEnd();
}
