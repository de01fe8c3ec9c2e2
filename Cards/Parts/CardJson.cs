using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Newtonsoft.Json.Serialization;

namespace AccountBot.Cards;

/// <summary>How cards and their data travel as JSON.</summary>
public static class CardJson
{
    public static readonly JsonSerializer Serializer = JsonSerializer.Create(
        new JsonSerializerSettings
        {
            ContractResolver = new CamelCasePropertyNamesContractResolver(),
            DateParseHandling = DateParseHandling.None,
        }
    );

    /// <summary>What a pressed button sent; null when it is not one of ours.</summary>
    public static CardData? DataOf(JToken? value)
    {
        try
        {
            return value is JObject { } sent && sent[CardData.Name] is JObject data
                ? data.ToObject<CardData>(Serializer)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The inputs that came beside a button's data, by input id, as typed.</summary>
    public static IReadOnlyDictionary<string, string> InputsOf(JToken? value)
    {
        var inputs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in (value as JObject)?.Properties() ?? [])
        {
            if (property.Name != CardData.Name && property.Value is JValue { Value: not null } typed)
            {
                inputs[property.Name] = Typed(typed);
            }
        }
        return inputs;
    }

    /// <summary>
    /// A card as it goes out: text that is written as it stands. The framework never gets the card itself, as its serializer follows
    /// the library's objects until the stack is full, which ends the process (issue 9329 of Adaptive Cards).
    /// </summary>
    public static JRaw ToJson(AdaptiveCard card) => new(JsonConvert.SerializeObject(card));

    private static string Typed(JValue value) =>
        Convert.ToString(value.Value, System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
}
