using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Visits;

/// <summary>How far a visit notice is.</summary>
public enum VisitState
{
    /// <summary>The account manager has not said anything yet.</summary>
    Announced,
    Answered,
    Cancelled,

    /// <summary>Its day has passed. Never stored: the day tells.</summary>
    Over,
}

/// <summary>
/// Someone visits the customer and says so first. It is no request for permission: the account manager is asked what can be done
/// on the same occasion.
/// </summary>
/// <param name="Year">The season in which it was announced.</param>
/// <param name="At">The time of the day, where the visitor named one.</param>
/// <param name="With">Whom or where, in the visitor's own words.</param>
/// <param name="Asked">The account manager is waited for; false for their own visit, and where base 5 switched the visit protocol off.</param>
/// <param name="Steps">Everything that became of it, the announcement first.</param>
public sealed record VisitNotice(
    string Id,
    int Year,
    Person Visitor,
    DateOnly On,
    TimeOnly? At,
    string With,
    string Purpose,
    bool Asked,
    IReadOnlyList<VisitStep> Steps
)
{
    /// <summary>Counts what became of it.</summary>
    public int Revision => Steps.Count;

    /// <summary>The revision with which it got its date: what was planned for an earlier date is not said any more.</summary>
    public int Planned => LastOf(VisitStepKind.Announced, VisitStepKind.Moved) + 1;

    public VisitStep Last => Steps[^1];

    /// <summary>The visitor is the account manager now, who is told nothing of their own visit.</summary>
    public bool IsOwnOf(Account account) => Visitor.Is(account.AccountManager);

    /// <summary>What the two have said to each other.</summary>
    public IEnumerable<VisitStep> Words() =>
        Steps.Where(step =>
            step.Kind is VisitStepKind.Replied or VisitStepKind.NothingToAdd or VisitStepKind.VisitorAnswered
        );

    /// <summary>The visitor may answer once to each word of the account manager.</summary>
    public bool MayAnswer => LastOf(VisitStepKind.Replied) > LastOf(VisitStepKind.VisitorAnswered);

    public VisitState StateOn(DateOnly today) =>
        LastOf(VisitStepKind.Cancelled) >= 0 ? VisitState.Cancelled
        : On < today ? VisitState.Over
        : LastOf(VisitStepKind.Replied, VisitStepKind.NothingToAdd) >= 0 ? VisitState.Answered
        : VisitState.Announced;

    public bool IsOpenOn(DateOnly today) => StateOn(today) is VisitState.Announced or VisitState.Answered;

    /// <summary>Whether the account manager is still waited for.</summary>
    public bool WaitsOn(DateOnly today) => Asked && StateOn(today) == VisitState.Announced;

    public VisitNotice After(VisitStep step) => this with { Steps = [.. Steps, step] };

    private int LastOf(params ReadOnlySpan<VisitStepKind> kinds)
    {
        for (var at = Steps.Count - 1; at >= 0; at--)
        {
            if (kinds.Contains(Steps[at].Kind))
            {
                return at;
            }
        }
        return -1;
    }
}

/// <summary>What someone did with a visit notice.</summary>
public enum VisitStepKind
{
    Announced,

    /// <summary>The account manager told the visitor something.</summary>
    Replied,

    /// <summary>The account manager has nothing to add.</summary>
    NothingToAdd,

    /// <summary>The visitor answered the account manager.</summary>
    VisitorAnswered,
    Moved,
    Cancelled,
}

/// <param name="Text">What was said with it.</param>
public sealed record VisitStep(VisitStepKind Kind, Person By, DateTimeOffset At, string? Text = null);
