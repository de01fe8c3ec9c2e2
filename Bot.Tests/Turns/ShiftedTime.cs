namespace AccountBot.Bot.Tests.Turns;

/// <summary>The real clock, some while later: waits pass as they do, but what is due in an hour can be due now.</summary>
public sealed class ShiftedTime : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
