using AccountBot.Playbook.Health;

namespace AccountBot.Cards.Health;

/// <param name="AccountName">Whose health it is.</param>
/// <param name="Score">As it is today.</param>
/// <param name="History">Month by month, this one last.</param>
public sealed record HealthView(
    string AccountName,
    string Account,
    HealthScore Score,
    IReadOnlyList<HealthPoint> History
);
