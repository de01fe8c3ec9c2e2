using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.Accounts;

/// <summary>Finds accounts by the name that someone typed: without capitals, accents and punctuation, and with a slip of the finger.</summary>
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

    /// <summary>The only one that is called so, or would be but for a slip of the finger; null where none is, or several.</summary>
    public static T? Slipped<T>(string typed, IEnumerable<T> all, Func<T, string> nameOf)
        where T : class
    {
        var sought = Plain(typed);
        var near = all.Where(each => Slips.Between(sought, Plain(nameOf(each))) <= Slips.Allowed(sought.Length))
            .Take(2)
            .ToList();
        return sought.Length > 0 && near is [var one] ? one : null;
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
        var slips = sought.Length >= 4 ? Slips.Between(sought, name) : NoMatch;
        return slips <= Slips.Allowed(sought.Length) ? 2 + slips : NoMatch;
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
}
