using AccountBot.Storage;

namespace AccountBot.Bot.Delivery;

/// <summary>Does what entries of one kind on the agenda ask for. It may be asked twice for the same.</summary>
public interface IAgendaHandler
{
    string Kind { get; }

    /// <returns>Null when it is done and leaves the agenda; otherwise the least time after which to try again.</returns>
    Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct);
}
