namespace AccountBot.Playbook.Health;

/// <summary>What a part was judged by, as it was found.</summary>
public abstract record HealthSeen
{
    private HealthSeen() { }

    /// <param name="Days">Whole days ago.</param>
    public sealed record Contact(DateOnly On, int Days) : HealthSeen;

    /// <param name="Days">Whole days that the base has been in progress.</param>
    public sealed record AtBat(int Base, int Days) : HealthSeen;

    public sealed record HomeRun : HealthSeen;

    /// <param name="Late">How many of the open ones are past their day.</param>
    public sealed record Complaints(int Open, int Late) : HealthSeen;

    public sealed record Competitors(int Count) : HealthSeen;

    /// <param name="Percent">Whole percents of the goal, rounded down.</param>
    /// <param name="Reviewed">Found in a review with the customer; otherwise it is what was agreed.</param>
    public sealed record Result(decimal Euro, decimal Goal, int Percent, bool Reviewed) : HealthSeen;

    /// <summary>No one has written it down yet.</summary>
    public sealed record Nothing : HealthSeen;

    /// <summary>The season is parked: it stands still on purpose.</summary>
    public sealed record Parked : HealthSeen;

    /// <summary>The season ended: nothing moves any more.</summary>
    public sealed record Ended : HealthSeen;
}
