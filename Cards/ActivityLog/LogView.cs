using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;

namespace AccountBot.Cards.ActivityLog;

/// <param name="Plays">One page, newest first.</param>
/// <param name="Older">Where the next page begins; null on the last.</param>
public sealed record LogView(
    string Account,
    string AccountId,
    IReadOnlyList<LogEntry> Plays,
    string? Older,
    bool Newest
)
{
    /// <summary>Where this page begins; null for the first.</summary>
    public string? From { get; init; }

    /// <summary>What is looked for.</summary>
    public LogChoice Choice { get; init; } = LogChoice.Everything;

    /// <summary>Whose plays can be looked for.</summary>
    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Back to when was looked, where that did not fill the page and older plays were not looked at.</summary>
    public DateTimeOffset? LookedUntil { get; init; }

    /// <summary>The plays of this page that were taken back.</summary>
    public IReadOnlyList<LogEntry> Countered { get; init; } = [];

    /// <summary>The plays of this page that the reader may take back, by the id that a button needs.</summary>
    public IReadOnlyList<KeyValuePair<string, LogEntry>> Correctable { get; init; } = [];

    /// <summary>What there is to say about a correction.</summary>
    public string? Note { get; init; }

    /// <summary>What is wrong with a correction; it stays open with the reason as typed.</summary>
    public string? Problem { get; init; }

    public string? Reason { get; init; }
}
