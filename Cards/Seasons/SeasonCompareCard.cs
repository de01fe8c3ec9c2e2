using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Seasons;

public sealed record SeasonCompareView(string Account, string AccountId, SeasonSummary Left, SeasonSummary Right);

/// <summary>Two seasons side by side.</summary>
public static class SeasonCompareCard
{
    public static AdaptiveCard Render(SeasonCompareView view, Texts texts)
    {
        var title = texts["season.compare.title", view.Left.Year, view.Right.Year];
        var (left, right) = (SeasonWords.Facts(view.Left, texts), SeasonWords.Facts(view.Right, texts));
        return Show.Card(
            texts,
            $"{view.Account}: {title}",
            [
                Show.Head(view.Account, title),
                Row(string.Empty, texts["season", view.Left.Year], texts["season", view.Right.Year], strong: true),
                .. left.Zip(right, (one, other) => Row(one.Name, one.Value, other.Value)),
                .. Days(view, texts),
                Act.Row(
                    Act.Execute(
                        texts["season.back"],
                        new CardData
                        {
                            Verb = Verbs.SeasonShow,
                            Account = view.AccountId,
                            Year = view.Left.Year,
                            Form = SeasonBookCard.FromSeason,
                        },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Days(SeasonCompareView view, Texts texts) =>
        Enumerable
            .Range(1, Season.Bases)
            .Select(number => (number, left: DaysOf(view.Left, number), right: DaysOf(view.Right, number)))
            .Where(row => row.left is not null || row.right is not null)
            .Select(row =>
                Row(
                    $"{row.number} · {texts.BaseName(row.number)}",
                    row.left is { } left ? texts.Days(left) : "—",
                    row.right is { } right ? texts.Days(right) : "—"
                )
            );

    private static int? DaysOf(SeasonSummary summary, int number) =>
        summary.Bases.FirstOrDefault(reached => reached.Base == number)?.Days;

    private static AdaptiveColumnSet Row(string name, string left, string right, bool strong = false) =>
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns = [Cell(5, name, !strong), Cell(4, left, strong), Cell(4, right, strong)],
        };

    // The names of the bases have long words, which a phone has no room for in larger type.
    private static AdaptiveColumn Cell(int width, string text, bool strong) =>
        new()
        {
            Width = ColumnWidth.Weight(width),
            Spacing = AdaptiveSpacing.Small,
            Items =
            [
                Show.Text(
                    text.Length == 0 ? " " : text,
                    AdaptiveTextSize.Small,
                    strong ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default
                ),
            ],
        };
}
