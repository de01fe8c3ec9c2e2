using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Rhythm;

/// <summary>Everything there is to say to someone at a moment.</summary>
public sealed record Word(
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<News> News,
    IReadOnlyList<Participation> Weekly
)
{
    public bool IsEmpty => Reminders.Count + News.Count + Weekly.Count == 0;
}
