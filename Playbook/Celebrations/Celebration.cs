using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Celebrations;

/// <summary>A base was reached: what the high-five card shows of that moment.</summary>
/// <param name="Team">Who may give a high five, besides the person who decided.</param>
/// <param name="Players">Who played the base, and how many plays each.</param>
/// <param name="Days">Days the base took.</param>
public sealed record Celebration(
    string Account,
    string AccountName,
    int Year,
    int Base,
    Language Language,
    IReadOnlyList<Person> Team,
    IReadOnlyList<Player> Players,
    int Days,
    Spending SpentOnBase,
    Spending Spent,
    IReadOnlyList<BaseMark> Diamond,
    Person? DecidedBy,
    DateTimeOffset At
)
{
    public bool MayJoin(Person person) => Team.Any(person.Is) || person.Is(DecidedBy);
}

/// <summary>One person's high five for a reached base.</summary>
public sealed record HighFive(Person By, DateTimeOffset At);
