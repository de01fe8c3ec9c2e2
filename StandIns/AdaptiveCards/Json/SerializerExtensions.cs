using Newtonsoft.Json.Linq;

namespace AdaptiveCards;

static class SerializerExtensions
{
    /// <summary>Adds a warning to the parse under way, if there is one that collects them.</summary>
    internal static void Warn(this JsonSerializer serializer, string message, int code = -1) =>
        (serializer.Context.Context as AdaptiveCardParseResult)?.Warnings.Add(new AdaptiveWarning(code, message));

    /// <summary>The object that the reader stands at, without a copy when it already walks a tree.</summary>
    internal static JObject LoadObject(this JsonReader reader)
    {
        if (reader is JTokenReader { CurrentToken: JObject json })
        {
            reader.Skip();
            return json;
        }

        return JObject.Load(reader);
    }
}
