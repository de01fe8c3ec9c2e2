using System.Globalization;
using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>
/// A play as someone types it, in Dutch or English: <c>3h called Karin € 120 lunch</c>, <c>90 min</c>, <c>1,5 uur bij Contoso</c>.
/// The first hours and the first amount are taken out; whatever else was said stays what was done.
/// </summary>
/// <param name="Hours">In hours, however it was typed; null when no time was named.</param>
/// <param name="Cost">In euro.</param>
public sealed record LogLine(string What, decimal? Hours, decimal? Cost)
{
    private static readonly string[] HourWords = ["h", "hr", "hrs", "hour", "hours", "u", "uur", "uren"];
    private static readonly string[] MinuteWords = ["m", "min", "mins", "minute", "minutes", "minuut", "minuten"];
    private static readonly string[] EuroWords = ["€", "EUR", "euro", "euros"];

    // "Om 15 uur gebeld" tells when, not how long.
    private static readonly string[] ClockWords = ["om", "tot", "vanaf", "rond"];
    private static readonly char[] Marks = [',', ';', ':', '.'];
    private static readonly char[] Dashes = [' ', '-', '–', '—', ',', ';', ':'];

    public static LogLine Read(string line, Language reader)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        var hours = Take(words, at => Time(words, at, reader));
        var cost = Take(words, at => Money(words, at, reader));
        return new LogLine(string.Join(' ', words).Trim(Dashes), hours, cost);
    }

    /// <summary>The inputs of the form that say the same.</summary>
    public IReadOnlyDictionary<string, string> Inputs(Language reader)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = What };
        if (Hours is { } hours)
        {
            inputs["hours"] = Shown(hours, reader);
        }
        if (Cost is { } cost)
        {
            inputs["cost"] = Shown(cost, reader);
        }
        return inputs;
    }

    // As typed, with all its decimals: the form says when there are too many.
    private static string Shown(decimal amount, Language reader) =>
        amount.ToString(CultureInfo.GetCultureInfo(reader == Language.Nl ? "nl-NL" : "en-GB"));

    /// <summary>Takes the first amount out of the words.</summary>
    private static decimal? Take(List<string> words, Func<int, Found?> find)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (find(at) is { } found)
            {
                words.RemoveRange(at, found.Words);
                return found.Amount;
            }
        }
        return null;
    }

    private static Found? Time(List<string> words, int at, Language reader)
    {
        if (at > 0 && IsUnit(words[at - 1], ClockWords))
        {
            return null;
        }
        if (Quantity(words, at, HourWords, reader, money: false) is { } hours)
        {
            // 2h30, 2 u 30 min: the minutes that follow belong to it.
            return hours.Rest is { Length: > 0 } rest
                ? Minutes(rest, reader) is { } glued
                    ? new Found(hours.Amount + Round(glued), hours.Words)
                    : null
                : Quantity(words, at + hours.Words, MinuteWords, reader, money: false) is { Rest: "" } more
                    ? new Found(hours.Amount + Round(more.Amount), hours.Words + more.Words)
                    : hours;
        }
        return Quantity(words, at, MinuteWords[1..], reader, money: false) is { Rest: "" } minutes
            ? minutes with
            {
                Amount = Round(minutes.Amount),
            }
            : null;
    }

    private static decimal? Minutes(string text, Language reader)
    {
        var digits = text.TrimEnd([.. "minutes"]);
        return digits.Length is 1 or 2 ? Numbers.Read(digits, reader, money: false) : null;
    }

    private static decimal Round(decimal minutes) => decimal.Round(minutes / 60, 2);

    private static Found? Money(List<string> words, int at, Language reader)
    {
        var word = words[at];
        // Before the amount: €120, € 120, EUR 120.
        foreach (var sign in EuroWords)
        {
            if (word.StartsWith(sign, StringComparison.OrdinalIgnoreCase))
            {
                var glued = word[sign.Length..];
                if (glued.Length > 0 && Amount(words, at, glued, reader) is { } amount)
                {
                    return amount;
                }
                if (
                    glued.Length == 0
                    && at + 1 < words.Count
                    && Amount(words, at + 1, words[at + 1], reader) is { } next
                )
                {
                    return next with { Words = next.Words + 1 };
                }
            }
        }
        if (Amount(words, at, word, reader) is { } before && IsEuro(words, at + before.Words))
        {
            return before with { Words = before.Words + 1 };
        }
        if (Quantity(words, at, EuroWords, reader, money: true) is { Rest: "" } after)
        {
            return after;
        }
        // 120,- is always money, with whatever dash.
        return word is [.., ',', var dash] && CleanText.IsDash(dash) && Number(word, reader, money: true) is { } whole
            ? new Found(whole, 1)
            : null;
    }

    /// <summary>An amount at a place, with the word behind it where that says how large it is: 1,2 mln.</summary>
    /// <param name="first">What stands there, without the sign before it.</param>
    private static Found? Amount(List<string> words, int at, string first, Language reader)
    {
        var size = at + 1 < words.Count ? words[at + 1].TrimEnd(Marks) : string.Empty;
        return Numbers.IsSize(size) && Number(first + size, reader, money: true) is { } large ? new Found(large, 2)
            : first.Any(char.IsAsciiDigit) && Number(first, reader, money: true) is { } amount ? new Found(amount, 1)
            : null;
    }

    private static bool IsEuro(List<string> words, int at) =>
        at < words.Count && IsUnit(words[at].TrimEnd(Marks), EuroWords);

    /// <summary>A number with its unit, in one word or in two.</summary>
    private static Found? Quantity(List<string> words, int at, string[] units, Language reader, bool money)
    {
        if (at >= words.Count)
        {
            return null;
        }
        var word = words[at].TrimEnd(Marks);
        var digits = word.Length - word.TrimStart([.. "-0123456789.,’'"]).Length;
        if (digits == 0 || Numbers.Read(word[..digits], reader, money) is not { } number)
        {
            return null;
        }
        var rest = word[digits..];
        if (rest.Length == 0)
        {
            return at + 1 < words.Count && IsUnit(words[at + 1].TrimEnd(Marks), units) ? new Found(number, 2) : null;
        }
        var unit = units
            .Where(each => rest.StartsWith(each, StringComparison.OrdinalIgnoreCase))
            .MaxBy(each => each.Length);
        if (unit is null)
        {
            return null;
        }
        var left = rest[unit.Length..];
        return left.Length == 0 || char.IsAsciiDigit(left[0]) ? new Found(number, 1, left) : null;
    }

    private static decimal? Number(string word, Language reader, bool money) =>
        Numbers.Read(word.TrimEnd(Marks), reader, money);

    private static bool IsUnit(string word, string[] units) => units.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <param name="Words">How many words it took.</param>
    /// <param name="Rest">What stands against the unit: the minutes of 2h30.</param>
    private sealed record Found(decimal Amount, int Words, string Rest = "");
}
