using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Pictures;

/// <summary>
/// The room between where we walk away and what we aim for, as a ladder: the highest amount on top, and each offer on its own rung.
/// The team sees the offers and the result only.
/// </summary>
internal static class NegotiationScale
{
    private const int Steps = 16;
    private const int ShownRounds = 4;

    private static readonly (string Field, string Name)[] Marks =
    [
        ("aim", "b08.scale.aim"),
        ("settle", "b08.scale.settle"),
        ("walk", "b08.scale.walk"),
    ];

    private sealed record Rung(decimal Amount, string Name, bool Mark);

    /// <param name="limits">Whether our own marks are shown, which only account manager, manager and director may see.</param>
    public static AdaptiveContainer? Of(SeasonSoFar soFar, Texts texts, bool limits)
    {
        var rungs = (limits ? Limits(soFar, texts) : []).Concat(Rungs(soFar, texts)).ToList();
        if (rungs.Count == 0)
        {
            return null;
        }
        var (low, high) = (rungs.Min(rung => rung.Amount), rungs.Max(rung => rung.Amount));
        var rounds = soFar.All(Base08Negotiation.Number, "round").Count;
        return Cells.Box([
            Show.Strong(texts["b08.scale.title"]),
            .. rungs.OrderByDescending(rung => rung.Amount).Select(rung => Row(rung, low, high, texts)),
            rounds > ShownRounds ? Show.Subtle(texts["b08.scale.last", ShownRounds, rounds]) : null,
        ]);
    }

    private static IEnumerable<Rung> Limits(SeasonSoFar soFar, Texts texts)
    {
        var before = soFar.Of(Base08Negotiation.Number, Base08Negotiation.LimitsForm);
        foreach (var (mark, name) in Marks)
        {
            if (before.Money(mark) is { } amount)
            {
                yield return new Rung(amount, texts[name], true);
            }
        }
    }

    private static IEnumerable<Rung> Rungs(SeasonSoFar soFar, Texts texts)
    {
        var rounds = soFar.All(Base08Negotiation.Number, "round");
        foreach (var (number, round) in rounds.Index().Skip(Math.Max(0, rounds.Count - ShownRounds)))
        {
            if (round.Answers.Money("ours") is { } ours)
            {
                yield return new Rung(ours, "▲ " + texts["b08.scale.ours", number + 1], false);
            }
            if (round.Answers.Money("theirs") is { } theirs)
            {
                yield return new Rung(theirs, "▽ " + texts["b08.scale.theirs", number + 1], false);
            }
        }
        if (Base08Negotiation.ValueIn(soFar) is { } value)
        {
            var sign = Base08Negotiation.IsBelowWalkAway(soFar) ? "⚠ " : "✓ ";
            yield return new Rung(value, sign + texts["b08.scale.result"], true);
        }
    }

    // A dot on the line between the lowest amount and the highest.
    private static AdaptiveColumnSet Row(Rung rung, decimal low, decimal high, Texts texts)
    {
        var at = high == low ? Steps : (int)Math.Round((rung.Amount - low) * Steps / (high - low));
        var weight = rung.Mark ? AdaptiveTextWeight.Bolder : AdaptiveTextWeight.Default;
        var line = new string('─', at) + (rung.Mark ? "◆" : "●") + new string('┄', Steps - at);
        return Cells.Row(
            AdaptiveSpacing.Small,
            Cells.Column(3, Cells.Small(rung.Name, weight), Cells.Small(line, color: AdaptiveTextColor.Accent)),
            Cells.Right(texts.Money(rung.Amount), weight, share: 2)
        );
    }
}
