using System.Globalization;
using System.Text;

namespace AccountBot.Documents.Letters;

/// <summary>
/// How wide each letter of a typeface is, so that text is measured as the programs that show it do. The widths are those of Liberation
/// Sans and Carlito, which were drawn to be as wide as Arial and Calibri; a table of them needs no font on the server.
/// </summary>
internal sealed class Typeface
{
    private static readonly Dictionary<string, Dictionary<int, double>> Widths = Read();

    private readonly Dictionary<int, double> widths;

    private Typeface(string name) => widths = Widths[name];

    public static Typeface Arial { get; } = new("Arial");

    public static Typeface ArialBold { get; } = new("ArialBold");

    public static Typeface Calibri { get; } = new("Calibri");

    public static Typeface CalibriBold { get; } = new("CalibriBold");

    /// <summary>How wide words are on one line, in the unit of the size.</summary>
    public double WidthOf(string text, double size) => text.EnumerateRunes().Sum(WidthOf) * size;

    private double WidthOf(Rune rune) =>
        widths.TryGetValue(rune.Value, out var width) ? width
        : Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
                or UnicodeCategory.Control
            ? 0
        : WidthElsewhere(rune.Value);

    /// <summary>Signs that the typeface lacks come from another one: on the safe side.</summary>
    private static double WidthElsewhere(int sign) =>
        sign switch
        {
            < 0x2000 => 0.75,
            < 0x1F000 => 1.05,
            _ => 1.4,
        };

    private static Dictionary<string, Dictionary<int, double>> Read()
    {
        using var stream = typeof(Typeface).Assembly.GetManifestResourceStream("Widths.txt")!;
        using var lines = new StreamReader(stream);
        var all = new Dictionary<string, Dictionary<int, double>>(StringComparer.Ordinal);
        var current = new Dictionary<int, double>();
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            if (line[0] == '@')
            {
                all[line[1..]] = current = [];
                continue;
            }
            // The first sign, then the thousandths of it and of those that follow it.
            var parts = line.Split(' ');
            var first = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var at = 1; at < parts.Length; at++)
            {
                current[first + at - 1] = int.Parse(parts[at], CultureInfo.InvariantCulture) / 1000d;
            }
        }
        return all;
    }
}
