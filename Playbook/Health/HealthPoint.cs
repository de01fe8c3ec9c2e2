namespace AccountBot.Playbook.Health;

/// <summary>The score at the end of a month; of this month, today's.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Total">Null where too little was known for a score.</param>
public sealed record HealthPoint(DateOnly Month, int? Total);
