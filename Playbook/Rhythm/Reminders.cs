using AccountBot.Playbook.Plate;

namespace AccountBot.Playbook.Rhythm;

/// <summary>When somebody is reminded of what waits for them.</summary>
public static class Reminders
{
    /// <summary>Null for what nobody is reminded of.</summary>
    public static DateTimeOffset? RemindAt(this Waiting what, WorkCalendar calendar) =>
        what switch
        {
            { RemindOn: { } day } => calendar.On(day),
            { RemindAfter: { } days } => calendar.After(what.Since, days),
            _ => null,
        };
}
