using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>Times of the day, as people type them: 9, 9:30, 14.30, 14u30, 2 pm.</summary>
public static class Clock
{
    public static TimeOnly? Read(string typed)
    {
        var text = typed.Trim().ToUpperInvariant().Replace("UUR", string.Empty, StringComparison.Ordinal).Trim();
        var (afternoon, morning) = (
            text.EndsWith("PM", StringComparison.Ordinal),
            text.EndsWith("AM", StringComparison.Ordinal)
        );
        if (afternoon || morning)
        {
            text = text[..^2].Trim();
        }
        var parts = text.Split(':', '.', 'U', 'H');
        if (parts.Length > 2 || !TryPart(parts[0], 23, out var hour))
        {
            return null;
        }
        var minute = 0;
        if (parts is [_, { Length: > 0 } rest] && (rest.Length != 2 || !TryPart(rest, 59, out minute)))
        {
            return null;
        }
        if ((afternoon || morning) && hour is 0 or > 12)
        {
            return null;
        }
        return new TimeOnly(HourOf(hour, morning, afternoon), minute);
    }

    public static string Show(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static int HourOf(int hour, bool morning, bool afternoon) =>
        hour switch
        {
            12 when morning => 0,
            < 12 when afternoon => hour + 12,
            _ => hour,
        };

    private static bool TryPart(string text, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number <= most
        && text.Length is 1 or 2;
}
