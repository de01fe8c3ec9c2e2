using System.Text.Json.Nodes;

namespace AccountBot.Bot.Tests.Templates;

/// <summary>Something that every resource of a kind must say.</summary>
/// <param name="Path">Where in the resource, such as <c>properties.httpsOnly</c>.</param>
/// <param name="Value">As JSON.</param>
public sealed record TemplatePromise(string Types, string Path, string Value)
{
    string[] All => Types.Split('|');

    /// <summary>The resources that do not say it; a kind of which there is none breaks the promise too.</summary>
    internal IReadOnlyList<string> Broken(AzureTemplate template) =>
        [
            .. All.Where(type => template.Of(type).Count == 0).Select(type => $"There is no {type}"),
            .. template
                .Of(All)
                .Where(resource => resource.At(Path) != Value)
                .Select(resource => $"{resource.Type} {resource.Name}: {Path} is {resource.At(Path) ?? "not set"}"),
        ];

    /// <summary>Templates in each of which one resource says something else, or nothing.</summary>
    internal IEnumerable<AzureTemplate> Spoilt()
    {
        foreach (var place in Enumerable.Range(0, AzureTemplate.Read().Of(All).Count))
        {
            yield return Spoil(place, JsonValue.Create("something else"));
            yield return Spoil(place, null);
        }
    }

    AzureTemplate Spoil(int place, JsonNode? value)
    {
        var template = AzureTemplate.Read();
        template.Of(All)[place].Set(Path, value);
        return template;
    }

    public override string ToString() =>
        $"{Types.Replace("Microsoft.", "", StringComparison.Ordinal)} {Path} = {Value}";
}
