using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    [JsonConverter(typeof(TargetElementsConverter))]
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveTargetElement
{
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    public string ElementId { get; set; }

    /// <summary>Null flips what is shown now.</summary>
    public bool? IsVisible { get; set; }
}
