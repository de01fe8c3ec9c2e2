using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Tasks;

/// <summary>Where a task comes from.</summary>
public enum TaskKind
{
    /// <summary>One of the thirteen preparations that the GO of base 6 brings.</summary>
    Preparation,

    /// <summary>A condition that a GO carried.</summary>
    Condition,

    /// <summary>Someone on the team wrote it down.</summary>
    Own,
}

public enum TaskState
{
    Open,
    Done,
    Dropped,
}

/// <summary>Something the team has taken on for the account. It outlives the season in which it was taken on.</summary>
/// <param name="Id">Unique within the account; a key of the playbook for a preparation.</param>
/// <param name="Year">The season in which it was taken on.</param>
/// <param name="Base">The base at which it was taken on.</param>
/// <param name="Text">What to do, as someone wrote it; the key of its text for a preparation.</param>
/// <param name="Reason">Why it was dropped.</param>
/// <param name="By">Who changed it last.</param>
/// <param name="Revision">Counts the changes, so that a card knows whether it still shows the latest.</param>
public sealed record TeamTask(
    string Id,
    int Year,
    int Base,
    TaskKind Kind,
    string Text,
    Person? Owner,
    DateOnly? Due,
    TaskState State,
    string? Reason,
    Person By,
    DateTimeOffset At,
    int Revision
);
