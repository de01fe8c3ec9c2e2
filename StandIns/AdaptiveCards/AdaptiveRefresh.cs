using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>How a client renews the card, by itself for the users named.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction Action { get; set; }

    public List<string> UserIds { get; set; } = [];
}
