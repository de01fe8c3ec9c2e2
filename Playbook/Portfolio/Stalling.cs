using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Portfolio;

/// <summary>
/// When an account stands still though it should move: no one did anything for it for two weeks, or its base takes half as long again as
/// is usual. Twelve bases in a year make a month usual. What is parked stands still on purpose, and what is over need not move.
/// </summary>
public static class Stalling
{
    /// <summary>After so many whole days without a play.</summary>
    public const int QuietDays = 14;

    /// <summary>After so many whole days at the same base.</summary>
    public const int LongestOnBase = 45;

    public static bool IsStalled(PortfolioLine line, DateTimeOffset now) =>
        line.State is SeasonState.AtBat or SeasonState.AtGate
        && (DaysSince(line.LastPlay, now) >= QuietDays || DaysSince(line.Since, now) >= LongestOnBase);

    private static int DaysSince(DateTimeOffset? moment, DateTimeOffset now) =>
        moment is { } at ? CalendarDays.Since(at, now) : 0;
}
