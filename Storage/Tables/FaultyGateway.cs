using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Lets a test break off before or after any call.</summary>
sealed class FaultyGateway(ITableGateway table, string name, IStorageFaults faults) : ITableGateway
{
    readonly string read = $"{name} read";
    readonly string write = $"{name} write";

    public Task<EntityPage> QueryAsync(
        string filter,
        int? size,
        string? continuation,
        CancellationToken ct,
        bool keysOnly = false
    ) => AroundAsync(read, () => table.QueryAsync(filter, size, continuation, ct, keysOnly), ct);

    public Task<TableEntity?> GetAsync(string partition, string row, CancellationToken ct) =>
        AroundAsync(read, () => table.GetAsync(partition, row, ct), ct);

    public Task<WriteOutcome> WriteAsync(IReadOnlyList<TableTransactionAction> changes, CancellationToken ct) =>
        AroundAsync(write, () => table.WriteAsync(changes, ct), ct);

    async Task<T> AroundAsync<T>(string operation, Func<Task<T>> call, CancellationToken ct)
    {
        await faults.BeforeAsync(operation, ct);
        var result = await call();
        await faults.AfterAsync(operation, ct);
        return result;
    }
}
