using System.Globalization;
using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A column's width, either relative or in pixels, and how its cells align.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveTableColumnDefinition
{
    public const string TypeName = "TableColumnDefinition";

    double _pixels;
    double _weight;

    [JsonProperty("verticalCellContentAlignment", DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    [JsonProperty("horizontalCellContentAlignment", DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalContentAlignment HorizontalContentAlignment { get; set; }

    [JsonIgnore]
    public double PixelWidth
    {
        get => _pixels;
        set => (_pixels, _weight) = (value, 0);
    }

    [JsonIgnore]
    public double Width
    {
        get => _weight;
        set => (_pixels, _weight) = (0, value);
    }

    /// <summary>As JSON has it: a number for a weight, a text such as <c>80px</c> for pixels.</summary>
    [JsonProperty("width")]
    internal object JsonWidth
    {
        get =>
            _pixels > 0 ? string.Create(CultureInfo.InvariantCulture, $"{_pixels}px")
            : _weight > 0 ? _weight
            : null;
        set
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture);
            if (text.EndsWith("px", StringComparison.Ordinal))
            {
                PixelWidth = double.Parse(text.AsSpan(0, text.Length - 2), CultureInfo.InvariantCulture);
            }
            else if (double.TryParse(text, CultureInfo.InvariantCulture, out var weight))
            {
                Width = weight;
            }
        }
    }
}
