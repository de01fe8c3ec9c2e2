using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>A SWOT as everyone draws it: what is inside above, what is outside below, good on the left, bad on the right.</summary>
internal static class Swot
{
    private const int ShownBeside = 4;
    private const int CharactersBeside = 60;

    /// <summary>The customer's and ours one below the other: what the form itself asked in full, the other in short.</summary>
    public static AdaptiveContainer? Of(string form, SeasonSoFar soFar, Texts texts)
    {
        var shown = new[] { form, form == "ourSwot" ? "customerSwot" : "ourSwot" }
            .Where(each => soFar.Of(1, each).ByField.Count > 0)
            .SelectMany(each => Square(each, each == form, soFar.Of(1, each), texts))
            .ToList();
        return shown.Count == 0 ? null : Cells.Box(shown);
    }

    private static IEnumerable<AdaptiveElement> Square(string form, bool full, Answers answers, Texts texts) =>
        [
            Show.Strong(texts.FormTitle(1, form), AdaptiveSpacing.Medium),
            Half(answers, full, texts, ("+", "strengths"), ("−", "weaknesses")),
            Half(answers, full, texts, ("↑", "opportunities"), ("↓", "threats")),
        ];

    private static AdaptiveColumnSet Half(
        Answers answers,
        bool full,
        Texts texts,
        params IEnumerable<(string Sign, string Field)> quarters
    ) =>
        Cells.Row(
            AdaptiveSpacing.Small,
            quarters.Select(quarter =>
                Cells.Column(
                    1,
                    [
                        Cells.Small(
                            $"{quarter.Sign} {texts["swot." + quarter.Field]}",
                            AdaptiveTextWeight.Bolder,
                            subtle: true
                        ),
                        .. Points(answers.List(quarter.Field), full, texts),
                    ]
                )
            )
        );

    private static IEnumerable<AdaptiveElement?> Points(IReadOnlyList<string> points, bool full, Texts texts)
    {
        if (points.Count == 0)
        {
            yield return Cells.Small("—", subtle: true);
        }
        foreach (var point in full ? points : points.Take(ShownBeside))
        {
            yield return Cells.Small(
                full ? point : Cells.Short(point, CharactersBeside),
                spacing: AdaptiveSpacing.Small
            );
        }
        yield return full ? null : Show.More(points.Count, ShownBeside, texts);
    }
}
