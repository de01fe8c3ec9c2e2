using AccountBot.Playbook.Notices;
using AccountBot.Storage;

namespace AccountBot.Bot.Sending.Saying;

/// <summary>Says the notices of one kind.</summary>
public interface IDelivery
{
    /// <summary>The type of the notices.</summary>
    Type Says { get; }

    /// <summary>Null when it was said, or is no longer needed; otherwise when to try again.</summary>
    Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, CancellationToken ct);
}

/// <inheritdoc />
public abstract class Delivery<T> : IDelivery
    where T : Notice
{
    public Type Says => typeof(T);

    public Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, CancellationToken ct) =>
        SayAsync(key, (T)notice, ct);

    /// <inheritdoc cref="IDelivery.SayAsync" />
    protected abstract Task<TimeSpan?> SayAsync(DossierKey key, T notice, CancellationToken ct);
}
