using Azure;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Single rows of registered kinds in a table.</summary>
abstract class TableRows<TPartition>(ITableGateway table, RowCodec codec, Func<TPartition, string> keyOf)
    : IGuardedRows<TPartition>
{
    readonly RowReader reader = new(table, codec);

    public Task PutAsync(TPartition partition, string row, object value, CancellationToken ct) =>
        WriteAsync(new(TableTransactionActionType.UpsertReplace, codec.Encode(keyOf(partition), row, value)), ct);

    public async Task<StoredRow?> GetAsync(TPartition partition, string row, CancellationToken ct) =>
        await table.GetAsync(keyOf(partition), row, ct) is { } entity ? codec.Decode(entity) : null;

    public Task<IReadOnlyList<StoredRow>> ListAsync(TPartition partition, RowRange range, CancellationToken ct) =>
        reader.AllAsync(keyOf(partition), range, ct);

    public Task<RowPage> PageAsync(
        TPartition partition,
        RowRange range,
        int size,
        string? continuation,
        CancellationToken ct
    ) => reader.PageAsync(keyOf(partition), range, size, continuation, ct);

    public Task<KeyPage> KeysAsync(TPartition partition, RowRange range, int size, CancellationToken ct) =>
        reader.KeysAsync(keyOf(partition), range, size, ct);

    public Task RemoveAsync(TPartition partition, string row, CancellationToken ct) =>
        DeleteAsync(partition, row, ETag.All, ct);

    public Task<bool> AddAsync(TPartition partition, string row, object value, CancellationToken ct) =>
        WriteAsync(new(TableTransactionActionType.Add, codec.Encode(keyOf(partition), row, value)), ct);

    public Task<bool> ReplaceAsync(
        TPartition partition,
        string row,
        object value,
        string version,
        CancellationToken ct
    ) =>
        WriteAsync(
            new(
                TableTransactionActionType.UpdateReplace,
                codec.Encode(keyOf(partition), row, value),
                RowVersion.ToReplace(row, version)
            ),
            ct
        );

    public Task<bool> RemoveAsync(TPartition partition, string row, string version, CancellationToken ct) =>
        DeleteAsync(partition, row, RowVersion.ToRemove(version), ct);

    Task<bool> DeleteAsync(TPartition partition, string row, ETag version, CancellationToken ct) =>
        WriteAsync(new(TableTransactionActionType.Delete, new TableEntity(keyOf(partition), row), version), ct);

    async Task<bool> WriteAsync(TableTransactionAction change, CancellationToken ct) =>
        await table.WriteAsync([change], ct) is WriteOutcome.Written;
}

sealed class TablePortfolio(ITableGateway table, RowCodec codec)
    : TableRows<string>(table, codec, tenant => Keys.Escape(tenant)),
        IPortfolio;

sealed class TablePeople(ITableGateway table, RowCodec codec)
    : TableRows<PersonKey>(table, codec, key => Keys.Join(key.Tenant, key.Person)),
        IPeople;

sealed class TableAddresses(ITableGateway table, RowCodec codec)
    : TableRows<string>(table, codec, tenant => Keys.Escape(tenant)),
        IAddresses;

sealed class TableImports(ITableGateway table, RowCodec codec)
    : TableRows<PersonKey>(table, codec, key => Keys.Join(key.Tenant, key.Person)),
        IImports;
