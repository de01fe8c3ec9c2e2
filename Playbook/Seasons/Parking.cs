using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Seasons;

/// <summary>A season stands still at a gate: whose NO GO, why, until when, and how we stay in view.</summary>
/// <param name="By">Who decided; no one where the team's majority did.</param>
/// <param name="OtherWays">Other ways into the account.</param>
/// <param name="FirstOut">Who at the customer must have left first.</param>
/// <param name="Spent">What the season had cost when it was parked.</param>
/// <param name="PlanRevision">Counts the changes of the plan; null as long as no one of the team made one.</param>
/// <param name="PlannedBy">Who made or changed the plan last.</param>
public sealed record Parking(
    Whose Whose,
    string Why,
    DateOnly? Until,
    Person? By,
    DateTimeOffset At,
    IReadOnlyList<string>? OtherWays = null,
    IReadOnlyList<string>? FirstOut = null,
    Nurture? Nurture = null,
    Spending? Spent = null,
    int? PlanRevision = null,
    Person? PlannedBy = null,
    DateTimeOffset? PlannedAt = null
)
{
    /// <summary>The revision that a card of the plan shows: 0 before the first.</summary>
    public int Revision => PlanRevision ?? 0;

    public bool IsPlanned => PlanRevision is not null;
}

/// <summary>Whose NO GO it is: ours, or the account's.</summary>
public enum Whose
{
    Ours,
    TheAccounts,
}

/// <summary>How we stay in view of an account that is parked.</summary>
/// <param name="Often">How often; null where no one said.</param>
/// <param name="Who">Who of us does it; null where no one said.</param>
public sealed record Nurture(string What, NurtureWay How, NurturePace? Often, Person? Who);

public enum NurtureWay
{
    EMail,
    Call,
    Visit,
    Event,
    Other,
}

public enum NurturePace
{
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
}

/// <summary>A season was given up for good.</summary>
public sealed record Ending(string Why, Person By, DateTimeOffset At);
