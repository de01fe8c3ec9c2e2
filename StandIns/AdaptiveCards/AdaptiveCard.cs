using System.Runtime.Serialization;

namespace AdaptiveCards;

[JsonConverter(typeof(AdaptiveCardConverter))]
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    /// <summary>Cards of a later version parse to their fallback text.</summary>
    public static AdaptiveSchemaVersion KnownSchemaVersion = new(1, 6);

    AdaptiveHeight _height;

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion)) { }

    [Obsolete("Say which schema version the card needs")]
    public AdaptiveCard()
        : this(new AdaptiveSchemaVersion(1, 0)) { }

    /// <summary>Asked for a version when JSON has none; null makes that an error.</summary>
    public static Func<AdaptiveSchemaVersion> OnDeserializingMissingVersion { get; set; }

    public override string Type { get; set; } = TypeName;

    [JsonProperty(Order = -10)]
    public AdaptiveSchemaVersion Version { get; set; }

    [JsonProperty(Order = -8)]
    public string FallbackText { get; set; }

    [JsonProperty(Order = -7)]
    public string Speak { get; set; }

    [JsonProperty(Order = -7)]
    public string Lang { get; set; }

    [JsonProperty(Order = -5)]
    [JsonConverter(typeof(AdaptiveBackgroundImageConverter))]
    public AdaptiveBackgroundImage BackgroundImage { get; set; }

    [JsonProperty(Order = -4)]
    public AdaptiveHeight Height
    {
        get => _height ??= new AdaptiveHeight(AdaptiveHeightType.Auto);
        set => _height = value;
    }

    public string MinHeight { get; set; }

    [JsonIgnore]
    public uint PixelMinHeight
    {
        get => Pixels.Parse(MinHeight);
        set => MinHeight = Pixels.Format(value);
    }

    [JsonProperty(Order = -3)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveElement>))]
    public List<AdaptiveElement> Body { get; set; } = [];

    public bool? Rtl { get; set; }

    [JsonProperty(Order = -2)]
    [JsonConverter(typeof(ElementListConverter<AdaptiveAction>))]
    public List<AdaptiveAction> Actions { get; set; } = [];

    [JsonProperty(DefaultValueHandling = OmitDefault)]
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public AdaptiveAuthentication Authentication { get; set; }

    public AdaptiveMetadata Metadata { get; set; }

    // Read so that it does not end up among the additional properties; never written.
    [JsonProperty("$schema")]
    internal string JsonSchema { get; set; }

    /// <summary>Reads a card; what it does not know is kept and told in the warnings.</summary>
    /// <exception cref="AdaptiveSerializationException">The JSON is malformed or no card.</exception>
    public static AdaptiveCardParseResult FromJson(string json)
    {
        var result = new AdaptiveCardParseResult();
        try
        {
            // The context carries the warnings, so that the shared default contracts serve every parse.
#pragma warning disable SYSLIB0050
            var context = new StreamingContext(StreamingContextStates.Other, result);
#pragma warning restore SYSLIB0050
            result.Card = JsonConvert.DeserializeObject<AdaptiveCard>(
                json,
                new JsonSerializerSettings { Context = context }
            );
        }
        catch (JsonException e)
        {
            throw new AdaptiveSerializationException(e.Message, e);
        }

        return result;
    }

    public string ToJson() => JsonConvert.SerializeObject(this, Formatting.Indented);

    public bool ShouldSerializeBody() => Body?.Count > 0;

    public bool ShouldSerializeActions() => Actions?.Count > 0;

    public bool ShouldSerializeHeight() => _height?.ShouldSerializeAdaptiveHeight() == true;

    public bool ShouldSerializeJsonSchema() => false;
}
