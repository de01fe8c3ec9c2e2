using System.Globalization;
using System.Text;

namespace AccountBot.Documents.Contents;

/// <summary>Text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>Without control characters, halves of a sign, and what is no sign at all. Lines end in one way.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (IsHeld(rune))
            {
                clean.Append(rune);
            }
        }
        return clean.ToString();
    }

    private static bool IsHeld(Rune rune) =>
        rune.Value is '\n' or '\t'
        || (rune.Value is not (0xFFFD or 0xFFFE or 0xFFFF) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control);
}
