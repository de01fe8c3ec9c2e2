using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>What the pictures are drawn with: columns, bars and dots that a phone shows as well as a desktop.</summary>
internal static class Cells
{
    private const int BarWidth = 10;

    /// <summary>How much of the whole, in ten blocks; anything at all shows at least one.</summary>
    public static string Bar(decimal part, decimal whole)
    {
        var full = whole <= 0 ? 0 : (int)Math.Clamp(Math.Round(part * BarWidth / whole), part > 0 ? 1 : 0, BarWidth);
        return new string('█', full) + new string('░', BarWidth - full);
    }

    public static string Dots(int full, int all) => new string('●', full) + new string('○', all - full);

    public static string Short(string text, int most) => Playbook.Gates.Shorten.Text(text, most);

    public static AdaptiveColumnSet Row(AdaptiveSpacing spacing, params IEnumerable<AdaptiveColumn> columns) =>
        new() { Spacing = spacing, Columns = [.. columns] };

    /// <param name="weight">How wide this column is beside the others of its row.</param>
    public static AdaptiveColumn Column(int weight, params IEnumerable<AdaptiveElement?> items) =>
        new()
        {
            Width = ColumnWidth.Weight(weight),
            Spacing = AdaptiveSpacing.Small,
            Items = [.. items.OfType<AdaptiveElement>()],
        };

    /// <summary>A text at the right edge.</summary>
    /// <param name="share">How wide the column is beside the others; 0 is as wide as what stands in it.</param>
    public static AdaptiveColumn Right(
        string text,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        int share = 0
    )
    {
        var shown = Show.Text(text, weight: weight);
        shown.HorizontalAlignment = AdaptiveHorizontalAlignment.Right;
        var column = Column(share, shown);
        column.Width = share == 0 ? ColumnWidth.Auto : column.Width;
        return column;
    }

    /// <summary>Words in the small type of a picture.</summary>
    public static AdaptiveRichTextBlock Small(
        string text,
        AdaptiveTextWeight weight = AdaptiveTextWeight.Default,
        AdaptiveTextColor color = AdaptiveTextColor.Default,
        bool subtle = false,
        AdaptiveSpacing spacing = AdaptiveSpacing.None
    ) => Show.Text(text, AdaptiveTextSize.Small, weight, color, subtle, spacing);

    /// <summary>How many there are besides those that are shown.</summary>
    public static AdaptiveContainer Box(params IEnumerable<AdaptiveElement?> items)
    {
        var box = Show.Box(AdaptiveContainerStyle.Emphasis, items);
        box.Spacing = AdaptiveSpacing.Medium;
        return box;
    }
}
