using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <summary>What became of a gate, or of the one before it; and whose word it waits for.</summary>
internal static class GateOutcome
{
    private const int ShownForms = 6;

    /// <summary>Who decides; once decided, what, by whom, when and why.</summary>
    public static AdaptiveElement Of(Gate gate, Texts texts)
    {
        if (gate.Verdict is { } verdict)
        {
            return Show.Box(
                verdict.Choice == Choice.Go ? AdaptiveContainerStyle.Good : AdaptiveContainerStyle.Warning,
                [
                    Show.Strong(Decided(verdict, texts)),
                    Whose(verdict, texts) is { } whose ? Show.Text(whose, spacing: AdaptiveSpacing.Small) : null,
                    verdict.Why is null
                        ? null
                        : Show.Text(texts["gate.why", verdict.Why], spacing: AdaptiveSpacing.Small),
                    verdict.Until is { } until ? Show.Subtle(texts["score.parked.until", texts.Date(until)]) : null,
                    .. Conditions(verdict, texts),
                ]
            );
        }
        if (!gate.IsOpen)
        {
            return Show.Strong(texts["gate.over", gate.Year]);
        }
        return Show.Subtle(
            gate.Rule == GateRule.TeamMajority
                ? texts["gate.teamDecides", (gate.Voters.Count / 2) + 1, gate.Voters.Count]
                : Decides(gate, texts)
        );
    }

    /// <summary>The NO GO of before and what changed since, on a gate that was put back.</summary>
    public static AdaptiveElement? Back(Gate gate, Texts texts)
    {
        if (gate.Comeback is not { } back)
        {
            return null;
        }
        var parking = back.Parking;
        var changed = back.Changed.Select(form => texts.FormTitle(gate.Base, form)).ToList();
        return Show.Box(
            AdaptiveContainerStyle.Emphasis,
            Show.Strong(
                parking.By is { } by
                    ? texts["gate.back", texts.Date(parking.At), Texts.Name(by)]
                    : texts["gate.back.team", texts.Date(parking.At)]
            ),
            parking.By is null && !parking.IsPlanned
                ? null
                : Show.Text(WhoseText(parking.Whose, texts), spacing: AdaptiveSpacing.Small),
            parking.Why.Length == 0
                ? null
                : Show.Text(texts["gate.why", Shorten.Text(parking.Why, 120)], spacing: AdaptiveSpacing.Small),
            Show.Text(texts["gate.back.spent", texts.Spent(back.Spent)], spacing: AdaptiveSpacing.Small),
            Show.Text(
                changed.Count == 0
                    ? texts["gate.back.same"]
                    : texts["gate.back.changed", string.Join(", ", texts.Some(changed, ShownForms))],
                spacing: AdaptiveSpacing.Small
            )
        );
    }

    public static string WhoseText(Playbook.Seasons.Whose whose, Texts texts) =>
        texts[whose == Playbook.Seasons.Whose.Ours ? "gate.whose.ours" : "gate.whose.theirs"];

    private static string? Whose(Verdict verdict, Texts texts) =>
        verdict.Whose is { } whose ? WhoseText(whose, texts) : null;

    private static IEnumerable<AdaptiveElement> Conditions(Verdict verdict, Texts texts) =>
        verdict.Conditions is { Count: > 0 } conditions
            ? [Show.Text(texts["gate.conditions"], spacing: AdaptiveSpacing.Small), .. conditions.Select(Show.Bullet)]
            : [];

    private static string Decides(Gate gate, Texts texts)
    {
        var manager = gate.Manager is { } person ? Texts.Name(person) : "?";
        if (gate.Deciders().Count == 0)
        {
            return texts["vacant.manager", manager];
        }
        return gate.Delegate is { } handed
            ? texts["gate.decides.delegate", manager, Texts.Name(handed.Person), texts.Date(handed.Until)]
            : texts["gate.decides", manager];
    }

    private static string Decided(Verdict verdict, Texts texts)
    {
        var choice = texts[verdict.Choice == Choice.Go ? "gate.go" : "gate.noGo"];
        return verdict.By is { } by
            ? texts["gate.decided", Texts.Name(by), choice, texts.Moment(verdict.At)]
            : texts["gate.majority", choice, texts.Moment(verdict.At)];
    }
}
