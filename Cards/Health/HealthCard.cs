using AccountBot.Cards.Accounts;
using AccountBot.Cards.Pictures;
using AccountBot.Playbook.Health;
using AdaptiveCards;

namespace AccountBot.Cards.Health;

/// <summary>How an account is: the score with every part of it, what would raise it, and how it went month by month.</summary>
public static class HealthCard
{
    private const string HowFold = "how";

    public static AdaptiveCard Render(HealthView view, Texts texts)
    {
        var (summary, body) = view.Score is { Total: { } total, Grade: { } grade }
            ? Scored(view, total, grade, texts)
            : (texts["health.title"], Unscored(view.Score, texts));
        return Show.Card(
            texts,
            $"{view.AccountName}: {summary}",
            [
                Show.Head(view.AccountName, texts["health.title"]),
                .. body,
                Show.Folded(HowFold, HealthHow.Lines(texts)),
                Act.Row(
                    Act.Execute(texts["health.board"], Say(view, ChooseAccountCard.StatusCommand)),
                    Act.Execute(texts["score.showLog"], Say(view, ChooseAccountCard.LogCommand)),
                    Act.Fold(texts["health.how"], HowFold)
                ),
            ]
        );
    }

    private static (string Summary, IEnumerable<AdaptiveElement?> Body) Scored(
        HealthView view,
        int total,
        HealthGrade grade,
        Texts texts
    )
    {
        var score = view.Score;
        var word = texts["health.grade." + HealthWords.Key(grade)];
        var said = score.Known == score.Parts.Count ? word : texts["health.soFar", word];
        return (
            $"{total} {texts["health.of"]}, {said}",
            [
                Total(total, Color(grade), said, texts),
                Show.Subtle(Counted(score, texts)),
                .. score.Parts.Select(part => Part(part, texts)),
                Raises(score.Raises, texts),
                .. History(view.History, texts),
            ]
        );
    }

    /// <summary>Too little is known for a number: only what is known and what is not, in words.</summary>
    private static IEnumerable<AdaptiveElement?> Unscored(HealthScore score, Texts texts) =>
        [
            Show.Strong(texts["health.few", HealthRules.LeastKnown, Enum.GetValues<HealthKind>().Length]),
            .. Group("health.known", score.Parts.Where(part => part.IsKnown), texts),
            .. Group("health.notKnown", score.Parts.Where(part => !part.IsKnown), texts),
        ];

    private static IEnumerable<AdaptiveElement> Group(string title, IEnumerable<HealthPart> parts, Texts texts) =>
        parts
            .Select(part =>
                (AdaptiveElement)
                    Show.Fact(texts["health.part." + HealthWords.Key(part.Kind)], HealthWords.Seen(part, texts))
            )
            .ToList()
            is { Count: > 0 } lines
            ? lines.Prepend(Show.Strong(texts[title], AdaptiveSpacing.Medium))
            : [];

    private static AdaptiveRichTextBlock Total(int total, AdaptiveTextColor color, string grade, Texts texts) =>
        Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(total.ToString(texts.Culture), AdaptiveTextSize.ExtraLarge, AdaptiveTextWeight.Bolder, color),
            Show.Run($" {texts["health.of"]} · ", subtle: true),
            Show.Run(grade, AdaptiveTextSize.Large, AdaptiveTextWeight.Bolder, color)
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

    /// <summary>A small bar for each month, and below it the same in numbers, for the person who has it read out.</summary>
    private static IEnumerable<AdaptiveElement> History(IReadOnlyList<HealthPoint> history, Texts texts)
    {
        if (history.Count(point => point.Total is not null) < 2)
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
                history.Select(point =>
                    $"{point.Month.ToString("MMM", texts.Culture)}\u00A0{point.Total?.ToString(texts.Culture) ?? "–"}"
                )
            )
        );
    }

    private static string Month(DateOnly month, Texts texts) => month.ToString("MMMM yyyy", texts.Culture);

    private static char Level(int? total) => total is { } known ? "▁▂▃▄▅▆▇█"[Math.Clamp(known * 8 / 100, 0, 7)] : '·';

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
