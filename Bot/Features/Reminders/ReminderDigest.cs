using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>Everything there is to say to someone at a moment.</summary>
public sealed record ReminderDigest(
    IReadOnlyList<Reminder> Reminders,
    IReadOnlyList<News> News,
    IReadOnlyList<Participation> Weekly
)
{
    public bool IsEmpty => Reminders.Count + News.Count + Weekly.Count == 0;
}
