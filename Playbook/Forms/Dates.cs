using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>
/// Reads dates from a date picker (ISO, from some clients with a time behind it) and as typed, day first as both our languages write
/// them.
/// </summary>
public static class Dates
{
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd",
        "d-M-yyyy",
        "d/M/yyyy",
        "d.M.yyyy",
        "d MMMM yyyy",
        "d MMM yyyy",
    ];

    public static DateOnly? Read(string text, Language reader)
    {
        var culture = CultureInfo.GetCultureInfo(reader == Language.Nl ? "nl-NL" : "en-GB");
        // British English shortens September to Sept only; most people write Sep.
        var day = IsoDay(text.Trim()) ?? text;
        return Read(day, culture) ?? Read(day, CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a moment, as it is written there; null for anything else.</summary>
    private static string? IsoDay(string text) =>
        text.Length > 10
        && text[10] == 'T'
        && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)
            ? text[..10]
            : null;

    private static DateOnly? Read(string text, CultureInfo culture) =>
        DateOnly.TryParseExact(text.Trim(), Formats, culture, DateTimeStyles.None, out var date) ? date : null;
}
