using AccountBot.Playbook.People;
using AccountBot.Playbook.Rhythm;

namespace AccountBot.Playbook.Accounts;

/// <summary>Winning a new customer takes about eleven times what keeping an existing one does.</summary>
public enum CustomerKind
{
    New,
    Existing,
}

/// <summary>Who closes a gate: the manager after the team's vote, or the team's majority by itself.</summary>
public enum GateRule
{
    Manager,
    TeamMajority,
}

/// <summary>The account whose season brought this one: an introduction, a prospect that looks like it.</summary>
public sealed record AccountOrigin(string Account, string Name);

/// <summary>A customer and the people who play its season.</summary>
/// <param name="Sample">Made to look around in; nothing in it is real.</param>
/// <param name="Delegate">Who decides gates beside the manager. Whoever reads an account leaves out one that is over.</param>
/// <param name="Reminders">After how many working days people are reminded; null for what the tenant set.</param>
public sealed record Account(
    string Id,
    string Name,
    CustomerKind Kind,
    Language Language,
    GateRule Rule,
    Person AccountManager,
    Person? Manager,
    Person? Director,
    IReadOnlyList<Member> Members,
    int Year,
    Person CreatedBy,
    DateTimeOffset CreatedAt,
    AccountOrigin? Origin = null,
    bool? Sample = null,
    Delegation? Delegate = null,
    ReminderDays? Reminders = null
)
{
    /// <summary>Everybody with a vote: the account manager and the members, each once.</summary>
    public IReadOnlyList<Person> Team =>
        [AccountManager, .. Members.Select(member => member.Person).Where(person => !person.Is(AccountManager))];

    /// <summary>The members who are the fixed link to the customer.</summary>
    public IEnumerable<Member> PermanentMembers() =>
        Members.Where(member => member.Kind == MemberKind.Permanent && !member.Person.Is(AccountManager));

    public bool IsOnTheTeam(Person person) => Team.Any(person.Is);

    /// <summary>Everybody to whom the account exists; for all others it does not.</summary>
    public bool IsVisibleTo(Person person) => HasARole(person) || person.Is(Delegate?.Person);

    /// <summary>On the team, the manager or the director: what lasts, other than a delegation.</summary>
    public bool HasARole(Person person) => IsOnTheTeam(person) || person.Is(Manager) || person.Is(Director);

    /// <summary>The account as it is at a moment: without a delegate whose time is over.</summary>
    public Account AsOf(DateTimeOffset now) => this with { Delegate = Delegate?.AsOf(now) };

    /// <summary>The account after somebody left the team. The account manager stays until another is named.</summary>
    public Account Without(Person person) =>
        this with
        {
            Members = [.. Members.Where(member => !member.Person.Is(person))],
            Delegate = person.Is(Delegate?.Person) ? null : Delegate,
        };

    public IEnumerable<Person> Everybody =>
        Team.Concat(new[] { Manager, Director, Delegate?.Person }.OfType<Person>())
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
}
