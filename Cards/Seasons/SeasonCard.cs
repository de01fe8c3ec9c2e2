using AccountBot.Playbook;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Seasons;

/// <param name="Years">All years of which there is a season, the newest first.</param>
public sealed record SeasonView(Dossier Dossier, SeasonSummary Summary, IReadOnlyList<int> Years, bool MayStartNext);

/// <summary>A season in numbers: the way around the bases, what it took and what it brought.</summary>
public static class SeasonCard
{
    public const string YearInput = "year";
    public const string BaseInput = "base";
    private const int OfferedYears = 15;

    public static AdaptiveCard Render(SeasonView view, Texts texts)
    {
        var (account, summary) = (view.Dossier.Account, view.Summary);
        var title = texts["season.title", summary.Year];
        return Show.Card(
            texts,
            $"{account.Name}: {title}",
            [
                Show.Head(account.Name, title),
                Show.Strong(SeasonWords.State(summary, texts)),
                summary.Objective is { } objective ? Show.Fact(texts["plan.objective"], objective) : null,
                .. SeasonWords.Facts(summary, texts).Select(fact => Show.Fact(fact.Name, fact.Value)),
                summary.Bases.Count > 0 ? Show.Strong(texts["season.bases"], AdaptiveSpacing.Medium) : null,
                .. summary.Bases.Select(reached =>
                    Show.Text(SeasonWords.Base(reached, texts), spacing: AdaptiveSpacing.Small)
                ),
                Read(texts),
                Act.Row(
                    view.MayStartNext
                        ? Act.Execute(
                            texts["season.startNext", summary.Year + 1],
                            Data(view, Verbs.SeasonNext),
                            withInputs: false,
                            primary: true
                        )
                        : null,
                    Act.Execute(texts["season.read"], Data(view, Verbs.SeasonForm))
                ),
                .. Compare(view, texts),
            ]
        );
    }

    private static AdaptiveChoiceSetInput Read(Texts texts) =>
        new()
        {
            Id = BaseInput,
            Label = texts["season.readBase"],
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = "1",
            Choices =
            [
                .. Enumerable
                    .Range(1, Season.Bases)
                    .Select(number => new AdaptiveChoice
                    {
                        Title = $"{number} · {texts.BaseName(number)}",
                        Value = Text(number),
                    }),
            ],
        };

    private static IEnumerable<AdaptiveElement> Compare(SeasonView view, Texts texts)
    {
        var others = view.Years.Where(year => year != view.Summary.Year).Take(OfferedYears).ToList();
        if (others.Count == 0)
        {
            yield break;
        }
        yield return new AdaptiveChoiceSetInput
        {
            Id = YearInput,
            Label = texts["season.compareWith"],
            Style = AdaptiveChoiceInputStyle.Compact,
            Value = Text(others[0]),
            Choices =
            [
                .. others.Select(year => new AdaptiveChoice { Title = texts["season", year], Value = Text(year) }),
            ],
        };
        yield return Act.Row(Act.Execute(texts["plan.compare"], Data(view, Verbs.SeasonCompare)));
    }

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static CardData Data(SeasonView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Summary.Year,
        };
}
