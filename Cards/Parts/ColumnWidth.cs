using System.Globalization;

namespace AccountBot.Cards;

/// <summary>How wide a column is, in the words of the schema.</summary>
internal static class ColumnWidth
{
    /// <summary>As wide as what stands in it.</summary>
    public const string Auto = "auto";

    /// <summary>What the other columns of the row leave.</summary>
    public const string Stretch = "stretch";

    /// <summary>A share beside the other columns of the row.</summary>
    public static string Weight(int weight) => weight.ToString(CultureInfo.InvariantCulture);

    // Always with its unit: a bare number is a weight.
    public static string Pixels(int pixels) => string.Create(CultureInfo.InvariantCulture, $"{pixels}px");
}
