namespace AdaptiveCards;

public abstract class AdaptiveAction : AdaptiveTypedElement
{
    protected AdaptiveAction() { }

    public string Title { get; set; }

    public string IconUrl { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveActionMode Mode { get; set; }

    public string Tooltip { get; set; }

    private protected static string ToJson(object data) =>
        data is null ? null : JsonConvert.SerializeObject(data, Formatting.Indented);

    private protected static object FromJson(string json) => json is null ? null : JsonConvert.DeserializeObject(json);
}
