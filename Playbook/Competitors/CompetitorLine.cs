using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Competitors;

/// <summary>
/// A sighting as someone types it: <c>Fabrikam has a stand there</c>. The name ends at a colon or comma, else where a competitor
/// that is known already ends, else with the first words that begin with a capital.
/// </summary>
public sealed record CompetitorLine(string Name, string? Seen)
{
    private static readonly string[] GoneWords = ["gone", "weg"];

    /// <summary>The name after <c>gone</c> or <c>weg</c>; null when the line says something else.</summary>
    public static string? Gone(string line)
    {
        var words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return words is [var first, var name] && GoneWords.Contains(first, StringComparer.OrdinalIgnoreCase)
            ? name
            : null;
    }

    public static CompetitorLine Read(string line, Season season)
    {
        var text = line.Trim();
        var sign = text.IndexOfAny([':', ',']);
        if (sign is > 0 and <= KnownCompetitors.NameLength)
        {
            return Of(text[..sign], text[(sign + 1)..]);
        }
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var length = Known(words, season) ?? Math.Max(1, words.TakeWhile(BeginsAName).Count());
        return Of(string.Join(' ', words.Take(length)), string.Join(' ', words.Skip(length)));
    }

    private static int? Known(string[] words, Season season)
    {
        for (var length = words.Length; length > 0; length--)
        {
            var start = string.Concat(words.Take(length));
            if (season.Competitors.Any(each => NameMatch.IsSame(each.Name, start)))
            {
                return length;
            }
        }
        return null;
    }

    private static bool BeginsAName(string word) => char.IsUpper(word[0]) || word[0] is '&' || char.IsDigit(word[0]);

    private static CompetitorLine Of(string name, string seen) =>
        new(name.Trim(), seen.Trim() is { Length: > 0 } said ? said : null);
}
