using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.Forms;

/// <summary>Takes out of typed text what no one sees: control characters and marks that turn the reading direction.</summary>
public static class CleanText
{
    public static string Line(string? text) => Clean(text, keepLines: false);

    public static string Lines(string? text) => Clean(text, keepLines: true);

    /// <summary>
    /// The same text as a keyboard types it: one form of each letter, straight quotes, one kind of dash and of blank. As many characters as
    /// the text has once its letters are composed, so that a place in the one is that place in the other.
    /// </summary>
    public static string AsTyped(string text) =>
        string.Concat(
            Composed(text)
                .Select(c =>
                    IsDash(c) ? '-'
                    : char.IsWhiteSpace(c) ? ' '
                    : Straight(c)
                )
        );

    /// <summary>Letters with their accents as one character each.</summary>
    public static string Composed(string text) => text.Normalize(NormalizationForm.FormC);

    public static bool IsDash(char c) =>
        c is '-' or '\u2010' or '\u2011' or '\u2012' or '–' or '—' or '\u2015' or '\u2212';

    private static char Straight(char c) =>
        c switch
        {
            '’' or '‘' or '‛' or 'ʼ' or '´' or '`' => '\'',
            '“' or '”' or '„' or '‟' or '«' or '»' => '"',
            '…' => '.',
            _ => c,
        };

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
