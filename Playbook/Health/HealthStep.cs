using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Health;

/// <summary>Something that can be done to raise a score.</summary>
public abstract record HealthStep
{
    private HealthStep(HealthKind kind) => Kind = kind;

    /// <summary>The part that it raises.</summary>
    public HealthKind Kind { get; }

    /// <summary>The facts once it is done on a day: what a step brings is counted by the same rules as the score.</summary>
    public abstract HealthFacts Then(HealthFacts facts, DateOnly day);

    /// <summary>Meet the customer.</summary>
    public sealed record Meet() : HealthStep(HealthKind.Contact)
    {
        public override HealthFacts Then(HealthFacts facts, DateOnly day) =>
            facts with
            {
                Contacts = [day, .. facts.Contacts],
            };
    }

    /// <summary>Reach the base that is in progress.</summary>
    public sealed record Reach(int Base) : HealthStep(HealthKind.Pace)
    {
        public override HealthFacts Then(HealthFacts facts, DateOnly day) =>
            Base == Season.Bases
                ? facts with
                {
                    State = SeasonState.HomeRun,
                }
                : facts with
                {
                    State = SeasonState.AtBat,
                    Base = Base + 1,
                    Since = day,
                };
    }

    /// <summary>Solve every open complaint.</summary>
    public sealed record Solve(int Open) : HealthStep(HealthKind.Complaints)
    {
        public override HealthFacts Then(HealthFacts facts, DateOnly day) => facts with { Complaints = [] };
    }

    /// <summary>Get the competitors off the table.</summary>
    public sealed record Displace(int Count) : HealthStep(HealthKind.Competitors)
    {
        public override HealthFacts Then(HealthFacts facts, DateOnly day) => facts with { Competitors = 0 };
    }

    /// <summary>Bring the turnover to the next mark of the plan.</summary>
    /// <param name="Euro">A year.</param>
    public sealed record Sell(decimal Euro, int Percent) : HealthStep(HealthKind.Plan)
    {
        public override HealthFacts Then(HealthFacts facts, DateOnly day) =>
            facts with
            {
                Reviewed = Euro,
                ReviewedOn = day,
            };
    }
}
