using AccountBot.Playbook.Plate;

namespace AccountBot.Playbook.Rhythm;

/// <summary>When someone is reminded of what waits for them.</summary>
public static class Reminders
{
    /// <summary>Null for what no one is reminded of.</summary>
    public static DateTimeOffset? RemindAt(this Waiting what, WorkCalendar calendar) =>
        what switch
        {
            { RemindOn: { } day } => calendar.On(day),
            { RemindAfter: { } days } => calendar.After(what.Since, days),
            _ => null,
        };
}
