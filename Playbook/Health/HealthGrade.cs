namespace AccountBot.Playbook.Health;

/// <summary>A score in a word; where each begins is among the <see cref="HealthRules"/>.</summary>
public enum HealthGrade
{
    Poor,
    Weak,
    Fair,
    Strong,
}
