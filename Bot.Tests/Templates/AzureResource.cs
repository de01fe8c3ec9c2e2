using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>One resource of a template; where it says no more than the name of a variable, the variable counts.</summary>
sealed record AzureResource(string Type, JsonObject Json, JsonObject Template)
{
    static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => (string)Json["name"]!;

    /// <summary>What stands at a path such as <c>properties.siteConfig.alwaysOn</c>, as JSON; null for nothing.</summary>
    public string? At(string path) =>
        path.Split('.')
            .Aggregate((JsonNode?)Json, (node, step) => node is JsonObject o ? Resolved(o[step]) : null)
            ?.ToJsonString(Readable);

    /// <summary>Puts something else there, for this resource only.</summary>
    public void Set(string path, JsonNode? value)
    {
        var steps = path.Split('.');
        var node = Json;
        foreach (var step in steps[..^1])
        {
            node[step] = Resolved(node[step])?.DeepClone() ?? new JsonObject();
            node = node[step]!.AsObject();
        }
        node[steps[^1]] = value;
    }

    /// <summary>Takes it out of the template.</summary>
    public void Remove()
    {
        var all = Template["resources"]!.AsObject();
        all.Remove(all.Single(member => member.Value == Json).Key);
    }

    JsonNode? Resolved(JsonNode? node) =>
        node is JsonValue value
        && value.TryGetValue<string>(out var text)
        && AzureTemplate.VariableOnly().Match(text) is { Success: true } match
            ? Template["variables"]![match.Groups["name"].Value]
            : node;
}
