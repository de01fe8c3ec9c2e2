namespace AccountBot.Storage;

/// <summary>The truth about every account: rows in one partition per account, changed in transactions.</summary>
public interface IDossiers
{
    /// <summary>The rows of a range, in key order; one read for every thousand of them.</summary>
    Task<IReadOnlyList<StoredRow>> ReadAsync(DossierKey key, RowRange range, CancellationToken ct);

    /// <summary>A part of a range. Never empty while it has a continuation.</summary>
    /// <param name="size">From 1 to 1000.</param>
    /// <param name="continuation">From the page before; null for the first.</param>
    Task<RowPage> PageAsync(DossierKey key, RowRange range, int size, string? continuation, CancellationToken ct);

    /// <summary>
    /// Which accounts a tenant has, by what is stored of them and nothing else: one read for each, of its first key. For work in the
    /// background when the lists may be wrong; a turn never asks this.
    /// </summary>
    /// <param name="after">The account that was done last; null for the first ones.</param>
    /// <returns>Ids, in the order of the keys; fewer than <paramref name="most"/> where these are the last.</returns>
    Task<IReadOnlyList<string>> AccountsAsync(string tenant, string? after, int most, CancellationToken ct);

    /// <summary>Makes all changes or none, in one transaction.</summary>
    /// <exception cref="NewerRowException">A row to be replaced was written by a newer release.</exception>
    /// <exception cref="StorageLimitException">More than a transaction or a row may hold, or a key that is not allowed.</exception>
    Task<CommitOutcome> CommitAsync(DossierKey key, IReadOnlyList<RowChange> changes, CancellationToken ct);
}
