using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.Accounts;

/// <summary>Finds accounts by the name that somebody typed: without capitals, accents and punctuation, and with a slip of the finger.</summary>
public static class NameMatch
{
    public static bool IsSame(string one, string other) =>
        Plain(one) is { Length: > 0 } plain ? plain == Plain(other) : one.Trim() == other.Trim();

    /// <summary>The best matches: the name itself, else names that begin with it, that hold it, or that are one or two letters off.</summary>
    public static IReadOnlyList<T> Find<T>(string typed, IEnumerable<T> all, Func<T, string> nameOf)
    {
        var sought = Plain(typed);
        if (sought.Length == 0)
        {
            return [];
        }
        var ranked = all.Select(each => (each, rank: Rank(sought, Plain(nameOf(each)))))
            .Where(found => found.rank < NoMatch)
            .ToList();
        var best = ranked.Select(found => found.rank).DefaultIfEmpty(NoMatch).Min();
        return [.. ranked.Where(found => found.rank == best).Select(found => found.each)];
    }

    private const int NoMatch = 9;

    private static int Rank(string sought, string name)
    {
        if (name == sought)
        {
            return 0;
        }
        if (name.StartsWith(sought, StringComparison.Ordinal))
        {
            return 1;
        }
        if (name.Contains(sought, StringComparison.Ordinal))
        {
            return 2;
        }
        var slips = Distance(sought, name);
        return sought.Length >= 4 && slips <= Math.Min(2, sought.Length / 3) ? 2 + slips : NoMatch;
    }

    /// <summary>The letters and figures of a name in capitals, without accents.</summary>
    public static string Plain(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormD)
            .Where(c =>
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            );
        return string.Concat(plain).ToUpperInvariant();
    }

    /// <summary>How many letters must change, come or go to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var keep = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(keep, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
