using System.Globalization;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Portfolio;
using AdaptiveCards;

namespace AccountBot.Cards.Portfolio;

/// <summary>What of a portfolio can be chosen, and what was.</summary>
public static class PortfolioFilterParts
{
    public const string FilterInput = "filter";
    public const string ByInput = "by";
    public const string BaseInput = "base";
    public const string OrderInput = "order";

    internal const string Fold = "choosing";
    private const int MostManagers = 50;

    /// <summary>The filters that are on, in words.</summary>
    internal static string Said(PortfolioView view, Texts texts)
    {
        string?[] parts =
        [
            view.Choice.Filter == PortfolioFilter.All ? null : texts[KeyOf(view.Choice.Filter)],
            view.Choice.By is { } by
                ? Managers(view).FirstOrDefault(each => each.Is(by)) is { } manager
                    ? Texts.Name(manager)
                    : texts["portfolio.somebody"]
                : null,
            view.Choice.Base is { } atBase ? $"{texts["base", atBase]}, {texts.BaseName(atBase)}" : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    internal static AdaptiveElement Folded(PortfolioView view, Texts texts)
    {
        var managers = Managers(view);
        var chosen = view.Choice.By is { } by ? managers.FirstOrDefault(each => each.Is(by)) : null;
        return Show.Folded(
            Fold,
            Pick.One(
                FilterInput,
                texts["portfolio.show"],
                view.Choice.Filter.ToString(),
                Enum.GetValues<PortfolioFilter>().Select(each => (each.ToString(), texts[KeyOf(each)]))
            ),
            Pick.One(
                ByInput,
                texts["score.am"],
                chosen?.Id ?? Pick.Any,
                managers.Take(MostManagers).Select(each => (each.Id, Texts.Name(each))).Prepend(Pick.Nothing(texts))
            ),
            Pick.One(
                BaseInput,
                texts["portfolio.base"],
                view.Choice.Base?.ToString(CultureInfo.InvariantCulture) ?? Pick.Any,
                Pick.Bases(texts).Prepend(Pick.Nothing(texts))
            ),
            Pick.One(
                OrderInput,
                texts["portfolio.order"],
                view.Choice.Order.ToString(),
                Enum.GetValues<PortfolioOrder>().Select(each => (each.ToString(), texts[KeyOf(each)]))
            ),
            Show.Subtle(texts["portfolio.stalled.why", Stalling.QuietDays, Stalling.LongestOnBase]),
            Act.Row(Act.Execute(texts["pick.show"], new CardData { Verb = Verbs.PortfolioChoose }, primary: true))
        );
    }

    /// <summary>The account managers of the accounts; the chosen one among the first.</summary>
    private static List<Person> Managers(PortfolioView view) =>
        [
            .. view
                .All.Select(line => line.AccountManager)
                .OfType<Person>()
                .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase)
                .OrderByDescending(person => view.Choice.By is { } by && person.Is(by))
                .ThenBy(person => person.Name, StringComparer.InvariantCultureIgnoreCase),
        ];

    private static string KeyOf<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return $"portfolio.{(value is PortfolioFilter ? "filter" : "order")}.{char.ToLowerInvariant(name[0])}{name[1..]}";
    }
}
