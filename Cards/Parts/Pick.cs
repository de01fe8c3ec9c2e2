using System.Globalization;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards;

/// <summary>Sets of which someone picks one to look at.</summary>
public static class Pick
{
    /// <summary>Stands for no choice: a client sends nothing for an empty value.</summary>
    public const string Any = "any";

    /// <summary>What was picked; empty where nothing was.</summary>
    public static string Of(string input) => input == Any ? string.Empty : input;

    internal static AdaptiveChoiceSetInput One(
        string id,
        string label,
        string value,
        IEnumerable<(string Value, string Title)> choices
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = value,
            Choices = [.. choices.Select(each => new AdaptiveChoice { Value = each.Value, Title = each.Title })],
        };

    internal static (string Value, string Title) Nothing(Texts texts) => (Any, texts["pick.any"]);

    internal static IEnumerable<(string Value, string Title)> Bases(Texts texts) =>
        Enumerable
            .Range(1, Season.Bases)
            .Select(number => (number.ToString(CultureInfo.InvariantCulture), $"{number} · {texts.BaseName(number)}"));
}
