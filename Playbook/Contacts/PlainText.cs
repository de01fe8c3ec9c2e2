using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.Contacts;

/// <summary>A text in capitals and without accents, that still knows where each letter stood, and its words.</summary>
/// <param name="Letters">Without accents, in capitals.</param>
/// <param name="Places">By letter: where it begins in the text. One more at the end: the length of the text.</param>
internal sealed record PlainText(string Letters, IReadOnlyList<int> Places, IReadOnlyList<PlainWord> Words)
{
    /// <summary>With this a text ends that was cut off to be shown in short.</summary>
    private const char CutOff = '…';

    /// <summary>The text was cut off, perhaps within a name.</summary>
    public bool IsCutOff => Letters.EndsWith(CutOff);

    public static PlainText Of(string text)
    {
        var (letters, places) = (new StringBuilder(text.Length), new List<int>(text.Length + 1));
        for (var at = 0; at < text.Length; at++)
        {
            // Letter by letter, as an accent belongs to the letter before it; half of a pair stays as it is.
            var parts =
                char.IsAscii(text[at]) || char.IsSurrogate(text[at])
                    ? text[at].ToString()
                    : text[at].ToString().Normalize(NormalizationForm.FormD);
            foreach (var part in parts.Where(each => !IsAccent(each)))
            {
                letters.Append(char.ToUpperInvariant(part));
                places.Add(at);
            }
        }
        places.Add(text.Length);
        return new PlainText(letters.ToString(), places, [.. WordsIn(letters.ToString())]);
    }

    /// <summary>Where in the text the letters from one to another stand, with the accents of the last one.</summary>
    public Mention Between(int from, int to) => new(Places[from], Places[to]);

    public static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static bool IsAccent(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static IEnumerable<PlainWord> WordsIn(string letters)
    {
        for (var at = 0; at < letters.Length; at++)
        {
            var start = at;
            while (at < letters.Length && IsOfWord(letters[at]))
            {
                at++;
            }
            if (at > start)
            {
                yield return new PlainWord(letters[start..at], start, at);
            }
        }
    }
}

/// <summary>A word, and where it stands among the letters.</summary>
internal sealed record PlainWord(string Letters, int Start, int End);
