namespace AccountBot.Storage;

/// <summary>Rows that follow from the dossiers and can be made again: written blindly, last one wins, never the truth.</summary>
/// <typeparam name="TPartition">What a partition is about.</typeparam>
public interface IProjections<TPartition>
{
    /// <summary>Writes a row whether or not it exists.</summary>
    /// <param name="value">Of a registered kind.</param>
    Task PutAsync(TPartition partition, string row, object value, CancellationToken ct);

    Task<StoredRow?> GetAsync(TPartition partition, string row, CancellationToken ct);

    /// <summary>The rows of a range, in key order.</summary>
    Task<IReadOnlyList<StoredRow>> ListAsync(TPartition partition, RowRange range, CancellationToken ct);

    /// <summary>A part of a range; see <see cref="IDossiers.PageAsync"/>.</summary>
    Task<RowPage> PageAsync(TPartition partition, RowRange range, int size, string? continuation, CancellationToken ct);

    /// <summary>The keys of the first rows of a range, also of rows that cannot be read. Never empty while there is more.</summary>
    /// <param name="size">From 1 to 1000.</param>
    Task<KeyPage> KeysAsync(TPartition partition, RowRange range, int size, CancellationToken ct);

    /// <summary>Removes a row; one that is not there is fine.</summary>
    Task RemoveAsync(TPartition partition, string row, CancellationToken ct);
}

/// <summary>Rows that also hold what is nowhere else, so that writes can be conditional.</summary>
public interface IGuardedRows<TPartition> : IProjections<TPartition>
{
    /// <returns>False when the row is already there.</returns>
    Task<bool> AddAsync(TPartition partition, string row, object value, CancellationToken ct);

    /// <returns>False when the row is no longer at <paramref name="version"/>.</returns>
    /// <exception cref="NewerRowException">A newer release wrote it.</exception>
    Task<bool> ReplaceAsync(TPartition partition, string row, object value, string version, CancellationToken ct);

    /// <returns>False when the row is no longer at <paramref name="version"/>, or gone.</returns>
    Task<bool> RemoveAsync(TPartition partition, string row, string version, CancellationToken ct);
}

/// <summary>By tenant: one summary row per account, for lists.</summary>
public interface IPortfolio : IProjections<string>;

/// <summary>By person: the accounts in which this person has a role, and the notices that wait for them.</summary>
public interface IPeople : IGuardedRows<PersonKey>;

/// <summary>By person: the list of accounts that someone brings in, and how far that is.</summary>
public interface IImports : IGuardedRows<PersonKey>;

/// <summary>By tenant: how people, teams and chats are reached, and that they cannot be.</summary>
public interface IAddresses : IGuardedRows<string>;
