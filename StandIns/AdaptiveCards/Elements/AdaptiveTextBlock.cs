namespace AdaptiveCards;

public class AdaptiveTextBlock : AdaptiveElement
{
    public const string TypeName = "TextBlock";

    public AdaptiveTextBlock() { }

    public AdaptiveTextBlock(string text) => Text = text;

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveTextSize Size { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveTextWeight Weight { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveTextColor Color { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool IsSubtle { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Italic { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Strikethrough { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Text { get; set; } = "";

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Wrap { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public int MaxLines { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public int MaxWidth { get; set; }
}
