using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>How far we are inside: clarity, acceptance and behaviour, the three letters of D·A·G.</summary>
internal static class DagProgress
{
    public static AdaptiveContainer Of(SeasonSoFar soFar, Texts texts)
    {
        var needed = Base05Internal.Needed(soFar);
        var accepted = needed.Count(person => Base05Internal.AcceptanceOf(person, soFar) is { Stand: Stand.Agrees });
        var agreements = soFar.Of(Base05Internal.Number, "behaviour").List("agreements").Count;
        return Cells.Box(
            Cells.Row(
                AdaptiveSpacing.None,
                Letter("D", "clarity", Done("clarity", soFar), null, texts),
                Letter(
                    "A",
                    "acceptances",
                    needed.Count > 0 && accepted == needed.Count,
                    texts["season.reached.value", accepted, needed.Count],
                    texts
                ),
                Letter(
                    "G",
                    "behaviour",
                    Done("behaviour", soFar),
                    agreements > 0
                        ? texts[agreements == 1 ? "b05.dag.agreed.one" : "b05.dag.agreed", agreements]
                        : null,
                    texts
                )
            ),
            Show.Runs(
                AdaptiveSpacing.Small,
                Show.Run(Cells.Bar(accepted, needed.Count), color: AdaptiveTextColor.Accent),
                Show.Run("  " + texts["accord.progress", accepted, needed.Count])
            )
        );
    }

    private static bool Done(string form, SeasonSoFar soFar) =>
        Base05Internal.Definition.IsDone(Base05Internal.Definition.Find(form)!, soFar);

    // The sign is said in the word below it too.
    private static AdaptiveColumn Letter(string letter, string form, bool done, string? soMany, Texts texts) =>
        Cells.Column(
            1,
            Show.Text(
                $"{letter} {(done ? "✓" : "◌")}",
                AdaptiveTextSize.Large,
                AdaptiveTextWeight.Bolder,
                done ? AdaptiveTextColor.Good : AdaptiveTextColor.Default
            ),
            Cells.Small(texts.FormTitle(Base05Internal.Number, form), AdaptiveTextWeight.Bolder),
            Cells.Small(soMany ?? texts[done ? "b05.dag.done" : "b05.dag.open"], subtle: true)
        );
}
