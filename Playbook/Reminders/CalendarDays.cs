namespace AccountBot.Playbook.Reminders;

/// <summary>
/// How long ago something was, in days as people count them: yesterday evening is one day ago this morning. Everything that tells or
/// weighs such a number takes it from here, so that two cards never tell two numbers of the same thing.
/// </summary>
public static class CalendarDays
{
    /// <summary>The days of the office, in which the days of an account are counted for everyone.</summary>
    /// <returns>Whole days; 0 for the same day and for what is still to come.</returns>
    public static int Since(DateTimeOffset moment, DateTimeOffset now) =>
        Since(WorkCalendar.Usual.DayOf(moment), WorkCalendar.Usual.DayOf(now));

    /// <returns>Whole days; 0 for the same day and for what is still to come.</returns>
    public static int Since(DateOnly day, DateOnly today) => Math.Max(0, today.DayNumber - day.DayNumber);
}
