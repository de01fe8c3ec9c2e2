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
                var json = RenderedCards.Json(name, language).ToString(Formatting.None);

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
                var card = RenderedCards.Json(name, language);

                card["version"].ShouldBe("1.5");
                ((string?)card["fallbackText"]).ShouldNotBeNullOrWhiteSpace();
                card["lang"].ShouldBe(language == Language.Nl ? "nl" : "en");
                card.SelectToken("msteams.width").ShouldBe("Full");
                RenderedCards.Read(name, language).Texts.ShouldNotBeEmpty();
            }
        );

    [Fact]
    public void Card_HoldsKnownElementsOnly() =>
        EveryCard.Check(
            (name, language) =>
                RenderedCards
                    .Read(name, language)
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
    public void Picture_IsToldInWords() =>
        EveryCard.Check(
            (name, language) =>
                RenderedCards
                    .Elements(name, language, "Image")
                    .ShouldAllBe(image => ((string?)image["altText"] ?? string.Empty).Trim().Length > 0)
        );

    [Fact]
    public void TypedText_IsNeverReadAsMarkdown() =>
        EveryCard.Check(
            (name, language) =>
            {
                var typed = RenderedCards
                    .Json(name, language)
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
                var card = RenderedCards.Read(name, language);

                // A key without a text shows itself; a text without its argument shows a hole.
                card.AllTexts.Concat(card.AllButtons)
                    .Where(text => text.Contains("{0}", StringComparison.Ordinal) || KeysIn(text).Any())
                    .ShouldBeEmpty();
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
                        .DeepEquals(
                            CardView.JsonOf(EveryCard.All[name](Texts.In(language))),
                            RenderedCards.Json(name, language)
                        )
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
            .All.Keys.Select(name => (string?)RenderedCards.Json(name, Language.En)["fallbackText"])
            .ShouldAllBe(text => !text!.Contains("](", StringComparison.Ordinal));

    /// <summary>What reads like the key of a text: dotted words, the first of which some key begins with.</summary>
    static IEnumerable<string> KeysIn(string text) =>
        Dotted().Matches(text).Select(match => match.Value).Where(word => FirstWords.Contains(word.Split('.')[0]));

    static readonly HashSet<string> FirstWords =
    [
        .. TextFiles.Read("Texts.resx").Keys.Select(key => key.Split('.')[0]),
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
}
