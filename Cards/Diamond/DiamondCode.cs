using System.Globalization;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Cards.Diamond;

/// <summary>
/// What a diamond picture shows, as a name that fits in a URL: twelve marks and the bases where a competitor was seen. It says
/// nothing of whose diamond it is, so the picture may be cached by anyone.
/// </summary>
public sealed record DiamondCode(IReadOnlyList<BaseMark> Marks, IReadOnlySet<int> Competitors)
{
    private const string Letters = "abrp";

    public static DiamondCode Of(Season season) =>
        new(season.Diamond(), season.Competitors.Select(sighting => sighting.Base).ToHashSet());

    public override string ToString()
    {
        var marks = string.Concat(Marks.Select(mark => Letters[(int)mark]));
        var bits = Competitors.Aggregate(0, (sum, atBase) => sum | (1 << (atBase - 1)));
        return string.Create(CultureInfo.InvariantCulture, $"{marks}-{bits:x3}");
    }

    public static DiamondCode? Parse(string code)
    {
        if (code is not { Length: 16 } || code[12] != '-' || !code.Take(12).All(Letters.Contains))
        {
            return null;
        }
        if (
            !int.TryParse(code.AsSpan(13), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
            || bits >= 1 << 12
        )
        {
            return null;
        }
        var read = new DiamondCode(
            [.. code.Take(12).Select(letter => (BaseMark)Letters.IndexOf(letter, StringComparison.Ordinal))],
            Enumerable.Range(1, 12).Where(atBase => (bits & (1 << (atBase - 1))) != 0).ToHashSet()
        );
        // One name for one picture: capitals would be a second one.
        return read.ToString() == code ? read : null;
    }
}
