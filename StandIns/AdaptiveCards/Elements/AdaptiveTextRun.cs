namespace AdaptiveCards;

public class AdaptiveTextRun : AdaptiveInline
{
    public const string TypeName = "TextRun";

    public AdaptiveTextRun() { }

    public AdaptiveTextRun(string text) => Text = text;

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

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Highlight { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Text { get; set; } = " ";

    public AdaptiveAction SelectAction { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Underline { get; set; }
}
