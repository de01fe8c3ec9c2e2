namespace AdaptiveCards;

/// <summary>Text in runs; no Markdown, so what people typed stays what they typed.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    public const string TypeName = "RichTextBlock";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalAlignment HorizontalAlignment { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public List<AdaptiveInline> Inlines { get; set; } = [];
}
