using System.Globalization;

namespace AdaptiveCards;

/// <summary>Lengths as cards write them: <c>80px</c>.</summary>
static class Pixels
{
    internal static bool TryParse(string value, out uint pixels)
    {
        pixels = 0;
        return value?.EndsWith("px", StringComparison.Ordinal) == true
            && uint.TryParse(
                value.AsSpan(0, value.Length - 2),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out pixels
            );
    }

    internal static uint Parse(string value) => TryParse(value, out var pixels) ? pixels : 0;

    internal static string Format(uint pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");
}
