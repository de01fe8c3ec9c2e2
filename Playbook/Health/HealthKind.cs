namespace AccountBot.Playbook.Health;

/// <summary>The parts of a health score, in the order in which they are shown. All weigh the same.</summary>
public enum HealthKind
{
    /// <summary>How long ago someone of us spoke with the customer.</summary>
    Contact,

    /// <summary>How long the base has been in progress.</summary>
    Pace,
    Complaints,
    Competitors,

    /// <summary>The turnover beside what the plan strives for.</summary>
    Plan,
}
