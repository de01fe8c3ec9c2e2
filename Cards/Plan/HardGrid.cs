using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Plan;

/// <summary>The plan as a grid of five questions by four letters: a sign in each cell, and its words below.</summary>
internal static class HardGrid
{
    public static AdaptiveContainer Of(SeasonSoFar soFar, Texts texts)
    {
        var checks = HardChecks.Of(soFar).ToDictionary(check => check.Key, StringComparer.Ordinal);
        return Show.Box(
            AdaptiveContainerStyle.Emphasis,
            [
                Row(
                    texts["b03.hard.grid"],
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
                Show.Subtle(texts["b03.hard.legend"]),
            ]
        );
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
        new()
        {
            Spacing = AdaptiveSpacing.Small,
            Columns =
            [
                new AdaptiveColumn
                {
                    Width = new AdaptiveWidth("3"),
                    Items = [Show.Text(name, weight: AdaptiveTextWeight.Bolder)],
                },
                .. cells.Select(cell => new AdaptiveColumn
                {
                    Width = new AdaptiveWidth("1"),
                    Items = [Show.Text(cell.Text, weight: AdaptiveTextWeight.Bolder, color: cell.Color)],
                }),
            ],
        };
}
