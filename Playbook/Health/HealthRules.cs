using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Health;

/// <summary>
/// All the figures by which health is counted, and how: five parts of 20 points each, none weighs more than another. The card tells
/// them in words, from these figures. A part of which nothing is known gives no points and takes none: it is left out of the total.
/// </summary>
public static class HealthRules
{
    /// <summary>Points up to so many days after the last contact; none after that.</summary>
    public static IReadOnlyList<HealthMark> ContactDays { get; } = [new(20, 14), new(15, 30), new(10, 60), new(5, 90)];

    /// <summary>
    /// Points up to so many days at the same base; none after that. Twelve bases in a year make a month usual, and the second mark is the
    /// last day before an account counts as standing still.
    /// </summary>
    public static IReadOnlyList<HealthMark> PaceDays { get; } =
    [new(20, 30), new(15, Stalling.LongestOnBase - 1), new(10, 60), new(5, 90)];

    /// <summary>Points from so many percents of the turnover that the plan strives for; none below.</summary>
    public static IReadOnlyList<HealthMark> PlanPercents { get; } =
    [new(20, 100), new(15, 90), new(10, 75), new(5, 50)];

    /// <summary>What each open complaint costs; one past its day costs <see cref="LateComplaint"/>.</summary>
    public const int OpenComplaint = 5;

    public const int LateComplaint = 10;

    /// <summary>What each competitor at the table costs.</summary>
    public const int Competitor = 10;

    /// <summary>With fewer known parts than this there is no score: it would say more than anyone knows.</summary>
    public const int LeastKnown = 3;

    /// <summary>From this total on.</summary>
    public const int Strong = 80;
    public const int Fair = 60;
    public const int Weak = 40;

    internal static HealthPart Contact(HealthFacts facts, DateOnly day)
    {
        if (facts.LastContact(day) is not { } last)
        {
            return Left(HealthKind.Contact, new HealthSeen.Nothing());
        }
        var days = CalendarDays.Since(last, day);
        return new HealthPart(HealthKind.Contact, UpTo(ContactDays, days), new HealthSeen.Contact(last, days));
    }

    internal static HealthPart Pace(HealthFacts facts, DateOnly day)
    {
        var days = CalendarDays.Since(facts.Since, day);
        return facts.State switch
        {
            SeasonState.Parked => Left(HealthKind.Pace, new HealthSeen.Parked()),
            SeasonState.Ended => Left(HealthKind.Pace, new HealthSeen.Ended()),
            SeasonState.HomeRun => new HealthPart(HealthKind.Pace, HealthPart.Most, new HealthSeen.HomeRun()),
            _ => new HealthPart(HealthKind.Pace, UpTo(PaceDays, days), new HealthSeen.AtBat(facts.Base, days)),
        };
    }

    internal static HealthPart Complaints(HealthFacts facts, DateOnly day)
    {
        if (facts.Complaints is not { } open)
        {
            return Left(HealthKind.Complaints, new HealthSeen.Nothing());
        }
        var late = open.Count(due => due < day);
        var cost = (late * LateComplaint) + ((open.Count - late) * OpenComplaint);
        return new HealthPart(HealthKind.Complaints, Less(cost), new HealthSeen.Complaints(open.Count, late));
    }

    // On base 1 the team only reads about the customer: that it saw no competitor there says nothing yet.
    internal static HealthPart Competitors(HealthFacts facts) =>
        facts is { Base: 1, Competitors: 0 }
            ? Left(HealthKind.Competitors, new HealthSeen.Nothing())
            : new HealthPart(
                HealthKind.Competitors,
                Less(facts.Competitors * Competitor),
                new HealthSeen.Competitors(facts.Competitors)
            );

    internal static HealthPart Plan(HealthFacts facts, DateOnly day)
    {
        if (facts.Goal is not > 0 || facts.Result(day) is not { } result)
        {
            return Left(HealthKind.Plan, new HealthSeen.Nothing());
        }
        var (goal, percent) = (facts.Goal.Value, (int)Math.Min(999, decimal.Floor(result * 100 / facts.Goal.Value)));
        var points = PlanPercents.FirstOrDefault(mark => percent >= mark.Limit)?.Points ?? 0;
        return new HealthPart(
            HealthKind.Plan,
            points,
            new HealthSeen.Result(result, goal, percent, facts.IsReviewed(day))
        );
    }

    internal static HealthGrade Grade(int total) =>
        total switch
        {
            >= Strong => HealthGrade.Strong,
            >= Fair => HealthGrade.Fair,
            >= Weak => HealthGrade.Weak,
            _ => HealthGrade.Poor,
        };

    /// <summary>What raises a part that has not all its points; null where nothing is missing.</summary>
    internal static HealthStep? StepFor(HealthPart part) =>
        part switch
        {
            { Points: null or HealthPart.Most } => null,
            { Seen: HealthSeen.Contact } => new HealthStep.Meet(),
            { Seen: HealthSeen.AtBat seen } => new HealthStep.Reach(seen.Base),
            { Seen: HealthSeen.Complaints seen } => new HealthStep.Solve(seen.Open),
            { Seen: HealthSeen.Competitors seen } => new HealthStep.Displace(seen.Count),
            { Seen: HealthSeen.Result seen } => Sell(seen),
            _ => null,
        };

    private static HealthStep.Sell Sell(HealthSeen.Result seen)
    {
        var next = PlanPercents.Last(mark => mark.Limit > seen.Percent);
        return new HealthStep.Sell(decimal.Ceiling(seen.Goal * next.Limit / 100), next.Limit);
    }

    private static HealthPart Left(HealthKind kind, HealthSeen why) => new(kind, null, why);

    private static int UpTo(IReadOnlyList<HealthMark> marks, int days) =>
        marks.FirstOrDefault(mark => days <= mark.Limit)?.Points ?? 0;

    private static int Less(int cost) => Math.Max(0, HealthPart.Most - cost);
}
