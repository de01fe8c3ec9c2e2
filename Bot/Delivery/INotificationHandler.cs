using AccountBot.Playbook.Notices;
using AccountBot.Storage;

namespace AccountBot.Bot.Delivery;

/// <summary>Says the notices of one kind.</summary>
public interface INotificationHandler
{
    /// <summary>The type of the notices.</summary>
    Type Says { get; }

    /// <summary>Null when it was said, or is no longer needed; otherwise when to try again.</summary>
    Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, CancellationToken ct);
}

/// <inheritdoc />
public abstract class NotificationHandler<T> : INotificationHandler
    where T : Notice
{
    public Type Says => typeof(T);

    public Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, CancellationToken ct) =>
        SayAsync(key, (T)notice, ct);

    /// <inheritdoc cref="INotificationHandler.SayAsync" />
    protected abstract Task<TimeSpan?> SayAsync(DossierKey key, T notice, CancellationToken ct);
}
