using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.Forms;

/// <summary>Takes out of typed text what nobody sees: control characters and marks that turn the reading direction.</summary>
public static class CleanText
{
    public static string Line(string? text) => Clean(text, keepLines: false);

    public static string Lines(string? text) => Clean(text, keepLines: true);

    /// <summary>The first characters, without half of an emoji.</summary>
    public static string Start(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }
        return char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
    }

    private static string Clean(string? text, bool keepLines)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return string.Empty;
        }
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\n' && keepLines)
            {
                clean.Append('\n');
            }
            else if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(clean is [.., ' '] ? string.Empty : " ");
            }
            else if (IsSeen(rune))
            {
                clean.Append(rune);
            }
        }
        var seen = clean.ToString().Trim();
        // Joiners with nothing to join are not seen either.
        return seen.Any(c => !IsJoiner(c) && !char.IsWhiteSpace(c)) ? seen : string.Empty;
    }

    // U+200D joins emoji and U+200C separates letters of some scripts: both are part of what is seen.
    private static bool IsJoiner(int c) => c is 0x200C or 0x200D;

    private static bool IsSeen(Rune rune) =>
        IsJoiner(rune.Value)
        || (
            rune.Value != 0xFFFD
            && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format)
        );
}
