using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

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
/// <param name="Delegate">Who decides gates beside the manager. The person who reads an account leaves out one that is over.</param>
/// <param name="Reminders">After how many working days people are reminded; null for what the tenant set.</param>
/// <param name="Gone">
/// Who still has a role by name but left the team: nothing to see, no vote, until they are back or someone else is named.
/// </param>
/// <param name="Former">The members who left the team, as they were: they are members again once they are back.</param>
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
    ReminderDays? Reminders = null,
    IReadOnlyList<Absence>? Gone = null,
    IReadOnlyList<Member>? Former = null
)
{
    /// <summary>Everyone with a vote: the account manager and the members, each once, but for who left.</summary>
    public IReadOnlyList<Person> Team =>
        [
            .. Members
                .Select(member => member.Person)
                .Where(person => !person.Is(AccountManager))
                .Prepend(AccountManager)
                .Where(person => !IsGone(person)),
        ];

    /// <summary>The members who are the fixed link to the customer.</summary>
    public IEnumerable<Member> PermanentMembers() =>
        Members.Where(member => member.Kind == MemberKind.Permanent && !member.Person.Is(AccountManager));

    public bool IsOnTheTeam(Person person) => Team.Any(person.Is);

    /// <summary>Everyone to whom the account exists; for all others it does not.</summary>
    public bool IsVisibleTo(Person person) => HasARole(person) || person.Is(Delegate?.Person);

    /// <summary>On the team, the manager or the director: what lasts, other than a delegation.</summary>
    public bool HasARole(Person person) => IsOnTheTeam(person) || Leads(person);

    /// <summary>Who may see how far we would go in a negotiation, and who says so: account manager, manager and director.</summary>
    public bool MaySeeLimits(Person person) => Leads(person);

    /// <summary>Those people, the one who is asked first.</summary>
    public IReadOnlyList<Person> Leaders() =>
        [
            .. new[] { AccountManager, Manager, Director }
                .OfType<Person>()
                .Where(person => !IsGone(person))
                .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>Who has a role by name, present or not.</summary>
    public Person? Holder(AccountRole role) =>
        role switch
        {
            AccountRole.AccountManager => AccountManager,
            AccountRole.Manager => Manager,
            _ => Director,
        };

    public bool IsGone(Person person) => Gone?.Any(absence => person.Is(absence.Person)) == true;

    /// <summary>The roles whose holder left the team, so that another must be named.</summary>
    public IEnumerable<AccountRole> Vacant() =>
        Enum.GetValues<AccountRole>().Where(role => Holder(role) is { } person && IsGone(person));

    private bool Leads(Person person) => Leaders().Any(person.Is);

    /// <summary>The account as it is at a moment: without a delegate whose time is over.</summary>
    public Account AsOf(DateTimeOffset now) => this with { Delegate = Delegate?.AsOf(now) };

    /// <summary>
    /// The account after someone left the team in which it lives. The person who has a role stays in it by name until another is named, but
    /// sees nothing any more.
    /// </summary>
    public Account Left(Person person, DateTimeOffset now) =>
        Enum.GetValues<AccountRole>().Any(role => person.Is(Holder(role))) && !IsGone(person)
            ? Without(person) with
            {
                Gone = [.. Gone ?? [], new Absence(person.Id, now)],
            }
            : Without(person);

    /// <summary>The account after someone came back to the team: in the role they still held by name, and as the member they were.</summary>
    public Account Back(Person person)
    {
        var present = NotMissed(person);
        if (Former?.FirstOrDefault(member => member.Person.Is(person)) is not { } former)
        {
            return present;
        }
        var hasPlace = Members.Count < NewAccount.MostMembers && !Members.Any(member => member.Person.Is(person));
        return present with
        {
            Members = hasPlace ? [.. Members, former] : Members,
            Former = [.. Former.Where(member => !member.Person.Is(person))],
        };
    }

    /// <summary>The account once someone who left no longer counts as missing from a role: they lost it, or were given one.</summary>
    public Account NotMissed(Person person) =>
        IsGone(person) ? this with { Gone = [.. Gone!.Where(absence => !person.Is(absence.Person))] } : this;

    /// <summary>Whether someone left the team and would get a role or membership back.</summary>
    public bool Misses(Person person) => IsGone(person) || Former?.Any(member => member.Person.Is(person)) == true;

    /// <summary>Everyone who left the team and would get a role or membership back.</summary>
    public IEnumerable<Person> Missed() =>
        Vacant()
            .Select(role => Holder(role)!)
            .Concat((Former ?? []).Select(member => member.Person))
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);

    /// <summary>The account with its people as they are called now.</summary>
    /// <param name="now">Some of its people; the others stay as they are.</param>
    public Account Called(IReadOnlyList<Person> now)
    {
        Person Of(Person person) => now.FirstOrDefault(person.Is) ?? person;
        IReadOnlyList<Member> All(IReadOnlyList<Member> members) =>
            [.. members.Select(member => member with { Person = Of(member.Person) })];
        return this with
        {
            AccountManager = Of(AccountManager),
            Manager = Manager is null ? null : Of(Manager),
            Director = Director is null ? null : Of(Director),
            Members = All(Members),
            CreatedBy = Of(CreatedBy),
            Delegate = Delegate is null ? null : Delegate with { Person = Of(Delegate.Person) },
            Former = Former is null ? null : All(Former),
        };
    }

    private Account Without(Person person) =>
        this with
        {
            Members = [.. Members.Where(member => !member.Person.Is(person))],
            Delegate = person.Is(Delegate?.Person) ? null : Delegate,
            Former = Members.FirstOrDefault(member => member.Person.Is(person)) is { } left
                ? [.. (Former ?? []).Where(member => !member.Person.Is(person)).TakeLast(MostFormer - 1), left]
                : Former,
        };

    // As many as can be on a team. People who left longer ago must be named again.
    private const int MostFormer = NewAccount.MostMembers;

    public IEnumerable<Person> Everybody =>
        Team.Concat(Leaders().Append(Delegate?.Person).OfType<Person>())
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
}
