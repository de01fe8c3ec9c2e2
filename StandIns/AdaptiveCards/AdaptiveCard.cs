namespace AdaptiveCards;

public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -10)]
    public AdaptiveSchemaVersion Version { get; set; }

    [JsonProperty(Order = -8)]
    public string FallbackText { get; set; }

    [JsonProperty(Order = -7)]
    public string Speak { get; set; }

    [JsonProperty(Order = -7)]
    public string Lang { get; set; }

    [JsonProperty(Order = -3)]
    public List<AdaptiveElement> Body { get; set; } = [];

    [JsonProperty(Order = -2)]
    public List<AdaptiveAction> Actions { get; set; } = [];

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);

    public bool ShouldSerializeBody() => Body?.Count > 0;

    public bool ShouldSerializeActions() => Actions?.Count > 0;
}
