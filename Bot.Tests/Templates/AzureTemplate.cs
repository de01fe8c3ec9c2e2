using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Architecture;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>What <c>main.bicep</c> compiles to, with the templates of its modules inside.</summary>
sealed partial class AzureTemplate
{
    public static readonly string Folder = Path.Combine(Repository.Root, "deploymentTemplates");

    AzureTemplate(JsonObject json)
    {
        Json = json;
        Resources = [.. Find(json)];
    }

    public JsonObject Json { get; }

    /// <summary>What would be made, of all modules; what is only referred to is left out.</summary>
    public IReadOnlyList<AzureResource> Resources { get; }

    /// <summary>A copy for each caller, who may change it.</summary>
    public static AzureTemplate Read() => new(ReadJson("azuredeploy.json"));

    /// <summary>The same after its JSON was changed.</summary>
    public AzureTemplate Reread() => new(Json);

    public static JsonObject ReadJson(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, file)))!.AsObject();

    public IReadOnlyList<AzureResource> Of(params string[] types) =>
        [.. Resources.Where(resource => types.Contains(resource.Type, StringComparer.OrdinalIgnoreCase))];

    /// <summary>The variable of that name, whichever module has it.</summary>
    public JsonNode Variable(string name) =>
        Templates(Json)
            .Select(template => template["variables"]?[name])
            .SingleOrDefault(found => found is not null)
            .ShouldNotBeNull($"No variable {name}, or several");

    /// <summary>Every expression and every other text.</summary>
    public IEnumerable<string> Texts() => Texts(Json);

    public static IEnumerable<JsonObject> Templates(JsonObject template) =>
        Children(template)
            .Select(child => (child["properties"] as JsonObject)?["template"])
            .OfType<JsonObject>()
            .SelectMany(Templates)
            .Prepend(template);

    static IEnumerable<AzureResource> Find(JsonObject json) =>
        from template in Templates(json)
        from child in Children(template)
        let type = (string)child["type"]!
        where type != "Microsoft.Resources/deployments" && (bool?)child["existing"] != true
        select new AzureResource(type, child, template);

    static IEnumerable<JsonObject> Children(JsonObject template) =>
        template["resources"]!.AsObject().Select(resource => resource.Value!.AsObject());

    static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject o => o.SelectMany(member => Texts(member.Value)),
            JsonArray a => a.SelectMany(Texts),
            JsonValue v when v.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    [GeneratedRegex(@"^\[variables\('(?<name>[^']+)'\)\]$", RegexOptions.ExplicitCapture, 1000)]
    internal static partial Regex VariableOnly();
}
