namespace AccountBot.Bot.Tests.Turns;

/// <summary>The real clock, some while later: waits pass as they do, but what is due in an hour can be due now.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    /// <summary>Begins on the coming Tuesday morning: three working days lie ahead, and no week begins in between.</summary>
    public static ShiftedTime OnTuesday()
    {
        var now = System.GetUtcNow();
        var days = 7 - ((now.DayOfWeek - DayOfWeek.Tuesday + 7) % 7);
        return new ShiftedTime { Ahead = now.Date.AddDays(days).AddHours(9) - now.UtcDateTime };
    }

    /// <summary>How much later it is with every look at the clock.</summary>
    public TimeSpan Pace { get; set; }

    public override DateTimeOffset GetUtcNow()
    {
        // Else it is not written, as the test may be setting it at this very moment.
        if (Pace > TimeSpan.Zero)
        {
            Ahead += Pace;
        }
        return base.GetUtcNow() + Ahead;
    }
}
