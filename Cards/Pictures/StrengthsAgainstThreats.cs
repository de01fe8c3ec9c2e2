using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>The match: which of our strengths answers which of the customer's threats, and which threats nothing answers yet.</summary>
internal static class StrengthsAgainstThreats
{
    private const int ShownOpen = 6;

    public static AdaptiveContainer? Of(SeasonSoFar soFar, Texts texts)
    {
        var pairs = soFar.Of(1, "match").Pairs("pairs");
        var open = soFar
            .Of(1, "customerSwot")
            .List("threats")
            .Where(threat => !pairs.Any(pair => pair.Right == threat))
            .ToList();
        return pairs.Count == 0
            ? null
            : Cells.Box([
                Row(
                    Cells.Small("+ " + texts["b01.match.ours"], AdaptiveTextWeight.Bolder, subtle: true),
                    " ",
                    Cells.Small("↓ " + texts["b01.match.theirs"], AdaptiveTextWeight.Bolder, subtle: true)
                ),
                .. pairs.Select(pair => Row(Cells.Small(pair.Left), "→", Cells.Small(pair.Right))),
                .. open.Take(ShownOpen)
                    .Select(threat =>
                        Row(
                            Cells.Small("◌ " + texts["b01.match.open"], subtle: true),
                            "→",
                            Cells.Small(Cells.Short(threat, 80))
                        )
                    ),
                Show.More(open.Count, ShownOpen, texts),
            ]);
    }

    private static AdaptiveColumnSet Row(AdaptiveElement left, string arrow, AdaptiveElement right) =>
        Cells.Row(
            AdaptiveSpacing.Small,
            Cells.Column(6, left),
            Cells.Column(1, Cells.Small(arrow)),
            Cells.Column(6, right)
        );
}
