using Azure;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>Dossiers in a table: partition tenant and account.</summary>
sealed class TableDossiers(ITableGateway table, RowCodec codec) : IDossiers
{
    readonly RowReader reader = new(table, codec);

    public Task<IReadOnlyList<StoredRow>> ReadAsync(DossierKey key, RowRange range, CancellationToken ct) =>
        reader.AllAsync(PartitionOf(key), range, ct);

    public Task<RowPage> PageAsync(
        DossierKey key,
        RowRange range,
        int size,
        string? continuation,
        CancellationToken ct
    ) => reader.PageAsync(PartitionOf(key), range, size, continuation, ct);

    public async Task<IReadOnlyList<string>> AccountsAsync(string tenant, string? after, int most, CancellationToken ct)
    {
        var found = new List<string>();
        while (found.Count < most && await NextAsync(tenant, after, ct) is { } account)
        {
            found.Add(account);
            after = account;
        }
        return found;
    }

    // From one partition to the first row of the next: what is in between is not looked at.
    async Task<string?> NextAsync(string tenant, string? after, CancellationToken ct)
    {
        var filter = Filter.Partitions(Keys.Escape(tenant), after is null ? null : Keys.Escape(after));
        var page = await table.QueryAsync(filter, 1, null, ct, keysOnly: true);
        while (page is { Entities.Count: 0, Continuation: { } next })
            page = await table.QueryAsync(filter, 1, next, ct, keysOnly: true);
        return page.Entities is [var row, ..] ? Keys.Split(row.PartitionKey)[^1] : null;
    }

    public async Task<CommitOutcome> CommitAsync(DossierKey key, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        var partition = PartitionOf(key);
        var pending = changes.ToList();
        while (pending.Count > 0)
        {
            var outcome = await table.WriteAsync([.. pending.Select(change => ActionFor(partition, change))], ct);
            if (outcome is WriteOutcome.Written written)
                return new CommitOutcome.Committed(VersionsOf(pending, written.Versions));
            // A transaction cannot say "remove it if it is there": one that is not there fails the rest, so it is left out.
            if (
                outcome is WriteOutcome.Refused { Absent: true, Index: >= 0 and var i }
                && pending[i] is RowChange.Remove { Version: null }
            )
                pending.RemoveAt(i);
            else
                return new CommitOutcome.Conflict();
        }
        return new CommitOutcome.Committed(new Dictionary<string, string>(StringComparer.Ordinal));
    }

    TableTransactionAction ActionFor(string partition, RowChange change) =>
        change switch
        {
            RowChange.Add add => new(TableTransactionActionType.Add, codec.Encode(partition, add.Key, add.Value)),
            RowChange.Replace replace => new(
                TableTransactionActionType.UpdateReplace,
                codec.Encode(partition, replace.Key, replace.Value),
                RowVersion.ToReplace(replace.Key, replace.Version)
            ),
            RowChange.Remove remove => new(
                TableTransactionActionType.Delete,
                new TableEntity(partition, remove.Key),
                remove.Version is { } version ? RowVersion.ToRemove(version) : ETag.All
            ),
            _ => throw new NotSupportedException($"{change.GetType()} is not a change of a row."),
        };

    static Dictionary<string, string> VersionsOf(List<RowChange> changes, IReadOnlyList<string?> versions) =>
        changes
            .Zip(versions)
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First.Key, pair => pair.Second!, StringComparer.Ordinal);

    static string PartitionOf(DossierKey key) => Keys.Join(key.Tenant, key.Account);
}
