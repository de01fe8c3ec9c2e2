namespace AccountBot.Playbook.Health;

/// <summary>How an account is on a day, and why.</summary>
/// <param name="Total">The points of what is known, out of a hundred; null where too little is known for a score.</param>
/// <param name="Parts">All five, in their order.</param>
/// <param name="Raises">What would raise it, what brings most first.</param>
public sealed record HealthScore(int? Total, IReadOnlyList<HealthPart> Parts, IReadOnlyList<HealthRaise> Raises)
{
    public HealthGrade? Grade => Total is { } total ? HealthRules.Grade(total) : null;

    public int Known => Parts.Count(part => part.IsKnown);

    public int Points => Parts.Sum(part => part.Points ?? 0);

    /// <summary>What the known parts could give.</summary>
    public int Possible => Known * HealthPart.Most;

    public HealthPart this[HealthKind kind] => Parts[(int)kind];

    public static HealthScore Of(HealthFacts facts, DateOnly day)
    {
        var parts = PartsOf(facts, day);
        return new HealthScore(
            TotalOf(parts),
            parts,
            [
                .. parts
                    .Select(HealthRules.StepFor)
                    .OfType<HealthStep>()
                    .Select(step => Raise(step, parts, facts, day))
                    .Where(raise => raise.Points > 0)
                    .OrderByDescending(raise => raise.Points)
                    .ThenBy(raise => raise.Step.Kind),
            ]
        );
    }

    private static HealthRaise Raise(HealthStep step, List<HealthPart> now, HealthFacts facts, DateOnly day)
    {
        var then = PartsOf(step.Then(facts, day), day);
        var at = (int)step.Kind;
        return new HealthRaise(step, (then[at].Points ?? 0) - (now[at].Points ?? 0), TotalOf(then));
    }

    private static List<HealthPart> PartsOf(HealthFacts facts, DateOnly day) =>
        [
            HealthRules.Contact(facts, day),
            HealthRules.Pace(facts, day),
            HealthRules.Complaints(facts, day),
            HealthRules.Competitors(facts),
            HealthRules.Plan(facts, day),
        ];

    private static int? TotalOf(List<HealthPart> parts)
    {
        var known = parts.Where(part => part.IsKnown).ToList();
        if (known.Count < HealthRules.LeastKnown)
        {
            return null;
        }
        var share = known.Sum(part => part.Points!.Value) * 100m / (known.Count * HealthPart.Most);
        return (int)Math.Round(share, MidpointRounding.AwayFromZero);
    }
}
