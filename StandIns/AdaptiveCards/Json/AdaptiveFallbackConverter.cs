namespace AdaptiveCards;

sealed class AdaptiveFallbackConverter : JsonConverter
{
    const string Drop = "drop";

    public override bool CanConvert(Type objectType) => objectType == typeof(AdaptiveFallbackElement);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer)
    {
        var fallback = (AdaptiveFallbackElement)value;
        switch (fallback.Type)
        {
            case AdaptiveFallbackElement.AdaptiveFallbackType.Drop:
                writer.WriteValue(Drop);
                break;
            case AdaptiveFallbackElement.AdaptiveFallbackType.Content:
                serializer.Serialize(writer, fallback.Content);
                break;
            default:
                writer.WriteNull();
                break;
        }
    }

    public override object ReadJson(
        JsonReader reader,
        Type objectType,
        object existingValue,
        JsonSerializer serializer
    ) =>
        reader.TokenType switch
        {
            JsonToken.Null => null,
            JsonToken.String when (string)reader.Value == Drop => new AdaptiveFallbackElement(
                AdaptiveFallbackElement.AdaptiveFallbackType.Drop
            ),
            JsonToken.String => throw new AdaptiveSerializationException(
                $"The only text that a fallback can be is '{Drop}'"
            ),
            JsonToken.StartObject => new AdaptiveFallbackElement(
                AdaptiveTypedElementConverter.Read(reader.LoadObject(), typeof(AdaptiveTypedElement), serializer)
            ),
            _ => throw new AdaptiveSerializationException("Invalid value for fallback"),
        };
}
