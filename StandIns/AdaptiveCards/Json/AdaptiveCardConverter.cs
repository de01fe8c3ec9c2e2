using System.Globalization;
using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

/// <summary>Reads a card: its version must be there and known, at the top at least.</summary>
sealed class AdaptiveCardConverter : JsonConverter
{
    public override bool CanWrite => false;

    public override bool CanConvert(Type objectType) => typeof(AdaptiveCard).IsAssignableFrom(objectType);

    public override void WriteJson(JsonWriter writer, object value, JsonSerializer serializer) =>
        throw new NotSupportedException();

    public override object ReadJson(JsonReader reader, Type objectType, object existingValue, JsonSerializer serializer)
    {
        if (reader.TokenType == JsonToken.Null)
        {
            return null;
        }

        // A card in a card (Action.ShowCard) may leave its version out.
        var isRoot = reader.Depth == 0;
        var json = reader.LoadObject();
        if ((string)json["type"] != AdaptiveCard.TypeName)
        {
            throw new AdaptiveSerializationException($"Property 'type' must be '{AdaptiveCard.TypeName}'");
        }

        if (isRoot && VersionOf(json).CompareTo(AdaptiveCard.KnownSchemaVersion) > 0)
        {
            serializer.Warn(
                "Schema version is not supported",
                (int)AdaptiveWarning.WarningStatusCode.UnsupportedSchemaVersion
            );
            return FallbackTextCard(json);
        }

        var card = (AdaptiveCard)AdaptiveTypedElementConverter.Read(json, objectType, serializer);
        if (isRoot)
        {
            card.Version ??= VersionOf(json);
        }

        CheckLanguage(card.Lang, serializer);
        return card;
    }

    static AdaptiveSchemaVersion VersionOf(JObject json) =>
        (string)json["version"] is { Length: > 0 } version
            ? new AdaptiveSchemaVersion(version)
            : AdaptiveCard.OnDeserializingMissingVersion?.Invoke()
                ?? throw new AdaptiveSerializationException("Required property 'version' not found on AdaptiveCard");

    static void CheckLanguage(string lang, JsonSerializer serializer)
    {
        if (!string.IsNullOrEmpty(lang) && (lang.Length is not (2 or 3) || !lang.All(char.IsAsciiLetter)))
        {
            serializer.Warn(
                $"Invalid language identifier: {lang}",
                (int)AdaptiveWarning.WarningStatusCode.InvalidLanguage
            );
        }
    }

    static AdaptiveCard FallbackTextCard(JObject json)
    {
        var text = (string)json["fallbackText"] is { Length: > 0 } fallback
            ? fallback
            : "We're sorry, this card couldn't be displayed";
        return new AdaptiveCard("1.0")
        {
            Speak = (string)json["speak"] is { Length: > 0 } speak ? speak : text,
            Lang = (string)json["lang"] is { Length: > 0 } lang
                ? lang
                : CultureInfo.CurrentCulture.TwoLetterISOLanguageName,
            Body = { new AdaptiveTextBlock(text) },
        };
    }
}
