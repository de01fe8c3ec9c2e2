using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Runs of text may come as plain strings; inlines that are not known are kept as they are.</summary>
sealed class InlinesConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(List<AdaptiveInline>);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override object ReadJson(
        JsonReader reader,
        Type objectType,
        object existingValue,
        JsonSerializer serializer
    ) =>
        reader.TokenType == JsonToken.Null
            ? new List<AdaptiveInline>()
            : JArray.Load(reader).Select(json => Read(json, serializer)).ToList();

    static AdaptiveInline Read(JToken json, JsonSerializer serializer)
    {
        if (json.Type == JTokenType.String)
        {
            return new AdaptiveTextRun((string)json);
        }

        var typeName =
            (string)(json as JObject)?["type"]
            ?? throw new AdaptiveSerializationException("Required property 'type' not found on adaptive card inline");
        if (typeName == AdaptiveTextRun.TypeName)
        {
            return json.ToObject<AdaptiveTextRun>(serializer);
        }

        serializer.Warn($"Unknown element '{typeName}'");
        return json.ToObject<UnknownInline>(serializer);
    }

    sealed class UnknownInline : AdaptiveInline
    {
        public override string Type { get; set; }
    }
}
