using System.Collections.Frozen;

namespace AdaptiveCards;

/// <summary>Enums by their camel-case names; a name that is not known is the default and a warning.</summary>
sealed class AdaptiveEnumConverter<TEnum> : JsonConverter
    where TEnum : struct, Enum
{
    static readonly FrozenDictionary<TEnum, string> _names = Enum.GetValues<TEnum>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicyName(value.ToString()));

    static readonly FrozenDictionary<string, TEnum> _values = Enum.GetValues<TEnum>()
        .Select(value => KeyValuePair.Create(value.ToString(), value))
        // The old name of the default of text sizes, weights, image and container styles.
        .Append(KeyValuePair.Create("normal", default(TEnum)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public override bool CanConvert(Type objectType) => objectType == typeof(TEnum);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        writer.WriteValue(_names[(TEnum)value]);

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.String && _values.TryGetValue((string)reader.Value, out var value))
        {
            return value;
        }

        var nullable = objectType != typeof(TEnum);
        if (reader.TokenType != JsonToken.Null)
        {
            serializer.Warn(
                $"Value \"{reader.Value}\" could not be converted to {typeof(TEnum).Name}, using the default"
            );
        }

        return nullable ? null : default(TEnum);
    }

    static string JsonNamingPolicyName(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
