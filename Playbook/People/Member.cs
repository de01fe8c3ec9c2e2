namespace AccountBot.Playbook.People;

/// <summary>A permanent member is the fixed link to the customer; one on call joins when needed.</summary>
public enum MemberKind
{
    Permanent,
    OnCall,
}

/// <summary>Someone on the account team.</summary>
/// <param name="Department">Where they work, e.g. inside sales.</param>
/// <param name="Task">What they do for this account.</param>
public sealed record Member(Person Person, MemberKind Kind, string? Department = null, string? Task = null);
