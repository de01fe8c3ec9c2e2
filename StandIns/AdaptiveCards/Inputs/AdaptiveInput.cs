namespace AdaptiveCards;

/// <summary>Something to fill in; its id is the key of the answer.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    protected AdaptiveInput() { }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool IsRequired { get; set; }

    public string Label { get; set; }

    public string ErrorMessage { get; set; }
}
