using AccountBot.Playbook.Inbox;

namespace AccountBot.Playbook.Reminders;

/// <summary>When someone is reminded of what waits for them.</summary>
public static class ReminderMoments
{
    /// <summary>Null for what no one is reminded of.</summary>
    public static DateTimeOffset? RemindAt(this InboxItem what, WorkCalendar calendar) =>
        what switch
        {
            { RemindOn: { } day } => calendar.On(day),
            { RemindAfter: { } days } => calendar.After(what.Since, days),
            _ => null,
        };
}
