using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Approvals;

/// <summary>What someone was asked to agree to.</summary>
public enum ApprovalKind
{
    /// <summary>A director: this team may play this account.</summary>
    Mandate,

    /// <summary>Director, manager and members: I accept what was agreed, and step back for this account when needed.</summary>
    Acceptance,
}

/// <summary>Where someone stands on what they were asked.</summary>
public enum Stand
{
    Agrees,
    Objects,

    /// <summary>The objection was taken back, without agreeing yet.</summary>
    Withdrew,
}

/// <summary>One person's answer to a mandate or an acceptance; only the last one counts.</summary>
/// <param name="Reason">Why someone objects; shown until it is withdrawn.</param>
/// <param name="Revision">Counts the changes.</param>
public sealed record Approval(
    int Year,
    int Base,
    ApprovalKind Kind,
    Person By,
    Stand Stand,
    string? Reason,
    DateTimeOffset At,
    int Revision
);
