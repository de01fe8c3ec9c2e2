namespace AdaptiveCards;

/// <summary>What can stand in a card's body.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    AdaptiveHeight _height;

    protected AdaptiveElement() { }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveSpacing Spacing { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Separator { get; set; }

    // Made when asked for: nearly no element has one, and writing a card asks ShouldSerializeHeight first.
    public AdaptiveHeight Height
    {
        get => _height ??= new AdaptiveHeight(AdaptiveHeightType.Auto);
        set => _height = value;
    }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(true)]
    public bool IsVisible { get; set; } = true;

    public bool ShouldSerializeHeight() => _height?.ShouldSerializeAdaptiveHeight() == true;
}
