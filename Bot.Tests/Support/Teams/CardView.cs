using AccountBot.Cards;
using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>A card as a person reads it: its words, its inputs and its buttons.</summary>
public sealed class CardView(JObject json)
{
    static readonly string[] Nests = ["body", "items", "columns", "rows", "cells", "actions", "images"];

    public JObject Json { get; } = json;

    /// <summary>A card that was not sent, as JSON to look into.</summary>
    public static JObject JsonOf(AdaptiveCard card) =>
        JsonConvert.DeserializeObject<JObject>(
            CardJson.ToJson(card).ToString(Formatting.None),
            new JsonSerializerSettings { DateParseHandling = DateParseHandling.None }
        )!;

    /// <summary>Every element and action, from top to bottom, also within what is folded away.</summary>
    public IReadOnlyList<CardElement> Everything => [.. Walk(Json, hidden: false)];

    /// <summary>Every text that can be read without unfolding anything, from top to bottom.</summary>
    public IReadOnlyList<string> Texts => [.. TextsOf(folded: false)];

    /// <summary>Every text, also within what is folded away.</summary>
    public IReadOnlyList<string> AllTexts => [.. TextsOf(folded: true)];

    /// <summary>All readable texts as one, a line each.</summary>
    public string Text => string.Join('\n', AllTexts);

    /// <summary>The titles of the buttons that are there to press at once.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. ButtonsOf(Everything.Where(each => !each.Hidden)).Select(button => button.Title)];

    public IReadOnlyList<string> AllButtons => [.. ButtonsOf(Everything).Select(button => button.Title)];

    public IReadOnlyList<CardInput> Inputs =>
        [
            .. Everything
                .Where(each => each.Type.StartsWith("Input.", StringComparison.Ordinal))
                .Select(each => new CardInput(each.Json)),
        ];

    /// <summary>What the card says is wrong, wherever it says so.</summary>
    public IReadOnlyList<string> Warnings => [.. AllTexts.Where(IsWarning)];

    public string? FallbackText => (string?)Json["fallbackText"];

    public bool Says(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    public bool HasButton(string button) => Matches(button).Count > 0;

    public bool HasInput(string id) => Inputs.Any(input => input.Id == id);

    public CardInput Input(string id) =>
        Inputs.FirstOrDefault(input => input.Id == id)
        ?? throw new ShouldAssertException(
            $"There is no input '{id}', only {string.Join(", ", Inputs.Select(input => input.Id))}."
        );

    /// <summary>What the card says is wrong with one input: the warning below it.</summary>
    public string? ErrorAt(string id)
    {
        _ = Input(id);
        return Everything
            .SkipWhile(each => (string?)each.Json["id"] != id)
            .Skip(1)
            // A remark belongs to the input that it stands below.
            .TakeWhile(each => !each.Type.StartsWith("Input.", StringComparison.Ordinal) || IsRemarkOf(each, id))
            .Where(each => each.Type is "RichTextBlock" or "TextBlock")
            .Select(TextOf)
            .FirstOrDefault(IsWarning);
    }

    public bool HasError(string id) => ErrorAt(id) is not null;

    /// <summary>The button with this title; else the only one with this verb.</summary>
    public CardButton Button(string button) =>
        Matches(button) switch
        {
            [var one] => one,
            [] => throw new ShouldAssertException(
                $"There is no button '{button}', only [{string.Join("] [", AllButtons)}]."
            ),
            var more => throw new ShouldAssertException(
                $"'{button}' is said of several buttons: [{string.Join("] [", more.Select(each => each.Title))}]."
            ),
        };

    /// <summary>What a button sends, with the card's inputs in it as a client puts them there.</summary>
    internal JObject Merge(CardButton button, IReadOnlyDictionary<string, string> typed)
    {
        if (typed.Keys.FirstOrDefault(id => !HasInput(id)) is { } stranger)
        {
            throw new ShouldAssertException(
                $"There is no input '{stranger}', only {string.Join(", ", Inputs.Select(input => input.Id))}."
            );
        }
        var data = (JObject?)button.Json["data"]?.DeepClone() ?? [];
        if (string.Equals((string?)button.Json["associatedInputs"], "none", StringComparison.OrdinalIgnoreCase))
        {
            return data;
        }
        foreach (var input in Inputs)
        {
            if (input.Sends(typed.GetValueOrDefault(input.Id)) is { } value)
            {
                data[input.Id] = value;
            }
        }
        return data;
    }

    static bool IsWarning(string text) => text.StartsWith('⚠');

    static bool IsRemarkOf(CardElement element, string id) => (string?)element.Json["id"] == id + "_remark";

    IReadOnlyList<CardButton> Matches(string button)
    {
        var all = ButtonsOf(Everything).ToList();
        return all.Where(each => each.Title == button).ToList() is { Count: > 0 } titled ? titled
            : all.Where(each => each.Verb == button).ToList() is { Count: > 0 } verbs ? verbs
            : [];
    }

    static IEnumerable<CardButton> ButtonsOf(IEnumerable<CardElement> elements) =>
        elements
            .Where(each => each.Type.StartsWith("Action.", StringComparison.Ordinal))
            .Select(each => new CardButton(each.Json));

    IEnumerable<string> TextsOf(bool folded) =>
        Everything.Where(each => folded || !each.Hidden).Select(TextOf).Where(text => text.Length > 0);

    static string TextOf(CardElement element) =>
        element.Type switch
        {
            "TextBlock" => (string?)element.Json["text"] ?? string.Empty,
            "RichTextBlock" => string.Concat(
                (element.Json["inlines"] as JArray ?? []).Select(run =>
                    run is JObject ? (string?)run["text"] : (string?)run
                )
            ),
            "FactSet" => string.Join(
                '\n',
                (element.Json["facts"] as JArray ?? []).Select(fact => $"{fact["title"]} {fact["value"]}")
            ),
            _ when element.Type.StartsWith("Input.", StringComparison.Ordinal) => (string?)element.Json["label"]
                ?? string.Empty,
            _ => string.Empty,
        };

    static IEnumerable<CardElement> Walk(JObject parent, bool hidden)
    {
        foreach (
            var child in Nests
                .SelectMany(name => parent[name] as JArray ?? [])
                .OfType<JObject>()
                .Concat(Selects(parent))
        )
        {
            var folded = hidden || (bool?)child["isVisible"] == false;
            yield return new CardElement(child, folded);
            foreach (var below in Walk(child, folded))
            {
                yield return below;
            }
        }
    }

    static IEnumerable<JObject> Selects(JObject parent) => parent["selectAction"] is JObject action ? [action] : [];
}

/// <param name="Hidden">Folded away, or within something that is.</param>
public sealed record CardElement(JObject Json, bool Hidden)
{
    public string Type => (string?)Json["type"] ?? string.Empty;
}

public sealed record CardButton(JObject Json)
{
    public string Type => (string?)Json["type"] ?? string.Empty;

    public string Title => (string?)Json["title"] ?? string.Empty;

    public string? Verb => (string?)Json["verb"];

    public JObject? Data => Json["data"] as JObject;

    public CardButton? Fallback => Json["fallback"] is JObject fallback ? new CardButton(fallback) : null;
}

public sealed record CardInput(JObject Json)
{
    public string Type => (string?)Json["type"] ?? string.Empty;

    public string Id => (string?)Json["id"] ?? string.Empty;

    public string Label => (string?)Json["label"] ?? string.Empty;

    public string? Value => (string?)Json["value"];

    public string? Placeholder => (string?)Json["placeholder"];

    public IReadOnlyList<(string Title, string Value)> Choices =>
        [
            .. (Json["choices"] as JArray ?? []).Select(choice =>
                ((string?)choice["title"] ?? "", (string?)choice["value"] ?? "")
            ),
        ];

    /// <summary>What a client sends for this input; null for nothing at all.</summary>
    internal JToken? Sends(string? typed)
    {
        var value = typed ?? Value;
        switch (Type)
        {
            case "Input.ChoiceSet":
                Check(typed);
                return value is { Length: > 0 } ? new JValue(value) : null;
            case "Input.Toggle":
                return value ?? (string?)Json["valueOff"] ?? "false";
            case "Input.Text" when (int?)Json["maxLength"] is { } most && typed?.Length > most:
                throw new ShouldAssertException(
                    $"A client takes at most {most} characters in '{Id}', not {typed.Length}."
                );
            default:
                return value ?? string.Empty;
        }
    }

    void Check(string? typed)
    {
        var free = Json["choices.data"] is not null;
        var many = (bool?)Json["isMultiSelect"] == true;
        foreach (
            var chosen in many ? typed?.Split(',') ?? []
            : typed is { Length: > 0 } ? [typed]
            : []
        )
        {
            if (!free && !Choices.Any(choice => choice.Value == chosen))
            {
                throw new ShouldAssertException(
                    $"'{Id}' offers {string.Join(", ", Choices.Select(choice => choice.Value))}, not '{chosen}'."
                );
            }
        }
    }
}
