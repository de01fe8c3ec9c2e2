using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

sealed class AdaptiveSchemaVersionConverter : JsonConverter<AdaptiveSchemaVersion>
{
    public override void WriteJson(JsonWriter writer, AdaptiveSchemaVersion value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());

    public override AdaptiveSchemaVersion ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveSchemaVersion existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    ) =>
        reader.Value is null or ""
            ? null
            : new AdaptiveSchemaVersion(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
}

sealed class AdaptiveHeightConverter : JsonConverter<AdaptiveHeight>
{
    public override void WriteJson(JsonWriter writer, AdaptiveHeight value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());

    public override AdaptiveHeight ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveHeight existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    )
    {
        try
        {
            return new AdaptiveHeight(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            serializer.Warn(
                $"The value \"{reader.Value}\" for '{reader.Path}' is no height such as \"auto\", \"stretch\" or \"80px\""
            );
            return new AdaptiveHeight();
        }
    }
}

sealed class AdaptiveWidthConverter : JsonConverter<AdaptiveWidth>
{
    public override void WriteJson(JsonWriter writer, AdaptiveWidth value, JsonSerializer serializer) =>
        writer.WriteValue(value.ToString());

    public override AdaptiveWidth ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveWidth existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    )
    {
        try
        {
            return reader.Value is null
                ? null
                : new AdaptiveWidth(Convert.ToString(reader.Value, CultureInfo.InvariantCulture));
        }
        catch (ArgumentException)
        {
            serializer.Warn(
                $"The value \"{reader.Value}\" for '{reader.Path}' is no width such as \"auto\", \"stretch\", \"2\" or \"80px\""
            );
            return null;
        }
    }
}

/// <summary>A number of pixels, <c>80px</c> in JSON.</summary>
sealed class PixelConverter : JsonConverter<uint>
{
    public override void WriteJson(JsonWriter writer, uint value, JsonSerializer serializer) =>
        writer.WriteValue(Pixels.Format(value));

    public override uint ReadJson(
        JsonReader reader,
        Type objectType,
        uint existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    )
    {
        if (!Pixels.TryParse(reader.Value as string, out var pixels))
        {
            serializer.Warn(
                $"The value \"{reader.Value}\" for '{reader.Path}' is no number of pixels such as \"80px\""
            );
        }

        return pixels;
    }
}

/// <summary>An address alone is written as a plain string.</summary>
sealed class AdaptiveBackgroundImageConverter : JsonConverter<AdaptiveBackgroundImage>
{
    public override void WriteJson(JsonWriter writer, AdaptiveBackgroundImage value, JsonSerializer serializer)
    {
        if (value.HasDefaultValues())
        {
            writer.WriteValue(value.UrlString);
        }
        else
        {
            serializer.Serialize(writer, value);
        }
    }

    public override AdaptiveBackgroundImage ReadJson(
        JsonReader reader,
        Type objectType,
        AdaptiveBackgroundImage existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    ) =>
        reader.TokenType == JsonToken.String
            ? new AdaptiveBackgroundImage { UrlString = (string)reader.Value }
            : serializer.Deserialize<AdaptiveBackgroundImage>(reader);
}

/// <summary>Targets whose visibility is flipped, not set, are written as plain ids.</summary>
sealed class TargetElementsConverter : JsonConverter<List<AdaptiveTargetElement>>
{
    public override void WriteJson(JsonWriter writer, List<AdaptiveTargetElement> value, JsonSerializer serializer)
    {
        writer.WriteStartArray();
        foreach (var target in value)
        {
            if (target.IsVisible is null)
            {
                writer.WriteValue(target.ElementId);
            }
            else
            {
                serializer.Serialize(writer, target);
            }
        }

        writer.WriteEndArray();
    }

    public override List<AdaptiveTargetElement> ReadJson(
        JsonReader reader,
        Type objectType,
        List<AdaptiveTargetElement> existingValue,
        bool hasExistingValue,
        JsonSerializer serializer
    ) =>
        reader.TokenType == JsonToken.Null
            ? null
            :
            [
                .. JArray
                    .Load(reader)
                    .Select(json =>
                        json.Type == JTokenType.String
                            ? new AdaptiveTargetElement((string)json)
                            : json.ToObject<AdaptiveTargetElement>(serializer)
                    ),
            ];
}
