namespace AccountBot.Storage;

/// <summary>Something that must happen later.</summary>
/// <param name="Due">Not before this moment.</param>
/// <param name="Kind">Which handler takes it.</param>
/// <param name="Payload">For the handler; ids, not texts. At most 32,768 characters.</param>
public sealed record AgendaItem(DateTimeOffset Due, string Tenant, string Account, string Kind, string Payload);

/// <summary>An item on the agenda, as it was added or claimed.</summary>
/// <param name="Id">Opaque.</param>
/// <param name="Attempts">How often it was claimed, this time included.</param>
/// <param name="Version">Changes with every claim: who holds an older one has lost it.</param>
public sealed record AgendaEntry(string Id, AgendaItem Item, int Attempts, string Version)
{
    /// <summary>When it was due for the first time, however often it was put off since.</summary>
    public DateTimeOffset Since { get; init; } = Item.Due;

    /// <summary>From when it may be claimed: its due time, or the end of a claim.</summary>
    public DateTimeOffset FreeFrom { get; init; } = Item.Due;
}

/// <summary>
/// What must happen later, shared by all instances: each item is with one of them at a time, and with another when that
/// one does not finish. Everything happens at least once; a handler must be able to do its work twice.
/// </summary>
public interface IAgenda
{
    /// <param name="id">
    /// Adding an item with the same id, due in the same hour (UTC), gives the one that is there. Null: a new item always.
    /// </param>
    Task<AgendaEntry> AddAsync(AgendaItem item, string? id, CancellationToken ct);

    /// <summary>Claims what is due and with no one, oldest first; what others claim at the same moment is left to them.</summary>
    /// <param name="lease">After it, an item that is not completed may be claimed again.</param>
    Task<IReadOnlyList<AgendaEntry>> ClaimDueAsync(DateTimeOffset now, TimeSpan lease, int most, CancellationToken ct);

    /// <summary>Takes it off the agenda.</summary>
    /// <returns>False when someone else has it now, or has completed it.</returns>
    Task<bool> CompleteAsync(AgendaEntry entry, CancellationToken ct);

    /// <summary>Makes it due at another moment. It stays where it is stored: for far dates, add another and complete this.</summary>
    /// <returns>False when someone else has it now, or has completed it.</returns>
    Task<bool> PostponeAsync(AgendaEntry entry, DateTimeOffset due, CancellationToken ct);

    /// <summary>Gives a claim back, as if it had not been made.</summary>
    /// <returns>False when someone else has it now, or has completed it.</returns>
    Task<bool> ReleaseAsync(AgendaEntry entry, CancellationToken ct);

    /// <summary>What has been due and is not done, claimed or put off included; claims nothing. For those who look after the bot.</summary>
    /// <param name="most">Enough after so many; those of the oldest hours come first.</param>
    Task<IReadOnlyList<AgendaEntry>> OverdueAsync(DateTimeOffset now, int most, CancellationToken ct);
}
