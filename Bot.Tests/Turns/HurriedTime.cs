namespace AccountBot.Bot.Tests.Turns;

/// <summary>A clock that runs faster, so that a season does not wait for what Teams allows in a minute.</summary>
internal sealed class HurriedTime(int times) : TimeProvider
{
    readonly DateTimeOffset start = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - start) * times);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Hurried(dueTime), Hurried(period));

    TimeSpan Hurried(TimeSpan span) => span > TimeSpan.Zero ? span / times : span;
}
