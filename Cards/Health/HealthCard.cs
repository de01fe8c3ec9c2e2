using AccountBot.Cards.Pictures;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Health;
using AdaptiveCards;

namespace AccountBot.Cards.Health;

/// <summary>How an account is: the score with every part of it, what would raise it, and how it went month by month.</summary>
public static class HealthCard
{
    private const string HowFold = "how";

    public static AdaptiveCard Render(HealthView view, Texts texts)
    {
        var score = view.Score;
        var grade = Grade(score, texts);
        return Show.Card(
            texts,
            $"{view.AccountName}: {score.Total} {texts["health.of"]}, {grade}",
            [
                Show.Head(view.AccountName, texts["health.title"]),
                Total(score, grade, texts),
                Show.Subtle(Counted(score, texts)),
                .. score.Parts.Select(part => Part(part, texts)),
                Raises(score.Raises, texts),
                .. History(view.History, texts),
                Show.Folded(HowFold, HealthHow.Lines(texts)),
                Act.Row(
                    Act.Execute(texts["health.board"], Say(view, ChooseAccountCard.StatusCommand)),
                    Act.Execute(texts["score.showLog"], Say(view, ChooseAccountCard.LogCommand)),
                    Act.Fold(texts["health.how"], HowFold)
                ),
            ]
        );
    }

    private static string Grade(HealthScore score, Texts texts)
    {
        var grade = texts["health.grade." + HealthWords.Key(score.Grade)];
        return score.Known == score.Parts.Count ? grade : texts["health.soFar", grade];
    }

    private static AdaptiveRichTextBlock Total(HealthScore score, string grade, Texts texts) =>
        Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(
                score.Total.ToString(texts.Culture),
                AdaptiveTextSize.ExtraLarge,
                AdaptiveTextWeight.Bolder,
                Color(score.Grade)
            ),
            Show.Run($" {texts["health.of"]} · ", subtle: true),
            Show.Run(grade, AdaptiveTextSize.Large, AdaptiveTextWeight.Bolder, Color(score.Grade))
        );

    private static string Counted(HealthScore score, Texts texts) =>
        score.Known == score.Parts.Count
            ? texts["health.all", HealthPart.Most]
            : texts["health.some", score.Points, score.Possible, score.Known, score.Parts.Count];

    private static AdaptiveContainer Part(HealthPart part, Texts texts)
    {
        var points = part.Points is { } given ? texts["health.points", given, HealthPart.Most] : "–";
        AdaptiveElement?[] items =
        [
            Cells.Row(
                AdaptiveSpacing.None,
                Cells.Column(5, Show.Strong(texts["health.part." + HealthWords.Key(part.Kind)])),
                Cells.Right(points, AdaptiveTextWeight.Bolder, share: 2)
            ),
            Bar(part),
            Cells.Small(HealthWords.Seen(part, texts), subtle: true),
        ];
        return new AdaptiveContainer { Spacing = AdaptiveSpacing.Medium, Items = [.. items.OfType<AdaptiveElement>()] };
    }

    private static AdaptiveRichTextBlock? Bar(HealthPart part) =>
        part.Points is { } points
            ? Cells.Small(
                Cells.Bar(points, HealthPart.Most),
                color: points < HealthPart.Most / 2 ? AdaptiveTextColor.Attention : AdaptiveTextColor.Accent
            )
            : null;

    private static AdaptiveContainer Raises(IReadOnlyList<HealthRaise> raises, Texts texts) =>
        Cells.Box([
            Show.Strong(texts["health.raise"]),
            raises.Count == 0 ? Show.Text(texts["health.raise.none"], spacing: AdaptiveSpacing.Small) : null,
            .. raises.Select(raise =>
                Show.Runs(
                    AdaptiveSpacing.Small,
                    Show.Run($"+{raise.Points}  ", weight: AdaptiveTextWeight.Bolder),
                    Show.Run(texts["health.raise.to", HealthWords.Step(raise.Step, texts), raise.Total])
                )
            ),
        ]);

    /// <summary>A small bar for each month, and below it the same in numbers, for whoever has it read out.</summary>
    private static IEnumerable<AdaptiveElement> History(IReadOnlyList<HealthPoint> history, Texts texts)
    {
        if (history.Count < 2)
        {
            yield break;
        }
        yield return Show.Strong(
            texts["health.history", Month(history[0].Month, texts), Month(history[^1].Month, texts)],
            AdaptiveSpacing.Medium
        );
        yield return Show.Text(
            string.Join('\u202F', history.Select(point => Level(point.Total))),
            AdaptiveTextSize.Large,
            color: AdaptiveTextColor.Accent,
            spacing: AdaptiveSpacing.Small
        );
        yield return Show.Subtle(
            string.Join(
                " · ",
                history.Select(point => $"{point.Month.ToString("MMM", texts.Culture)}\u00A0{point.Total}")
            )
        );
    }

    private static string Month(DateOnly month, Texts texts) => month.ToString("MMMM yyyy", texts.Culture);

    private static char Level(int total) => "▁▂▃▄▅▆▇█"[Math.Clamp(total * 8 / 100, 0, 7)];

    private static AdaptiveTextColor Color(HealthGrade grade) =>
        grade switch
        {
            HealthGrade.Strong => AdaptiveTextColor.Good,
            HealthGrade.Fair => AdaptiveTextColor.Default,
            _ => AdaptiveTextColor.Attention,
        };

    // The same as saying it: the answer comes below, and this card stays.
    private static CardData Say(HealthView view, string command) =>
        new()
        {
            Verb = Verbs.Choose,
            Account = view.Account,
            Choice = command,
        };
}
