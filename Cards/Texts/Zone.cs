namespace AccountBot.Cards;

/// <summary>The time zone in which cards that several people see tell the time.</summary>
public static class Zone
{
    public static readonly TimeZoneInfo Default = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Default);

    /// <summary>Today, where the office is.</summary>
    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow()).DateTime);

    /// <summary>A moment of the clock on the wall.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, Default.GetUtcOffset(local));
    }
}
