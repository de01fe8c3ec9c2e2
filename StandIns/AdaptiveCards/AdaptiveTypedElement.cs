using Newtonsoft.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Anything in a card that carries a <c>type</c>: the card itself, its elements and its actions.</summary>
[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy), ItemNullValueHandling = NullValueHandling.Ignore)]
public abstract class AdaptiveTypedElement
{
    /// <summary>Features, with their versions, that a host must have to show this element.</summary>
    [JsonProperty(Order = 1)]
    public IDictionary<string, string> Requires;

    protected AdaptiveTypedElement() { }

    [JsonProperty(Order = -10, Required = Required.Always, NullValueHandling = KeepNull)]
    public abstract string Type { get; set; }

    /// <summary>What the library has no property for, written after the rest as it is.</summary>
    [JsonExtensionData]
    public SerializableDictionary<string, object> AdditionalProperties { get; set; } =
        new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Shown instead of this element by a host that does not know it.</summary>
    [JsonConverter(typeof(FallbackConverter))]
    public AdaptiveFallbackElement Fallback { get; set; }

    [JsonProperty(Order = -9)]
    public string Id { get; set; }
}

public class SerializableDictionary<TKey, TValue> : Dictionary<TKey, TValue>
{
    public SerializableDictionary() { }

    public SerializableDictionary(IEqualityComparer<TKey> comparer)
        : base(comparer) { }
}
