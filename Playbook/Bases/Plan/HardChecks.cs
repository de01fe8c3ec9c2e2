using AccountBot.Playbook.Forms;

namespace AccountBot.Playbook.Bases.Plan;

/// <summary>
/// The H.A.R.D. pre-check of the plan: plain rules about figures, dates, people and words, each of which can be told in a sentence.
/// The team has the last word on each.
/// </summary>
public static class HardChecks
{
    public static IReadOnlyList<string> Questions { get; } = ["what", "when", "whom", "where", "result"];

    /// <summary>Clear, ambitious, result-driven, directly applicable.</summary>
    public static IReadOnlyList<string> Letters { get; } = ["clear", "ambitious", "driven", "direct"];

    public const int ShortestText = 12;
    public const int LongestText = 250;
    public const int MostMonths = 18;
    public const int MostPeople = 8;

    /// <summary>The twenty checks, question by question, letter by letter.</summary>
    public static IReadOnlyList<HardCheck> Of(SeasonSoFar soFar)
    {
        var plan = PlanAnswers.In(soFar);
        return
        [
            .. from question in Questions
            from letter in Letters
            select new HardCheck(question, letter, Rule(question, letter, plan)),
        ];
    }

    /// <summary>The field in which the team says why a check is settled all the same.</summary>
    public static string OverruleField(HardCheck check) => "why_" + check.Key;

    public static HardState StateOf(HardCheck check, SeasonSoFar soFar)
    {
        var given = soFar.Of(Base03Plan.Number, "hard");
        return check.Passed
            ? given.Choices("disagree").Contains(check.Key)
                ? HardState.OverruledNo
                : HardState.Confirmed
            : given.Has(OverruleField(check))
                ? HardState.OverruledYes
                : HardState.Open;
    }

    private static Problem? Rule(string question, string letter, PlanAnswers plan) =>
        question switch
        {
            "what" => What(letter, plan),
            "when" => When(letter, plan),
            "whom" => Whom(letter, plan),
            "where" => Where(letter, plan),
            _ => Result(letter, plan),
        };

    private static Problem? What(string letter, PlanAnswers plan) =>
        letter switch
        {
            "clear" => Words(plan.What),
            "ambitious" => HasFigure(plan.What) ? null : new Problem("b03.hard.what.ambitious"),
            "driven" => HasFigure(plan.What) || HasFigure(plan.Outcome) ? null : new Problem("b03.hard.what.driven"),
            _ => plan.What.Length <= LongestText ? null : new Problem("b03.hard.what.direct", LongestText),
        };

    private static Problem? When(string letter, PlanAnswers plan) =>
        letter switch
        {
            "clear" => Words(plan.Outcome),
            "ambitious" => plan.By <= plan.Start.AddMonths(MostMonths)
                ? null
                : new Problem("b03.hard.when.ambitious", MostMonths),
            "driven" => HasFigure(plan.Outcome) ? null : new Problem("b03.hard.when.driven"),
            _ => plan.By is not null ? null : new Problem("b03.hard.when.direct"),
        };

    private static Problem? Whom(string letter, PlanAnswers plan) =>
        letter switch
        {
            "clear" => plan.Us > 0 ? null : new Problem("b03.hard.whom.clear"),
            "ambitious" => plan.Them > 0 ? null : new Problem("b03.hard.whom.ambitious"),
            "driven" => plan.Us <= MostPeople ? null : new Problem("b03.hard.whom.driven", MostPeople),
            _ => plan.Us > 1 || plan.Them > 0 ? null : new Problem("b03.hard.whom.direct"),
        };

    private static Problem? Where(string letter, PlanAnswers plan) =>
        letter switch
        {
            "clear" => plan.Where is not null ? null : new Problem("b03.hard.where.clear"),
            "ambitious" => plan.Where != "country" ? null : new Problem("b03.hard.where.ambitious"),
            "driven" => plan.Where != "world" ? null : new Problem("b03.hard.where.driven"),
            _ => plan.Where != "list" || plan.Places > 0 ? null : new Problem("b03.hard.where.direct"),
        };

    private static Problem? Result(string letter, PlanAnswers plan) =>
        letter switch
        {
            "clear" => plan.Turnover > 0 ? null : new Problem("b03.hard.result.clear"),
            "ambitious" => plan.Potential is { } potential && plan.Turnover < potential / 2
                ? new Problem("b03.hard.result.ambitious")
                : null,
            "driven" => plan.Potential is > 0 and { } potential && plan.Turnover > potential * 3
                ? new Problem("b03.hard.result.driven")
                : null,
            _ => plan.Figures > 1 ? null : new Problem("b03.hard.result.direct"),
        };

    /// <summary>Long enough to mean one thing, and none of the words that mean another to each reader.</summary>
    private static Problem? Words(string text)
    {
        if (text.Length < ShortestText)
        {
            return new Problem("b03.hard.short", ShortestText);
        }
        return VagueWords.In(text) is { } word ? new Problem("b03.hard.vague", word) : null;
    }

    private static bool HasFigure(string text) => text.Any(char.IsDigit);
}
