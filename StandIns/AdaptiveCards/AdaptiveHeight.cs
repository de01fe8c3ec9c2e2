using System.Globalization;

namespace AdaptiveCards;

/// <summary><c>auto</c>, <c>stretch</c> or a number of pixels such as <c>80px</c>.</summary>
[JsonConverter(typeof(AdaptiveHeightConverter))]
public class AdaptiveHeight : IEquatable<AdaptiveHeight>
{
    public AdaptiveHeight() { }

    public AdaptiveHeight(string value)
    {
        if (Pixels.TryParse(value, out var px))
        {
            HeightType = AdaptiveHeightType.Pixel;
            Unit = px;
        }
        else if (value is not null)
        {
            HeightType = Enum.Parse<AdaptiveHeightType>(value, ignoreCase: true);
        }
    }

    public AdaptiveHeight(uint px)
    {
        HeightType = AdaptiveHeightType.Pixel;
        Unit = px;
    }

    public AdaptiveHeight(AdaptiveHeightType heightType) => HeightType = heightType;

    public static AdaptiveHeight Auto { get; } = new(AdaptiveHeightType.Auto);

    public static AdaptiveHeight Stretch { get; } = new(AdaptiveHeightType.Stretch);

    public AdaptiveHeightType HeightType { get; set; }

    public uint? Unit { get; set; }

    public static AdaptiveHeight Parse(string value) => new(value);

    public bool IsPixel() => HeightType == AdaptiveHeightType.Pixel;

    public bool ShouldSerializeAdaptiveHeight() =>
        HeightType switch
        {
            AdaptiveHeightType.Auto => false,
            AdaptiveHeightType.Pixel => Unit > 0,
            _ => true,
        };

    public bool Equals(AdaptiveHeight other) =>
        other is not null && HeightType == other.HeightType && (!IsPixel() || Unit == other.Unit);

    public override bool Equals(object obj) => Equals(obj as AdaptiveHeight);

    public override int GetHashCode() => HashCode.Combine(HeightType, IsPixel() ? Unit : null);

    public override string ToString() =>
        HeightType switch
        {
            AdaptiveHeightType.Auto => "auto",
            AdaptiveHeightType.Stretch => "stretch",
            _ => string.Create(CultureInfo.InvariantCulture, $"{Unit}px"),
        };
}
