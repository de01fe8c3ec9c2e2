namespace AccountBot.Playbook.Health;

/// <summary>So many points up to, or from, a limit: whole days for what grows old, percents of the plan for a result.</summary>
public sealed record HealthMark(int Points, int Limit);
