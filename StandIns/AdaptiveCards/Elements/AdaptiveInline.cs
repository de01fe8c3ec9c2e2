using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A part of a <see cref="AdaptiveRichTextBlock"/>.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public abstract class AdaptiveInline
{
    protected AdaptiveInline() { }

    [JsonProperty(Order = -10, Required = Required.Always, NullValueHandling = KeepNull)]
    public abstract string Type { get; set; }
}
