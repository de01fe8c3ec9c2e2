using System.Globalization;

namespace AccountBot.Documents.Letters;

/// <summary>A part of a word that is wider than its place.</summary>
/// <param name="IsSaid">A line that begins with it needs a break of ours: programs do not break an address there.</param>
internal sealed record Piece(string Text, bool IsSaid);

/// <summary>The parts of a line that stay together.</summary>
internal static class Words
{
    /// <summary>Each with the blank behind it.</summary>
    public static IEnumerable<string> In(string line) => Split(line, at => line[at] == ' ' || IsHyphen(line, at));

    /// <summary>A word that must be broken: an address behind an @, a dot or a slash; all else, and what is still too wide, anywhere.</summary>
    public static IEnumerable<Piece> Pieces(string word, Func<string, bool> fits) =>
        IsAddress(word)
            ? Split(word, at => Divides(word, at))
                .SelectMany(part => fits(part) ? [new Piece(part, IsSaid: true)] : Signs(part, areSaid: true))
            : Signs(word, areSaid: false);

    /// <summary>The parts of a word that no line should break.</summary>
    public static IEnumerable<string> Whole(string word) =>
        IsAddress(word) ? Split(word, at => Divides(word, at)) : Split(word, at => IsHyphen(word, at));

    private static bool IsAddress(string word) =>
        word.IndexOf('@', StringComparison.Ordinal) > 0 || word.Contains("://", StringComparison.Ordinal);

    private static bool Divides(string word, int at) =>
        word[at] is '@' or '.' or '/' && at + 1 < word.Length && char.IsLetterOrDigit(word[at + 1]);

    // Programs break behind a hyphen between letters, but not within an address.
    private static bool IsHyphen(string line, int at) =>
        line[at] == '-'
        && at > 0
        && at + 1 < line.Length
        && char.IsLetter(line[at - 1])
        && char.IsLetter(line[at + 1])
        && !IsAddress(WordAround(line, at));

    private static string WordAround(string line, int at)
    {
        var (from, to) = (line.LastIndexOf(' ', at) + 1, line.IndexOf(' ', at));
        return to < 0 ? line[from..] : line[from..to];
    }

    // Once an address is broken by us, every break of it is: a program that breaks it elsewhere would add one.
    private static IEnumerable<Piece> Signs(string word, bool areSaid)
    {
        var signs = StringInfo.GetTextElementEnumerator(word);
        while (signs.MoveNext())
        {
            yield return new Piece(signs.GetTextElement(), areSaid);
        }
    }

    private static IEnumerable<string> Split(string text, Func<int, bool> endsAt)
    {
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (endsAt(at))
            {
                yield return text[from..(at + 1)];
                from = at + 1;
            }
        }
        if (from < text.Length)
        {
            yield return text[from..];
        }
    }
}
