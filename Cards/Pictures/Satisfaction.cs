using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>The score of everyone who gave one, the lowest first, and their average.</summary>
internal static class Satisfaction
{
    private const int ShownScores = 12;
    private const int ShownLow = 3;
    private const decimal Most = 10;

    public static AdaptiveContainer? Of(SeasonSoFar soFar, Texts texts)
    {
        var scores = soFar
            .All(Base10Aftercare.Number, "score")
            .Select(entry =>
                (Who: entry.Answers.Contact("who")?.Name ?? "?", Score: entry.Answers.Number("score") ?? 0)
            )
            .OrderBy(each => each.Score)
            .ToList();
        if (scores.Count == 0)
        {
            return null;
        }
        var average = texts.Number(Math.Round(scores.Average(each => each.Score), 1));
        var low = scores.Where(each => IsLow(each.Score)).Select(each => Cells.Short(each.Who, 40)).ToList();
        return Cells.Box([
            Show.Strong(
                texts[scores.Count == 1 ? "b10.picture.average.one" : "b10.picture.average", average, scores.Count]
            ),
            low.Count > 0
                ? Show.Warn(
                    texts[
                        "b10.picture.low",
                        string.Join(", ", texts.Some(low, ShownLow)),
                        texts.Number(Base10Aftercare.LowScore)
                    ]
                )
                : null,
            .. scores.Take(ShownScores).Select(each => Row(each.Who, each.Score, texts)),
            Show.More(scores.Count, ShownScores, texts),
        ]);
    }

    private static bool IsLow(decimal score) => score <= Base10Aftercare.LowScore;

    private static AdaptiveColumnSet Row(string who, decimal score, Texts texts) =>
        Cells.Row(
            AdaptiveSpacing.Small,
            Cells.Column(
                1,
                Show.Text((IsLow(score) ? "⚠ " : string.Empty) + Cells.Short(who, 60)),
                Cells.Small(
                    Cells.Bar(score, Most),
                    color: IsLow(score) ? AdaptiveTextColor.Attention : AdaptiveTextColor.Accent
                )
            ),
            Cells.Right(texts.Number(score), AdaptiveTextWeight.Bolder)
        );
}
