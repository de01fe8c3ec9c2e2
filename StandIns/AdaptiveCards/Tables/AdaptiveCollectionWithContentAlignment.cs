namespace AdaptiveCards;

public abstract class AdaptiveCollectionWithContentAlignment : AdaptiveCollectionElement
{
    protected AdaptiveCollectionWithContentAlignment() { }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalContentAlignment VerticalCellContentAlignment { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveHorizontalContentAlignment HorizontalCellContentAlignment { get; set; }
}
