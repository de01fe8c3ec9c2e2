namespace AccountBot.Playbook.Health;

/// <summary>What a step would bring if it were done today, and nothing else changed.</summary>
/// <param name="Points">Of its part, more than now.</param>
/// <param name="Total">What the score becomes; null where even then too little is known for one.</param>
public sealed record HealthRaise(HealthStep Step, int Points, int? Total);
