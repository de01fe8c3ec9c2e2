using System.Globalization;
using System.Text;

namespace AccountBot.Storage;

/// <summary>Table keys from anything: Teams ids hold characters that a key may not, or that our separator needs.</summary>
public static class Keys
{
    public const char Separator = '|';
    const char Mark = '~';

    /// <summary>A segment of letters, digits, dot, dash, underscore and marked escapes; different texts give different segments.</summary>
    public static string Escape(string text)
    {
        if (text.All(IsPlain))
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
            _ =
                IsPlain(c) ? escaped.Append(c)
                : c < 0x80 ? escaped.Append(CultureInfo.InvariantCulture, $"{Mark}{(int)c:X2}")
                : escaped.Append(CultureInfo.InvariantCulture, $"{Mark}{Mark}{(int)c:X4}");
        return escaped.ToString();
    }

    /// <summary>The text that <see cref="Escape"/> was given.</summary>
    /// <exception cref="FormatException">It never gave this segment.</exception>
    public static string Unescape(string segment)
    {
        if (!segment.Contains(Mark))
            return segment;
        var text = new StringBuilder(segment.Length);
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] != Mark)
            {
                text.Append(segment[i]);
                continue;
            }
            var isWide = i + 1 < segment.Length && segment[i + 1] == Mark;
            var (start, length) = isWide ? (i + 2, 4) : (i + 1, 2);
            if (start + length > segment.Length)
                throw new FormatException($"'{segment}' ends within an escape.");
            text.Append(
                (char)
                    int.Parse(
                        segment.AsSpan(start, length),
                        NumberStyles.AllowHexSpecifier,
                        CultureInfo.InvariantCulture
                    )
            );
            i = start + length - 1;
        }
        return text.ToString();
    }

    /// <summary>A key of escaped segments; as many separators as segments less one, so different lists give different keys.</summary>
    public static string Join(params ReadOnlySpan<string> segments)
    {
        var escaped = new string[segments.Length];
        for (var i = 0; i < segments.Length; i++)
            escaped[i] = Escape(segments[i]);
        return string.Join(Separator, escaped);
    }

    /// <summary>The texts that <see cref="Join"/> was given.</summary>
    public static IReadOnlyList<string> Split(string key) => [.. key.Split(Separator).Select(Unescape)];

    /// <summary>A segment of fixed width that sorts later moments first.</summary>
    public static string NewestFirst(DateTimeOffset moment) =>
        (DateTimeOffset.MaxValue.UtcTicks - moment.UtcTicks).ToString("D19", CultureInfo.InvariantCulture);

    static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';
}
