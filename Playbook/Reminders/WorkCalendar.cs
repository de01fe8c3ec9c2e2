namespace AccountBot.Playbook.Reminders;

/// <summary>When someone works, on the clock of their own place: on working days, outside the quiet hours.</summary>
/// <param name="Begin">When the quiet hours end and the day begins.</param>
/// <param name="End">When the quiet hours begin; at or before <paramref name="Begin"/> for a day that goes on past midnight.</param>
/// <param name="Days">The working days.</param>
public sealed record WorkCalendar(TimeZoneInfo Zone, TimeOnly Begin, TimeOnly End, IReadOnlyList<DayOfWeek> Days)
{
    /// <summary>Where nothing else is known.</summary>
    public const string UsualZone = "Europe/Amsterdam";

    private const int MostDays = 14;

    public static TimeOnly UsualBegin { get; } = new(9, 0);

    public static TimeOnly UsualEnd { get; } = new(18, 0);

    public static IReadOnlyList<DayOfWeek> UsualDays { get; } =
    [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    public static WorkCalendar Usual { get; } = In(UsualZone);

    /// <summary>The usual hours in a time zone; in the usual zone where no one knows this one.</summary>
    /// <param name="zone">An IANA name, such as <c>Europe/Amsterdam</c>.</param>
    /// <param name="days">The working days; the usual ones where none are given.</param>
    public static WorkCalendar In(
        string? zone,
        TimeOnly? begin = null,
        TimeOnly? end = null,
        IReadOnlyList<DayOfWeek>? days = null
    ) =>
        new(
            Known(zone) ?? TimeZoneInfo.FindSystemTimeZoneById(UsualZone),
            begin ?? UsualBegin,
            end ?? UsualEnd,
            days is { Count: > 0 } ? days : UsualDays
        );

    /// <summary>Null for a time zone that no one knows.</summary>
    public static TimeZoneInfo? Known(string? zone) =>
        !string.IsNullOrWhiteSpace(zone) && TimeZoneInfo.TryFindSystemTimeZoneById(zone.Trim(), out var known)
            ? known
            : null;

    /// <summary>A time zone as people type it: its name, or its city. Null for one that no one knows.</summary>
    public static TimeZoneInfo? Named(string typed)
    {
        var city = "/" + typed.Trim().Replace(' ', '_');
        return Known(typed)
            ?? TimeZoneInfo
                .GetSystemTimeZones()
                .FirstOrDefault(zone => zone.Id.EndsWith(city, StringComparison.OrdinalIgnoreCase));
    }

    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment));

    public bool IsWorkingDay(DateOnly day) => Days.Contains(day.DayOfWeek);

    /// <summary>Whether someone may be disturbed.</summary>
    public bool IsOpen(DateTimeOffset moment) => NotBefore(moment) == moment;

    /// <summary>The moment itself, or the first one after it at which someone may be disturbed.</summary>
    public DateTimeOffset NotBefore(DateTimeOffset moment)
    {
        // The working day that began yesterday may go on past midnight.
        for (var day = DayOf(moment).AddDays(-1); day <= DayOf(moment).AddDays(MostDays); day = day.AddDays(1))
        {
            if (!IsWorkingDay(day))
            {
                continue;
            }
            var (begin, end) = (At(day, Begin), At(End > Begin ? day : day.AddDays(1), End));
            if (moment < end)
            {
                return moment < begin ? begin : moment;
            }
        }
        return moment;
    }

    /// <summary>The same time of the day so many working days later, or when that is quiet, the first moment after it that is not.</summary>
    public DateTimeOffset After(DateTimeOffset moment, int workingDays)
    {
        var (day, left) = (DayOf(moment), workingDays);
        while (left > 0)
        {
            day = day.AddDays(1);
            left -= IsWorkingDay(day) ? 1 : 0;
        }
        return NotBefore(workingDays <= 0 ? moment : At(day, TimeOnly.FromDateTime(Local(moment))));
    }

    /// <summary>The beginning of a day, or of the first working day after it.</summary>
    public DateTimeOffset On(DateOnly day) => NotBefore(At(day, Begin));

    /// <summary>The beginning of the last working day before a day.</summary>
    public DateTimeOffset Before(DateOnly day)
    {
        do
        {
            day = day.AddDays(-1);
        } while (!IsWorkingDay(day));
        return At(day, Begin);
    }

    /// <summary>The next time it is this day of the week, at the beginning of the day; later than the moment.</summary>
    public DateTimeOffset NextWeekly(DateTimeOffset moment, DayOfWeek weekday)
    {
        var day = DayOf(moment);
        day = day.AddDays((weekday - day.DayOfWeek + 7) % 7);
        return At(day, Begin) > moment ? At(day, Begin) : At(day.AddDays(7), Begin);
    }

    /// <summary>A time on the clock. One that a clock change leaves out is the moment of the change; one that comes twice is the first.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (Zone.IsInvalidTime(local))
        {
            local = local.AddTicks(TimeSpan.TicksPerMinute - (local.Ticks % TimeSpan.TicksPerMinute));
        }
        var offset = Zone.IsAmbiguousTime(local) ? Zone.GetAmbiguousTimeOffsets(local).Max() : Zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    private DateTime Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone).DateTime;
}
