using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Accounts;

/// <summary>The manager handed the deciding at gates to someone, beside deciding in person.</summary>
/// <param name="Until">The last day on which the delegate decides.</param>
/// <param name="Over">The moment at which that day ends, where the office is.</param>
/// <param name="By">The manager who handed it over.</param>
public sealed record Delegation(Person Person, DateOnly Until, DateTimeOffset Over, Person By, DateTimeOffset At)
{
    /// <summary>The same as long as it lasts; null once it is over.</summary>
    public Delegation? AsOf(DateTimeOffset now) => now < Over ? this : null;
}
