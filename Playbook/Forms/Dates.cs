using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>Reads dates from a date picker (ISO) and as typed, day first as both our languages write them.</summary>
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
        return Read(text, culture) ?? Read(text, CultureInfo.InvariantCulture);
    }

    private static DateOnly? Read(string text, CultureInfo culture) =>
        DateOnly.TryParseExact(text.Trim(), Formats, culture, DateTimeStyles.None, out var date) ? date : null;
}
