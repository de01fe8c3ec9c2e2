using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>
/// Reads numbers as people type them, in Dutch (<c>1.200,50</c>) and in English (<c>1,200.50</c>), whatever the reader's language, with
/// the signs that stand around amounts: <c>€ 1’200</c>, <c>120,—</c>, <c>240k</c>, <c>1,2 mln</c>.
/// Only where both are possible (<c>1.500</c>) the language decides, and for money three digits are always thousands.
/// </summary>
public static class Numbers
{
    private static readonly string[] Currencies = ["€", "EUROS", "EURO", "EUR"];

    // The longer word first: "mio" is no "m" with "io" behind it.
    private static readonly (string Word, decimal Times)[] Sizes =
    [
        ("MILJARD", 1_000_000_000),
        ("BILLION", 1_000_000_000),
        ("MRD", 1_000_000_000),
        ("BN", 1_000_000_000),
        ("MILJOEN", 1_000_000),
        ("MILLION", 1_000_000),
        ("MLN", 1_000_000),
        ("MIO", 1_000_000),
        ("DUIZEND", 1_000),
        ("THOUSAND", 1_000),
        ("K", 1_000),
    ];

    /// <param name="money">An amount of money: 1.500 is fifteen hundred whatever the language, and an m behind it means millions.</param>
    public static decimal? Read(string text, Language reader, bool money)
    {
        var typed = WithoutCurrency(Plain(text));
        // Whole euros are written 1.200,- and 1.200,-- too.
        if (typed.EndsWith('-') && typed.TrimEnd('-') is [.. var whole, '.' or ','])
        {
            typed = whole;
        }
        if (SizeOf(typed, money) is { } size)
        {
            // 1.250k may be either, so here the language decides.
            var number = ReadPlain(WithoutCurrency(typed[..^size.Word.Length]), reader, money: false);
            return Math.Abs(number ?? 0) <= decimal.MaxValue / size.Times ? number * size.Times : null;
        }
        return ReadPlain(typed, reader, money);
    }

    private static decimal? ReadPlain(string typed, Language reader, bool money) =>
        DecimalPoint(typed, reader, money) is { } point && Grouped(typed, point) ? Parse(typed, point) : null;

    /// <summary>Whether a word only says how large the number before it is: k, mln, million.</summary>
    public static bool IsSize(string word) =>
        Sizes.Any(size => size.Word.Equals(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>In capitals, without blanks and signs that part thousands, and with one kind of dash.</summary>
    private static string Plain(string text) =>
        string.Concat(
                text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’' or '‘' or 'ʼ' or '´' or '`'))
                    .Select(c => CleanText.IsDash(c) ? '-' : c)
            )
            .ToUpperInvariant();

    private static string WithoutCurrency(string typed)
    {
        foreach (var currency in Currencies)
        {
            if (typed.StartsWith(currency, StringComparison.Ordinal))
            {
                return typed[currency.Length..];
            }
            if (typed.EndsWith(currency, StringComparison.Ordinal))
            {
                return typed[..^currency.Length];
            }
        }
        return typed;
    }

    private static (string Word, decimal Times)? SizeOf(string typed, bool money)
    {
        foreach (var size in money ? [.. Sizes, ("M", 1_000_000m)] : Sizes)
        {
            if (typed.Length > size.Word.Length && typed.EndsWith(size.Word, StringComparison.Ordinal))
            {
                return size;
            }
        }
        return null;
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
