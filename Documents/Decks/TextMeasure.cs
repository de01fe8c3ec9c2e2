using System.Globalization;
using System.Text;

namespace AccountBot.Documents.Decks;

/// <summary>
/// How much room words take in Arial, so that they can be put where they fit before any program draws them. Well on the safe side:
/// each program breaks lines in its own way, and where there is no Arial another letter may be wider.
/// </summary>
internal static class TextMeasure
{
    public const double LineHeight = 1.2;

    private const double Safety = 1.2;
    private const double Wide = 1.05;

    // Thousandths of the size, from the blank on; see any table of Helvetica's widths.
    private static readonly int[] Ascii =
    [
        .. (
            "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 "
            + "556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 "
            + "611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 "
            + "667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 "
            + "222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
        )
            .Split(' ')
            .Select(width => int.Parse(width, CultureInfo.InvariantCulture)),
    ];

    /// <summary>The lines into which words break.</summary>
    /// <param name="width">In points.</param>
    public static IReadOnlyList<string> Lines(string text, double size, double width) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(line => Broken(line, size, width))];

    public static double Height(string text, double size, double width) =>
        Lines(text, size, width).Count * size * LineHeight;

    /// <summary>The largest of these sizes at which words fit; the smallest where none does.</summary>
    public static double Fitting(string text, double width, double height, params IReadOnlyList<double> sizes) =>
        sizes.FirstOrDefault(size => Height(text, size, width) <= height, sizes[^1]);

    private static IEnumerable<string> Broken(string line, double size, double width)
    {
        var (current, used) = (new StringBuilder(), 0d);
        foreach (var word in Words(line))
        {
            var needed = WidthOf(word, size);
            if (used > 0 && used + WidthOf(word.TrimEnd(), size) > width)
            {
                yield return current.ToString();
                current.Clear();
                used = 0;
            }
            if (needed <= width)
            {
                current.Append(word);
                used += needed;
                continue;
            }
            // A word that is wider than the place is broken where it must.
            foreach (var sign in Signs(word))
            {
                var wide = WidthOf(sign, size);
                if (used > 0 && used + wide > width)
                {
                    yield return current.ToString();
                    current.Clear();
                    used = 0;
                }
                current.Append(sign);
                used += wide;
            }
        }
        yield return current.ToString();
    }

    /// <summary>Each with the blank behind it.</summary>
    private static IEnumerable<string> Words(string line)
    {
        var from = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ')
            {
                yield return line[from..(at + 1)];
                from = at + 1;
            }
        }
        if (from < line.Length)
        {
            yield return line[from..];
        }
    }

    private static IEnumerable<string> Signs(string word)
    {
        var signs = StringInfo.GetTextElementEnumerator(word);
        while (signs.MoveNext())
        {
            yield return signs.GetTextElement();
        }
    }

    /// <summary>How wide words are on one line.</summary>
    public static double WidthOf(string text, double size) => text.EnumerateRunes().Sum(WidthOf) * size * Safety;

    private static double WidthOf(Rune rune) =>
        rune.Value is >= 32 and < 127 ? Ascii[rune.Value - 32] / 1000d
        : rune.Value < 0x0250 ? WidthOfLatin(rune)
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0
        : rune.Value < 0x2000 ? 0.7
        : Wide;

    // é is as wide as e.
    private static double WidthOfLatin(Rune rune) =>
        rune.ToString().Normalize(NormalizationForm.FormD) is [>= ' ' and < (char)127 and var letter, _, ..]
            ? Ascii[letter - 32] / 1000d
            : 0.75;
}
