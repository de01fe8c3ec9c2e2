namespace AccountBot.Playbook.Health;

/// <summary>The facts of an account as they were after their last change in a month.</summary>
/// <param name="Month">Its first day.</param>
public sealed record HealthMonth(DateOnly Month, HealthFacts Facts)
{
    public static HealthMonth Of(DateOnly day, HealthFacts facts) => new(FirstOf(day), facts);

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
