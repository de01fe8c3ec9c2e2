using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

public class AdaptiveChoiceSetInput : AdaptiveInput
{
    public const string TypeName = "Input.ChoiceSet";

    public override string Type { get; set; } = TypeName;

    /// <summary>The values chosen beforehand, with commas between.</summary>
    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveChoiceInputStyle Style { get; set; }

    public bool IsMultiSelect { get; set; }

    public List<AdaptiveChoice> Choices { get; set; } = [];

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public bool Wrap { get; set; }

    public string Placeholder { get; set; }

    /// <summary>Where a client looks choices up while someone types, such as the people of the tenant.</summary>
    [JsonProperty("choices.data")]
    public AdaptiveDataQuery DataQuery { get; set; }

    public override string GetNonInteractiveValue()
    {
        var titles = Choices.Select(choice => choice.Title);
        return Style == AdaptiveChoiceInputStyle.Compact
            ? $"Choices: {string.Join(", ", titles)}"
            : string.Join('\n', titles.Select(title => $"* {title}"));
    }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveChoice
{
    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Title { get; set; }

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Value { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveDataQuery
{
    public string Type { get; set; } = "Data.Query";

    [JsonProperty(Required = Required.Always, NullValueHandling = KeepNull)]
    public string Dataset { get; set; }

    public string Value { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public int Count { get; set; }

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public int Skip { get; set; }
}
