namespace AdaptiveCards;

/// <summary>What can stand in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    protected AdaptiveElement() { }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveSpacing Spacing { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Separator { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;
}
