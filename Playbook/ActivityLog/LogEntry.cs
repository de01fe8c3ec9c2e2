using AccountBot.Playbook.People;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>What kind of thing someone did for the account.</summary>
public enum LogEntryKind
{
    AccountCreated,
    FormAnswered,
    FormChanged,
    FormPaused,
    GateOpened,
    GateOpenedWithGaps,
    Voted,
    VoteChanged,
    TeamAsked,
    DecidedGo,
    DecidedNoGo,
    BaseReached,
    HighFive,
    Logged,
    GateReopened,
    Agreed,
    Objected,
    ObjectionWithdrawn,
    PlanRevised,
    SeasonStarted,
    TaskAdded,
    TaskChanged,
    TaskDone,
    TaskDropped,
    CompetitorSeen,
    CompetitorGone,
    VisitAnnounced,
    VisitReplied,
    VisitMoved,
    VisitCancelled,
    Reported,
    Countered,
    NoGoPlanned,
    NoGoChanged,
    SeasonEnded,
    Delegated,
    DelegationEnded,
    AccountManagerNamed,
    ManagerNamed,
    DirectorNamed,
    LeftTheTeam,
    BackInTheTeam,
    ExecutiveAsked,
    ExecutiveChanged,
    ExecutiveWithdrawn,
    ExecutiveAccepted,
    ExecutiveDeclined,
    ExecutiveProposed,
    ExecutiveQuestion,
    ExecutiveReplied,
    ExecutiveTold,
    ExecutiveLapsed,

    /// <summary>One of the customer's people was erased; the log says that it happened, not who it was.</summary>
    ContactErased,

    /// <summary>A closed season was removed, as long ago as the tenant keeps them.</summary>
    SeasonRemoved,
}

/// <summary>One handling for the account. Plays are only ever added.</summary>
/// <param name="Subject">
/// What it was about: mostly a key of the playbook (a form, GO / NO GO); for a task, a competitor or a play that was taken back, its
/// own words; for a play by hand, which kind of contact with the customer it was (<see cref="CustomerContact"/>).
/// </param>
/// <param name="Text">What the person wrote with it.</param>
/// <param name="Hours">Hours spent, if given.</param>
/// <param name="Cost">Cost in euro, if given.</param>
/// <param name="Link">The message from which it was written down; see <see cref="MessageLink"/>.</param>
public sealed record LogEntry(
    LogEntryKind Kind,
    int Year,
    int Base,
    Person By,
    DateTimeOffset At,
    string? Subject = null,
    string? Text = null,
    decimal? Hours = null,
    decimal? Cost = null,
    string? Link = null
)
{
    public static LogEntry Of(LogEntryKind kind, int year, int atBase, Person by, DateTimeOffset at) =>
        new(kind, year, atBase, by, at);

    /// <summary>What people called it: their own words come before a key of the playbook.</summary>
    public string? InWords => Kind == LogEntryKind.Logged ? Text : Subject ?? Text;

    /// <summary>Whether the subject is in people's own words: no key of the playbook, and no colleague's name.</summary>
    public bool IsAboutOwnWords() =>
        Kind
            is LogEntryKind.TaskAdded
                or LogEntryKind.TaskChanged
                or LogEntryKind.TaskDone
                or LogEntryKind.TaskDropped
                or LogEntryKind.CompetitorSeen
                or LogEntryKind.CompetitorGone
                or LogEntryKind.Countered
                or (>= LogEntryKind.VisitAnnounced and <= LogEntryKind.VisitCancelled);
}
