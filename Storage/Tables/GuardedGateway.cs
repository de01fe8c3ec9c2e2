using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Refuses what Azure would refuse before anything is counted or sent.</summary>
sealed class GuardedGateway(ITableGateway table) : ITableGateway
{
    public Task<EntityPage> QueryAsync(
        string filter,
        int? size,
        string? continuation,
        CancellationToken ct,
        bool keysOnly = false
    ) => table.QueryAsync(filter, size, continuation, ct, keysOnly);

    public Task<TableEntity?> GetAsync(string partition, string row, CancellationToken ct)
    {
        TableLimits.CheckKey(partition);
        TableLimits.CheckKey(row);
        return table.GetAsync(partition, row, ct);
    }

    public Task<WriteOutcome> WriteAsync(IReadOnlyList<TableTransactionAction> changes, CancellationToken ct)
    {
        TableLimits.Check(changes);
        return table.WriteAsync(changes, ct);
    }
}
