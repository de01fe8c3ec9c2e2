namespace AccountBot.Bot.Transactions;

/// <summary>Hears for whom the lists beside the accounts changed.</summary>
public interface IProjectionObserver
{
    /// <summary>What waits for someone may be other than before.</summary>
    /// <exception cref="TooBusyException">Others were first at every try.</exception>
    Task ChangedAsync(string tenant, string person, CancellationToken ct);
}
