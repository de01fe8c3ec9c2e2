namespace AdaptiveCards;

public abstract class AdaptiveAction : AdaptiveTypedElement
{
    protected AdaptiveAction() { }

    public string Title { get; set; }

    public string IconUrl { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault, NullValueHandling = KeepNull)]
    [DefaultValue("default")]
    public string Style { get; set; } = "default";

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    [DefaultValue(true)]
    public bool IsEnabled { get; set; } = true;

    public string Tooltip { get; set; }
}
