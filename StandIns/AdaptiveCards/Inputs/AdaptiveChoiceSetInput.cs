using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The values chosen first, with commas between.</summary>
    public string Value { get; set; }

    /// <summary>Written also when it is the default.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Written also when it is the default.</summary>
    public bool IsMultiSelect { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public List<AdaptiveChoice> Choices { get; set; } = [];

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Wrap { get; set; }

    public string Placeholder { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveChoice
{
    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Title { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Value { get; set; }
}
