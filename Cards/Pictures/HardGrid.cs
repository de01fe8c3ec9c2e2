using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>The plan as a grid of five questions by four letters: a sign in each cell, and its words below.</summary>
internal static class HardGrid
{
    public static AdaptiveContainer Of(SeasonSoFar soFar, Texts texts)
    {
        var checks = HardChecks.Of(soFar).ToDictionary(check => check.Key, StringComparer.Ordinal);
        var right = checks.Values.Count(check =>
            HardChecks.StateOf(check, soFar) is HardState.Confirmed or HardState.OverruledYes
        );
        return Cells.Box([
            Show.Strong(texts["b03.hard.count", right, checks.Count]),
            Row(
                " ",
                HardChecks.Letters.Select(letter =>
                    (texts[$"b03.hard.letter.{letter}.short"], AdaptiveTextColor.Default)
                )
            ),
            .. HardChecks.Questions.Select(question =>
                Row(
                    texts[$"b03.hard.{question}.short"],
                    HardChecks.Letters.Select(letter => Cell(checks[$"{question}_{letter}"], soFar))
                )
            ),
            Show.Subtle(texts["b03.hard.letters"], AdaptiveSpacing.Medium),
            Show.Subtle(texts["b03.hard.legend"], AdaptiveSpacing.None),
        ]);
    }

    // The sign tells it without its colour.
    private static (string Sign, AdaptiveTextColor Color) Cell(HardCheck check, SeasonSoFar soFar) =>
        HardChecks.StateOf(check, soFar) switch
        {
            HardState.Confirmed => ("✓", AdaptiveTextColor.Good),
            HardState.OverruledYes => ("✓!", AdaptiveTextColor.Good),
            HardState.OverruledNo => ("✗", AdaptiveTextColor.Attention),
            _ => ("?", AdaptiveTextColor.Attention),
        };

    private static AdaptiveColumnSet Row(string name, IEnumerable<(string Text, AdaptiveTextColor Color)> cells) =>
        Cells.Row(
            AdaptiveSpacing.Small,
            [Cells.Column(3, Show.Text(name)), .. cells.Select(cell => Cells.Column(1, Centred(cell.Text, cell.Color)))]
        );

    private static AdaptiveRichTextBlock Centred(string text, AdaptiveTextColor color)
    {
        var shown = Show.Text(text, weight: AdaptiveTextWeight.Bolder, color: color);
        shown.HorizontalAlignment = AdaptiveHorizontalAlignment.Center;
        return shown;
    }
}
