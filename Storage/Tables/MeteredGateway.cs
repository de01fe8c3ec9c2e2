using System.Diagnostics;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Counts and times every call.</summary>
sealed class MeteredGateway(ITableGateway table, string name, StorageMeter meter) : ITableGateway
{
    public async Task<EntityPage> QueryAsync(
        string filter,
        int? size,
        string? continuation,
        CancellationToken ct,
        bool keysOnly = false
    )
    {
        StorageCalls.CountRead();
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await table.QueryAsync(filter, size, continuation, ct, keysOnly);
        }
        finally
        {
            meter.Record(name, "read", Stopwatch.GetElapsedTime(start));
        }
    }

    public async Task<TableEntity?> GetAsync(string partition, string row, CancellationToken ct)
    {
        StorageCalls.CountRead();
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await table.GetAsync(partition, row, ct);
        }
        finally
        {
            meter.Record(name, "read", Stopwatch.GetElapsedTime(start));
        }
    }

    public async Task<WriteOutcome> WriteAsync(IReadOnlyList<TableTransactionAction> changes, CancellationToken ct)
    {
        StorageCalls.CountWrite();
        var start = Stopwatch.GetTimestamp();
        try
        {
            return await table.WriteAsync(changes, ct);
        }
        finally
        {
            meter.Record(name, "write", Stopwatch.GetElapsedTime(start));
        }
    }
}
