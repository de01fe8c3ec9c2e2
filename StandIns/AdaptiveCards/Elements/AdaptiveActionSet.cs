namespace AdaptiveCards;

public class AdaptiveActionSet : AdaptiveElement
{
    public const string TypeName = "ActionSet";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];
}
