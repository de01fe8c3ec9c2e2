using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Gates;

/// <summary>The question after every base: go on, or not?</summary>
public enum Choice
{
    Go,
    NoGo,
}

/// <summary>One person's vote; only the last one counts.</summary>
public sealed record Vote(Person By, Choice Choice, string? Reason, DateTimeOffset At);

/// <summary>How a gate was closed. No one decided when the team's majority did.</summary>
/// <param name="Conditions">What a GO asks for on top; each becomes a task.</param>
public sealed record Verdict(
    Choice Choice,
    Person? By,
    DateTimeOffset At,
    string? Why = null,
    Seasons.Whose? Whose = null,
    DateOnly? Until = null,
    IReadOnlyList<string>? Conditions = null
);

/// <summary>What the manager wants to know from the team before deciding.</summary>
public sealed record GateQuestion(Person By, string Text, DateTimeOffset At);

/// <summary>
/// The gate of one base, with everything that its card shows, as it was when the gate opened: a vote reads this row and the votes
/// and nothing else.
/// </summary>
/// <param name="Round">1 for the first time this base's gate is open; one more each time it is put back.</param>
/// <param name="Voters">Who may vote.</param>
/// <param name="GapReason">Why the account manager opened the gate although something is missing.</param>
/// <param name="Delegate">Who decides beside the manager. The person who reads a gate leaves out one that is over.</param>
/// <param name="Comeback">The NO GO that came before, where this gate was put back.</param>
/// <param name="Over">The next season began before anyone decided.</param>
/// <param name="Revision">Counts votes and decisions, so that a late render knows that it is late.</param>
/// <param name="Gone">Who has a role by name but left the team.</param>
public sealed record Gate(
    string Account,
    int Year,
    int Base,
    int Round,
    GateRule Rule,
    Language Language,
    Person AccountManager,
    Person? Manager,
    IReadOnlyList<Person> Voters,
    Evidence Evidence,
    IReadOnlyList<Gap> Gaps,
    string? GapReason,
    Person OpenedBy,
    DateTimeOffset OpenedAt,
    IReadOnlyList<GateQuestion> Questions,
    Verdict? Verdict,
    int Revision,
    Delegation? Delegate = null,
    Comeback? Comeback = null,
    bool? Over = null,
    IReadOnlyList<Absence>? Gone = null
)
{
    public bool IsOpen => Verdict is null && Over is not true;

    public bool MayVote(Person person) => Voters.Any(person.Is);

    /// <summary>Who closes this gate by a word; no one where the team's majority does.</summary>
    public IReadOnlyList<Person> Deciders() =>
        Rule == GateRule.Manager
            ? [.. new[] { Manager, Delegate?.Person }.OfType<Person>().Where(person => !IsGone(person))]
            : [];

    public bool MayDecide(Person person) => Deciders().Any(person.Is);

    public bool IsVisibleTo(Person person) =>
        MayVote(person) || ((person.Is(Manager) || person.Is(Delegate?.Person)) && !IsGone(person));

    public bool IsGone(Person person) => Gone?.Any(absence => person.Is(absence.Person)) == true;

    /// <summary>The gate as it is at a moment: without a delegate whose time is over.</summary>
    public Gate AsOf(DateTimeOffset now) => this with { Delegate = Delegate?.AsOf(now) };

    /// <summary>The gate after the manager handed the deciding to someone, or took it back.</summary>
    public Gate With(Delegation? handed) => this with { Delegate = handed, Revision = Revision + 1 };

    /// <summary>
    /// The gate after the account's people changed: someone left the team or came back, or another took over a role. The vote of
    /// the person who left stays in the log, but they have none any more.
    /// </summary>
    public Gate Following(Account account) =>
        this with
        {
            AccountManager = account.AccountManager,
            Manager = account.Manager,
            Voters = account.Team,
            Delegate = Rule == GateRule.Manager ? account.Delegate : null,
            Gone = account.Gone,
            Revision = Revision + 1,
        };

    /// <summary>The gate with its verdict, should the votes that still count make a majority now.</summary>
    public Gate Settled(IReadOnlyList<Vote> votes, DateTimeOffset now) =>
        IsOpen ? this with { Verdict = MajorityOf(votes, now) } : this;

    /// <summary>Who has a vote and has not given it.</summary>
    public IReadOnlyList<Person> StillToVote(IReadOnlyList<Vote> votes) =>
        [.. Voters.Where(voter => !votes.Any(vote => vote.By.Is(voter)))];

    /// <summary>Counts a vote; where the team decides, the vote that makes a majority closes the gate.</summary>
    public VoteOutcome Cast(IReadOnlyList<Vote> votes, Person voter, Choice choice, string? reason, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return new VoteOutcome.Refused(VoteRefusal.Closed);
        }
        if (!MayVote(voter))
        {
            return new VoteOutcome.Refused(VoteRefusal.NotAVoter);
        }
        var earlier = votes.FirstOrDefault(vote => vote.By.Is(voter));
        if (earlier is not null && earlier.Choice == choice && (reason is null || reason == earlier.Reason))
        {
            return new VoteOutcome.Unchanged(earlier);
        }
        var cast = new Vote(voter, choice, reason, now);
        var counted = this with
        {
            Revision = Revision + 1,
            Verdict = MajorityOf([.. votes.Where(vote => vote != earlier), cast], now),
        };
        return new VoteOutcome.Counted(counted, cast, Changed: earlier is not null);
    }

    /// <summary>Closes the gate by the manager's word.</summary>
    public DecisionOutcome Decide(Verdict verdict)
    {
        if (verdict.By is null || !MayDecide(verdict.By))
        {
            return new DecisionOutcome.NotYours();
        }
        return Verdict is { } before
            ? new DecisionOutcome.AlreadyClosed(before)
            : new DecisionOutcome.Decided(this with { Verdict = verdict, Revision = Revision + 1 });
    }

    /// <summary>Sends a question of the manager's back to the team; the gate stays open.</summary>
    public AskOutcome Ask(Person by, string question, DateTimeOffset now)
    {
        if (!MayDecide(by))
        {
            return new AskOutcome.NotYours();
        }
        if (Verdict is { } verdict)
        {
            return new AskOutcome.AlreadyClosed(verdict);
        }
        return Questions.LastOrDefault() is { } last && last.By.Is(by) && last.Text == question
            ? new AskOutcome.AlreadyAsked(last)
            : new AskOutcome.Asked(
                this with
                {
                    Questions = [.. Questions.TakeLast(MostQuestions - 1), new GateQuestion(by, question, now)],
                    Revision = Revision + 1,
                }
            );
    }

    /// <summary>The questions that stay on the card; the log keeps all.</summary>
    public const int MostQuestions = 3;

    private Verdict? MajorityOf(IReadOnlyList<Vote> votes, DateTimeOffset now)
    {
        if (Rule != GateRule.TeamMajority)
        {
            return null;
        }
        var majority = votes
            .Where(vote => MayVote(vote.By))
            .GroupBy(vote => vote.Choice)
            .FirstOrDefault(group => group.Count() * 2 > Voters.Count);
        return majority is null ? null : new Verdict(majority.Key, By: null, now);
    }
}
