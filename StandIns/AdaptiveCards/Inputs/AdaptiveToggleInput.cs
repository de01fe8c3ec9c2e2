namespace AdaptiveCards;

public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Title { get; set; }

    public string ValueOn { get; set; } = bool.TrueString;

    public string ValueOff { get; set; } = bool.FalseString;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Wrap { get; set; }

    public string Value { get; set; }

    public override string GetNonInteractiveValue() => ValueOrHint(Value, Title);
}
