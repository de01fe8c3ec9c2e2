namespace AccountBot.Playbook.Health;

/// <summary>One part of a score.</summary>
/// <param name="Points">Out of <see cref="Most"/>; null where the part is left out of the total, for the reason that was seen.</param>
public sealed record HealthPart(HealthKind Kind, int? Points, HealthSeen Seen)
{
    public const int Most = 20;

    public bool IsKnown => Points is not null;
}
