using System.Globalization;

namespace AdaptiveCards;

/// <summary>How a value is written. Nothing here reads cards: the bot makes them, and clients send back data only.</summary>
abstract class WritingConverter<T> : JsonConverter<T>
{
    public sealed override bool CanRead => false;

    public sealed override T ReadJson(
        JsonReader reader,
        Type objectType,
        T existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    ) => throw new NotSupportedException();
}

sealed class SchemaVersionConverter : WritingConverter<AdaptiveSchemaVersion>
{
    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());
}

/// <summary>A number of pixels, <c>80px</c> in JSON.</summary>
sealed class PixelConverter : WritingConverter<uint>
{
    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) =>
        writer.WriteValue(string.Create(CultureInfo.InvariantCulture, $"{value}px"));
}

/// <summary>A fallback is the word <c>drop</c> or a whole element.</summary>
sealed class FallbackConverter : WritingConverter<AdaptiveFallbackElement>
{
    public override void WriteJson(JsonWriter writer, AdaptiveFallbackElement value, JsonSerializer serializer)
    {
        if (value.Type == AdaptiveFallbackElement.AdaptiveFallbackType.Drop)
        {
            writer.WriteValue("drop");
        }
        else
        {
            serializer.Serialize(writer, value.Content);
        }
    }
}

/// <summary>Targets whose visibility is flipped, not set, are written as plain ids.</summary>
sealed class TargetElementsConverter : WritingConverter<List<AdaptiveTargetElement>>
{
    public override void WriteJson(JsonWriter writer, List<AdaptiveTargetElement> value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var target in value)
        {
            serializer.Serialize(writer, target.IsVisible is null ? target.ElementId : target);
        }

        writer.WriteEndArray();
    }
}
