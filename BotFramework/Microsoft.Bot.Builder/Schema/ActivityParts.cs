using Newtonsoft.Json;
using Newtonsoft.Json.Serialization;

namespace Microsoft.Bot.Schema;

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class MessageReaction
{
    public MessageReaction() { }

    public MessageReaction(string type = null)
    {
        Type = type;
    }

    public string Type { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public partial class SuggestedActions
{
    public IList<string> To { get; set; }

    public IList<CardAction> Actions { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class TextHighlight
{
    public TextHighlight() { }

    public TextHighlight(string text = null, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    public string Text { get; set; }

    public int? Occurrence { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class SemanticAction
{
    public SemanticAction() { }

    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    public string Id { get; set; }

    public IDictionary<string, Entity> Entities { get; set; }

    public string State { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CommandValue<T>
{
    public string CommandId { get; set; }

    public T Data { get; set; }
}

[JsonObject(NamingStrategyType = typeof(CamelCaseNamingStrategy))]
public class CommandResultValue<T>
{
    public string CommandId { get; set; }

    public T Data { get; set; }

    public Error Error { get; set; }
}
