using System.Globalization;

namespace AdaptiveCards;

/// <summary>A column's width: <c>auto</c>, <c>stretch</c>, a weight such as <c>2</c> or a number of pixels such as <c>80px</c>.</summary>
[JsonConverter(typeof(AdaptiveWidthConverter))]
public class AdaptiveWidth : IEquatable<AdaptiveWidth>
{
    public AdaptiveWidth() { }

    public AdaptiveWidth(string value)
    {
        if (Pixels.TryParse(value, out var px))
        {
            WidthType = AdaptiveWidthType.Pixel;
            Unit = px;
        }
        else if (uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var weight))
        {
            WidthType = AdaptiveWidthType.Weighted;
            Unit = weight;
        }
        else if (value is not null)
        {
            WidthType = Enum.Parse<AdaptiveWidthType>(value, ignoreCase: true);
        }
    }

    public AdaptiveWidth(uint px)
    {
        WidthType = AdaptiveWidthType.Pixel;
        Unit = px;
    }

    public AdaptiveWidth(AdaptiveWidthType widthType) => WidthType = widthType;

    public static AdaptiveWidth Auto { get; } = new(AdaptiveWidthType.Auto);

    public static AdaptiveWidth Stretch { get; } = new(AdaptiveWidthType.Stretch);

    public AdaptiveWidthType WidthType { get; set; }

    public uint? Unit { get; set; }

    public static AdaptiveWidth Parse(string value) => new(value);

    public bool IsPixel() => WidthType == AdaptiveWidthType.Pixel;

    public bool Equals(AdaptiveWidth other) =>
        other is not null && WidthType == other.WidthType && (!HasUnit || Unit == other.Unit);

    public override bool Equals(object obj) => Equals(obj as AdaptiveWidth);

    public override int GetHashCode() => HashCode.Combine(WidthType, HasUnit ? Unit : null);

    public override string ToString() =>
        WidthType switch
        {
            AdaptiveWidthType.Auto => "auto",
            AdaptiveWidthType.Stretch => "stretch",
            AdaptiveWidthType.Weighted => string.Create(CultureInfo.InvariantCulture, $"{Unit}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}px"),
        };

    bool HasUnit => WidthType is AdaptiveWidthType.Pixel or AdaptiveWidthType.Weighted;
}
