using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads a list of elements without the empty objects that template engines leave in it.</summary>
sealed class ElementListConverter<T> : JsonConverter
    where T : AdaptiveTypedElement
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => objectType == typeof(List<T>);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override object ReadJson(
        JsonReader reader,
        Type objectType,
        object existingValue,
        JsonSerializer serializer
    ) =>
        reader.TokenType == JsonToken.Null
            ? new List<T>()
            : JArray
                .Load(reader)
                .OfType<JObject>()
                .Where(json => json.HasValues)
                .Select(json => (T)AdaptiveTypedElementConverter.Read(json, typeof(T), serializer))
                .ToList();
}
