using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Playbook;
using AdaptiveCards;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

// Not named after the folder: in a namespace that ends in Cards, other tests would no longer find the project of that name.
namespace AccountBot.Bot.Tests.CardChecks;

/// <summary>What holds of every card, in both languages, with as much in it as there can be.</summary>
public sealed partial class CardTests
{
    const int MostCharacters = 25_000;
    const int MostBytes = 25 * 1024;

    /// <summary>Teams takes 80 KB in UTF-16.</summary>
    const int MostOfTeams = 80 * 1024 / 2;

    static readonly string[] KnownElements =
    [
        "TextBlock",
        "RichTextBlock",
        "Container",
        "ColumnSet",
        "Column",
        "ActionSet",
        "Image",
        "FactSet",
        "Input.Text",
        "Input.Date",
        "Input.ChoiceSet",
        "Action.Execute",
        "Action.OpenUrl",
        "Action.ToggleVisibility",
    ];

    [Fact]
    public void EveryCardOfTheProduct_IsAmongTheCardsThatAreChecked()
    {
        var renderers = typeof(Verbs)
            .Assembly.GetTypes()
            .Where(type =>
                type.GetMethod("Render", BindingFlags.Public | BindingFlags.Static)?.ReturnType == typeof(AdaptiveCard)
            )
            .Select(type => type.Name);
        var folder = Path.Combine(Architecture.Repository.Root, "Bot.Tests", "Cards");
        var source = string.Concat(Directory.GetFiles(folder, "Every*.cs").Select(File.ReadAllText));

        renderers.Where(name => !source.Contains(name + ".Render(", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Card_FitsWithinItsSize() =>
        EveryCard.Check(
            (name, language) =>
            {
                var json = Json(name, language).ToString(Formatting.None);

                if (name.Contains("escaped", StringComparison.Ordinal))
                {
                    // No one types a thousand quotes; but if someone does, Teams still takes the card.
                    json.Length.ShouldBeLessThanOrEqualTo(MostOfTeams);
                    return;
                }
                json.Length.ShouldBeLessThanOrEqualTo(MostCharacters);
                Encoding.UTF8.GetByteCount(json).ShouldBeLessThanOrEqualTo(MostBytes);
            }
        );

    [Fact]
    public void Card_SaysWhatItIs_ForEveryClient() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = Json(name, language);

                card["version"].ShouldBe("1.5");
                ((string?)card["fallbackText"]).ShouldNotBeNullOrWhiteSpace();
                card["lang"].ShouldBe(language == Language.Nl ? "nl" : "en");
                card.SelectToken("msteams.width").ShouldBe("Full");
                Read(name, language).Texts.ShouldNotBeEmpty();
            }
        );

    [Fact]
    public void Card_HoldsKnownElementsOnly() =>
        EveryCard.Check(
            (name, language) =>
                Read(name, language)
                    .Everything.Select(element => element.Type)
                    // A dialog has no other button.
                    .Except(
                        name.StartsWith("log this", StringComparison.Ordinal)
                            ? [.. KnownElements, "Action.Submit"]
                            : KnownElements
                    )
                    .ShouldBeEmpty()
        );

    [Fact]
    public void Input_HasAnIdOfItsOwn_AndALabel() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = Read(name, language);

                card.Everything.Select(element => (string?)element.Json["id"])
                    .Where(id => id is not null)
                    .ShouldBeUnique();
                card.Inputs.ShouldAllBe(input => input.Id.Length > 0 && input.Label.Trim().Length > 0);
                card.Inputs.ShouldAllBe(input => input.Id != CardData.Name);
            }
        );

    [Fact]
    public void ChoiceSet_OffersDifferentChoices_AndStandsOnOneOfThem() =>
        EveryCard.Check(
            (name, language) =>
            {
                foreach (var input in Read(name, language).Inputs.Where(input => input.Type == "Input.ChoiceSet"))
                {
                    input.Choices.Select(choice => choice.Value).ShouldBeUnique();
                    input.Choices.ShouldAllBe(choice => choice.Title.Length > 0 && choice.Value.Length > 0);
                    if (input.Json["choices.data"] is null)
                    {
                        input.Choices.ShouldNotBeEmpty();
                        (input.Value ?? string.Empty)
                            .Split(',', StringSplitOptions.RemoveEmptyEntries)
                            .Except(input.Choices.Select(choice => choice.Value))
                            .ShouldBeEmpty();
                    }
                }
            }
        );

    [Fact]
    public void Picture_IsToldInWords() =>
        EveryCard.Check(
            (name, language) =>
                Elements(name, language, "Image")
                    .ShouldAllBe(image => ((string?)image["altText"] ?? string.Empty).Trim().Length > 0)
        );

    [Fact]
    public void Button_SendsTheSame_FromOlderClients() =>
        EveryCard.Check(
            (name, language) =>
            {
                foreach (var action in Elements(name, language, "Action.Execute"))
                {
                    var fallback = action["fallback"].ShouldBeOfType<JObject>();
                    fallback["type"].ShouldBe("Action.Submit");
                    JToken.DeepEquals(action["data"], fallback["data"]).ShouldBeTrue();
                    fallback["title"].ShouldBe(action["title"]);
                    ((string?)fallback["associatedInputs"]).ShouldBe((string?)action["associatedInputs"]);
                    CardJson.DataOf(action["data"]).ShouldNotBeNull().Verb.ShouldBe((string?)action["verb"]);
                }
            }
        );

    [Fact]
    public void Buttons_AreSixAtMostInARow_WithATitleEach() =>
        EveryCard.Check(
            (name, language) =>
            {
                Elements(name, language, "ActionSet")
                    .ShouldAllBe(row => row["actions"]!.Count() >= 1 && row["actions"]!.Count() <= 6);
                Read(name, language).AllButtons.ShouldAllBe(title => title.Trim().Length > 0);
                // Teams shows at most six in all at once; a list has its own beside each line.
                if (
                    !name.StartsWith("choose", StringComparison.Ordinal)
                    && !name.StartsWith("tasks", StringComparison.Ordinal)
                    && !name.StartsWith("competitor", StringComparison.Ordinal)
                    && !name.StartsWith("plate", StringComparison.Ordinal)
                    && !name.StartsWith("nudge", StringComparison.Ordinal)
                    && !name.StartsWith("portfolio", StringComparison.Ordinal)
                    && !name.StartsWith("decisions", StringComparison.Ordinal)
                    && !name.StartsWith("contact", StringComparison.Ordinal)
                    && !name.StartsWith("export", StringComparison.Ordinal)
                    && !name.StartsWith("unreached", StringComparison.Ordinal)
                )
                {
                    Read(name, language).Buttons.Count.ShouldBeLessThanOrEqualTo(6);
                }
            }
        );

    [Fact]
    public void Fold_OpensSomethingThatIsThere() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = Read(name, language);
                var ids = card.Everything.Select(element => (string?)element.Json["id"]).ToHashSet();
                var targets = Elements(name, language, "Action.ToggleVisibility")
                    .SelectMany(action => action["targetElements"]!)
                    .Select(target => target is JObject ? (string?)target["elementId"] : (string?)target)
                    .ToList();

                targets.Except(ids).ShouldBeEmpty();
                // Nothing is folded away for good.
                card.Everything.Where(element => (bool?)element.Json["isVisible"] == false)
                    .Select(element => (string?)element.Json["id"])
                    .Except(targets)
                    .ShouldBeEmpty();
            }
        );

    [Fact]
    public void TypedText_IsNeverReadAsMarkdown() =>
        EveryCard.Check(
            (name, language) =>
            {
                var typed = Json(name, language)
                    .DescendantsAndSelf()
                    .OfType<JValue>()
                    .Where(value =>
                        value.Value is string text
                        && (
                            text.Contains("**bold", StringComparison.Ordinal)
                            || text.Contains("](http", StringComparison.Ordinal)
                        )
                    )
                    .Select(value => value.Path)
                    .Where(path => !ShownAsItIs().IsMatch(path))
                    .ToList();

                typed.ShouldBeEmpty();
            }
        );

    [Fact]
    public void OurOwnText_IsComplete() =>
        EveryCard.Check(
            (name, language) =>
            {
                var card = Read(name, language);

                // A key without a text shows itself; a text without its argument shows a hole.
                card.AllTexts.Concat(card.AllButtons)
                    .Where(text => text.Contains("{0}", StringComparison.Ordinal) || KeysIn(text).Any())
                    .ShouldBeEmpty();
            }
        );

    [Fact]
    public void Refresh_IsForSixtyPeopleAtMost_AndOnlyLooks() =>
        EveryCard.Check(
            (name, language) =>
            {
                if (Json(name, language)["refresh"] is not JObject refresh)
                {
                    return;
                }
                var people = refresh["userIds"]!.Select(id => (string)id!).ToList();

                people.Count.ShouldBeInRange(1, 60);
                people.ShouldBeUnique();
                people.ShouldAllBe(id => id.StartsWith("29:"));
                ((string?)refresh.SelectToken("action.verb")).ShouldBeOneOf(
                    Verbs.ScoreboardView,
                    Verbs.GateView,
                    Verbs.ManagerView,
                    Verbs.HighFiveView,
                    Verbs.AccordView
                );
            }
        );

    [Fact]
    public void Card_IsTheSame_EachTimeItIsMade_WhateverTheServersCulture() =>
        EveryCard.Check(
            (name, language) =>
            {
                var before = CultureInfo.CurrentCulture;
                try
                {
                    CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

                    JToken
                        .DeepEquals(CardView.JsonOf(EveryCard.All[name](Texts.In(language))), Json(name, language))
                        .ShouldBeTrue();
                }
                finally
                {
                    CultureInfo.CurrentCulture = before;
                }
            }
        );

    [Fact]
    public void LinkInAName_IsNoLink_WhereOnlyTheFallbackIsShown() =>
        EveryCard
            .All.Keys.Select(name => (string?)Rendered[(name, Language.En)].Value["fallbackText"])
            .ShouldAllBe(text => !text!.Contains("](", StringComparison.Ordinal));

    /// <summary>What reads like the key of a text: dotted words, the first of which some key begins with.</summary>
    static IEnumerable<string> KeysIn(string text) =>
        Dotted().Matches(text).Select(match => match.Value).Where(word => FirstWords.Contains(word.Split('.')[0]));

    static readonly HashSet<string> FirstWords =
    [
        .. TextsTests.Read("Texts.resx").Keys.Select(key => key.Split('.')[0]),
    ];

    [GeneratedRegex(@"\b[a-z][\w]*(\.[a-z]\w*)+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dotted();

    // Text runs, inputs and their choices know no Markdown, nor do the labels of inputs and buttons; the fallback is checked by itself.
    [GeneratedRegex(
        @"(inlines\[\d+\]\.text|\.value|\.label|choices\[\d+\]\.title|actions\[\d+\](\.fallback)?\.title|^fallbackText)$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex ShownAsItIs();

    static readonly Dictionary<(string, Language), Lazy<JObject>> Rendered = EveryCard
        .All.SelectMany(card => Enum.GetValues<Language>().Select(language => (card, language)))
        .ToDictionary(
            each => (each.card.Key, each.language),
            each => new Lazy<JObject>(() => CardView.JsonOf(each.card.Value(Texts.In(each.language))))
        );

    static JObject Json(string name, Language language) => Rendered[(name, language)].Value;

    static CardView Read(string name, Language language) => new(Rendered[(name, language)].Value);

    static IReadOnlyList<JObject> Elements(string name, Language language, string type) =>
        [.. Read(name, language).Everything.Where(element => element.Type == type).Select(element => element.Json)];
}
