namespace AccountBot.Storage.Tables;

/// <summary>Range reads of one partition, shared by all tables of rows.</summary>
sealed class RowReader(ITableGateway table, RowCodec codec)
{
    const int LargestPage = 1000;

    public async Task<IReadOnlyList<StoredRow>> AllAsync(string partition, RowRange range, CancellationToken ct)
    {
        var filter = Filter.Rows(partition, range);
        var page = await table.QueryAsync(filter, null, null, ct);
        var rows = new List<StoredRow>(page.Entities.Count);
        rows.AddRange(page.Entities.Select(codec.Decode));
        while (page.Continuation is { } next)
        {
            page = await table.QueryAsync(filter, null, next, ct);
            rows.AddRange(page.Entities.Select(codec.Decode));
        }
        return rows;
    }

    public async Task<RowPage> PageAsync(
        string partition,
        RowRange range,
        int size,
        string? continuation,
        CancellationToken ct
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestPage);
        var filter = Filter.Rows(partition, range);
        var page = await table.QueryAsync(filter, size, continuation, ct);
        // The service may give an empty page that goes on elsewhere.
        while (page is { Entities.Count: 0, Continuation: { } next })
            page = await table.QueryAsync(filter, size, next, ct);
        return new RowPage([.. page.Entities.Select(codec.Decode)], page.Continuation);
    }

    /// <summary>Also the keys of rows that cannot be read.</summary>
    public async Task<KeyPage> KeysAsync(string partition, RowRange range, int size, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, LargestPage);
        var filter = Filter.Rows(partition, range);
        var page = await table.QueryAsync(filter, size, null, ct, keysOnly: true);
        while (page is { Entities.Count: 0, Continuation: { } next })
            page = await table.QueryAsync(filter, size, next, ct, keysOnly: true);
        return new KeyPage([.. page.Entities.Select(row => row.RowKey)], page.Continuation is not null);
    }
}
