namespace AdaptiveCards;

public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    // Without an order, as in Microsoft's: an id comes before it.
    [JsonProperty(Required = Required.Default)]
    public override string Type { get; set; } = TypeName;

    [JsonProperty(NullValueHandling = KeepNull)]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
