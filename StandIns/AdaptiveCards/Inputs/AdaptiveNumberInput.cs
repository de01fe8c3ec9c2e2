using System.Globalization;

namespace AdaptiveCards;

/// <summary>Not a number (NaN) stands for a value or limit that is not set.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(double.NaN)]
    public double Value { get; set; } = double.NaN;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(double.NaN)]
    public double Min { get; set; } = double.NaN;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(double.NaN)]
    public double Max { get; set; } = double.NaN;

    public override string GetNonInteractiveValue() =>
        ValueOrHint(double.IsNaN(Value) ? null : Value.ToString(CultureInfo.InvariantCulture), Placeholder);
}
