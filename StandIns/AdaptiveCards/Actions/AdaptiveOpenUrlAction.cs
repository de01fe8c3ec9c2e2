namespace AdaptiveCards;

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public Uri Url { get; set; }
}
