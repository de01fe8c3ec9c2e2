using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>One table. All traffic goes through here, so that it can be counted, timed and broken off in tests.</summary>
interface ITableGateway
{
    /// <param name="size">At most so many rows, up to 1000; null for as many as the service gives.</param>
    /// <param name="keysOnly">The rows come without their values.</param>
    Task<EntityPage> QueryAsync(
        string filter,
        int? size,
        string? continuation,
        CancellationToken ct,
        bool keysOnly = false
    );

    Task<TableEntity?> GetAsync(string partition, string row, CancellationToken ct);

    /// <summary>All changes in one transaction; a single one goes without.</summary>
    Task<WriteOutcome> WriteAsync(IReadOnlyList<TableTransactionAction> changes, CancellationToken ct);
}

sealed record EntityPage(IReadOnlyList<TableEntity> Entities, string? Continuation);

abstract record WriteOutcome
{
    WriteOutcome() { }

    /// <param name="Versions">By the order of the changes; null for a removed row.</param>
    public sealed record Written(IReadOnlyList<string?> Versions) : WriteOutcome;

    /// <summary>A row was not as the change expected, and nothing was written.</summary>
    /// <param name="Index">Which change; -1 when the service does not say.</param>
    /// <param name="Absent">The row is not there at all.</param>
    public sealed record Refused(int Index, bool Absent) : WriteOutcome;
}
