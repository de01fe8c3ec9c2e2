namespace AccountBot.Playbook.People;

/// <summary>A permanent member is the fixed link to the customer; one on call joins when needed.</summary>
public enum MemberKind
{
    Permanent,
    OnCall,
}

/// <summary>Somebody on the account team.</summary>
public sealed record Member(Person Person, MemberKind Kind);
