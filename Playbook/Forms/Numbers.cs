using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>
/// Reads numbers as people type them, in Dutch (<c>1.200,50</c>) and in English (<c>1,200.50</c>), whatever the reader's language.
/// Only where both are possible (<c>1.500</c>) the language decides, and for money three digits are always thousands.
/// </summary>
public static class Numbers
{
    public static decimal? Read(string text, Language reader, bool money)
    {
        var typed = new string([.. text.Where(c => !char.IsWhiteSpace(c) && c is not ('€' or '\u00A0' or '\''))]);
        typed =
            typed.StartsWith("EUR", StringComparison.OrdinalIgnoreCase) ? typed[3..]
            : typed.EndsWith("EUR", StringComparison.OrdinalIgnoreCase) ? typed[..^3]
            : typed;
        // Whole euros are written 1.200,- and 1.200,-- too.
        if (typed.EndsWith('-') && typed.TrimEnd('-') is [.. var whole, '.' or ','])
        {
            typed = whole;
        }
        return DecimalPoint(typed, reader, money) is { } point && Grouped(typed, point) ? Parse(typed, point) : null;
    }

    /// <summary>Which of the two signs is the decimal one: <c>'\0'</c> for neither, null when the text is no number.</summary>
    private static char? DecimalPoint(string typed, Language reader, bool money)
    {
        if (typed.Length == 0 || !typed.TrimStart('-').All(c => char.IsAsciiDigit(c) || c is '.' or ','))
        {
            return null;
        }
        var (dots, commas) = (typed.Count(c => c == '.'), typed.Count(c => c == ','));
        if (dots > 0 && commas > 0)
        {
            var last = typed[typed.LastIndexOfAny(['.', ','])];
            return (last == '.' ? dots : commas) == 1 ? last : null;
        }
        if (dots + commas == 0)
        {
            return '\0';
        }
        var sign = dots > 0 ? '.' : ',';
        if (dots + commas > 1)
        {
            return '\0';
        }
        var threeDigits = typed.Length - typed.IndexOf(sign, StringComparison.Ordinal) == 4;
        var groups = reader == Language.Nl ? '.' : ',';
        var belowOne = typed.TrimStart('-').StartsWith('0');
        return threeDigits && !belowOne && (money || sign == groups) ? '\0' : sign;
    }

    private static bool Grouped(string typed, char point)
    {
        var whole = point == '\0' ? typed : typed[..typed.IndexOf(point, StringComparison.Ordinal)];
        var groups = whole.TrimStart('-').Split('.', ',');
        return groups.Length == 1
            || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(group => group.Length == 3));
    }

    private static decimal? Parse(string typed, char point)
    {
        var plain = new string([.. typed.Where(c => c == point || c is not ('.' or ','))]).Replace(point, '.');
        return decimal.TryParse(
            plain.Replace("\0", string.Empty, StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;
    }
}
