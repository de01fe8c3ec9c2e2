using AccountBot.Bot.Routing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Features.Documents;

/// <summary>What a consent card sends back: which document, in ids. Who pressed comes from the activity.</summary>
internal static class FileContext
{
    private const int MostCharacters = 64;

    public static JObject Of(DocumentAsk ask) =>
        JObject.FromObject(new Ids(ask.Kind, ask.Account, ask.Year == 0 ? null : ask.Year));

    /// <summary>Null where it is not one of ours.</summary>
    public static DocumentAsk? Read(object? context, Actor actor)
    {
        try
        {
            return
                (context as JObject)?.ToObject<Ids>() is { Kind: { Length: > 0 and <= MostCharacters } kind } ids
                && ids.Account is null or { Length: > 0 and <= MostCharacters }
                && ids.Year is null or (>= 2000 and <= 9000)
                ? new DocumentAsk(kind, ids.Account, ids.Year ?? 0, actor)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
    private sealed record Ids(
        [property: JsonProperty("kind")] string? Kind,
        [property: JsonProperty("account")] string? Account,
        [property: JsonProperty("year")] int? Year
    );
}
