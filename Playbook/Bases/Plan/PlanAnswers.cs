using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases.Plan;

/// <summary>What the five questions were answered with, as far as the checks look at it.</summary>
/// <param name="Start">The day the goal was set, from which its date is counted.</param>
/// <param name="Us">How many colleagues.</param>
/// <param name="Them">How many people of the customer's.</param>
/// <param name="Figures">How many of the four measures of the result have a value.</param>
public sealed record PlanAnswers(
    string What,
    string Outcome,
    DateOnly? By,
    DateOnly Start,
    int Us,
    int Them,
    string? Where,
    int Places,
    decimal Turnover,
    int Figures,
    decimal? Potential
)
{
    public static PlanAnswers In(SeasonSoFar soFar)
    {
        var entry = soFar.Entry(Base03Plan.Number, "goal");
        var (goal, reach, result) = (
            entry?.Answers ?? Answers.None,
            soFar.Of(Base03Plan.Number, "reach"),
            soFar.Of(Base03Plan.Number, "result")
        );
        return new PlanAnswers(
            goal.Text("what") ?? string.Empty,
            goal.Text("outcome") ?? string.Empty,
            goal.Date("by"),
            DateOnly.FromDateTime((entry?.At ?? default).UtcDateTime),
            reach.People("us").Count,
            reach.Contacts("them").Count,
            reach.Choice("where"),
            reach.List("places").Count,
            result.Money("turnover") ?? 0,
            result.ByField.Count,
            Base01Analysis.PotentialIn(soFar)
        );
    }
}
