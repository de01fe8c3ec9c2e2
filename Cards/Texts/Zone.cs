namespace AccountBot.Cards;

/// <summary>The time zone in which cards that several people see tell the time.</summary>
public static class Zone
{
    public static readonly TimeZoneInfo Default = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Default);
}
