using AccountBot.Playbook.ActivityLog;

namespace AccountBot.Cards.ActivityLog;

/// <summary>Which page of a log: what is looked for, and behind which play the page begins.</summary>
/// <param name="After">Null for the first page.</param>
public sealed record LogPlace(LogChoice Choice, string? After)
{
    private const char Between = ';';

    public static LogPlace Newest { get; } = new(LogChoice.Everything, null);

    /// <summary>The place in one text, for a button to bring back.</summary>
    public string Code => $"{After}{Between}{Choice.Code}";

    /// <summary>What such a text says; what makes no sense of it counts as the newest page.</summary>
    public static LogPlace Read(string? code) =>
        code?.Split(Between, 2) is [var after, var choice]
            ? new LogPlace(LogChoice.Read(choice), after.Length > 0 ? after : null)
            : Newest;
}
