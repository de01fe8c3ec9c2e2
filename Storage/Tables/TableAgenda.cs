using Azure;
using Azure.Data.Tables;

namespace AccountBot.Storage.Tables;

/// <summary>The agenda in a table: partition due hour and shard; a claim is a conditional write.</summary>
sealed class TableAgenda(ITableGateway table) : IAgenda
{
    const int AddAttempts = 5;
    const int CandidatesBeyond = 1000;

    public async Task<AgendaEntry> AddAsync(AgendaItem item, string? id, CancellationToken ct)
    {
        var (partition, row) = AgendaRow.PlaceOf(item.Due, id ?? Guid.NewGuid().ToString("N"));
        var entity = AgendaRow.ToEntity(partition, row, item, 0, item.Due, item.Due);
        for (var attempt = 1; attempt <= AddAttempts; attempt++)
        {
            if (
                await table.WriteAsync([new(TableTransactionActionType.Add, entity)], ct) is WriteOutcome.Written
                {
                    Versions: [{ } version]
                }
            )
                return EntryOf(entity, version);
            if (await table.GetAsync(partition, row, ct) is { } existing)
                return AgendaRow.ToEntry(existing);
        }
        throw new InvalidOperationException($"Agenda item '{row}' is added and completed elsewhere all the time.");
    }

    public async Task<IReadOnlyList<AgendaEntry>> ClaimDueAsync(
        DateTimeOffset now,
        TimeSpan lease,
        int most,
        CancellationToken ct
    )
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(lease, TimeSpan.Zero);
        var claimed = new List<AgendaEntry>();
        var candidates = (await OldestAsync(now, most, ct)).ToList();
        for (var i = 0; i < candidates.Count && claimed.Count < most; i++)
            if (await ClaimAsync(candidates[i], now + lease, ct) is { } entry)
                claimed.Add(entry);
            // Another instance is at work right here: further on there is less to quarrel about.
            else if (candidates.Count > most)
                i += Random.Shared.Next(most);
        return claimed;
    }

    public async Task<bool> CompleteAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (partition, row) = AgendaRow.PlaceOf(entry.Id);
        return await WriteAsync(TableTransactionActionType.Delete, new TableEntity(partition, row), entry.Version, ct)
            is not null;
    }

    public Task<bool> PostponeAsync(AgendaEntry entry, DateTimeOffset due, CancellationToken ct) =>
        ReopenAsync(entry, entry.Item with { Due = due }, entry.Attempts, ct);

    public Task<bool> ReleaseAsync(AgendaEntry entry, CancellationToken ct) =>
        ReopenAsync(entry, entry.Item, Math.Max(0, entry.Attempts - 1), ct);

    public async Task<IReadOnlyList<AgendaEntry>> OverdueAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        var found = new List<AgendaEntry>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(AgendaRow.OverdueAt(now), null, continuation, ct);
            found.AddRange(page.Entities.Select(AgendaRow.ToEntry));
            continuation = page.Continuation;
        } while (continuation is not null && found.Count < most);
        return [.. found.Take(most).OrderBy(entry => entry.Since)];
    }

    // Partitions come by hour, so once an hour is over nothing older follows; within one, rows are in no order.
    async Task<IEnumerable<AgendaEntry>> OldestAsync(DateTimeOffset now, int most, CancellationToken ct)
    {
        var found = new List<TableEntity>();
        string? continuation = null;
        do
        {
            var page = await table.QueryAsync(AgendaRow.OpenAt(now), null, continuation, ct);
            found.AddRange(page.Entities);
            continuation = page.Continuation;
        } while (continuation is not null && !IsEnough(found, most));
        return found.Select(AgendaRow.ToEntry).OrderBy(entry => entry.Item.Due);
    }

    static bool IsEnough(List<TableEntity> found, int most) =>
        found.Count > most + CandidatesBeyond
        || (found.Count > most && AgendaRow.HourOf(found[most - 1]) != AgendaRow.HourOf(found[^1]));

    async Task<AgendaEntry?> ClaimAsync(AgendaEntry open, DateTimeOffset until, CancellationToken ct)
    {
        var (partition, row) = AgendaRow.PlaceOf(open.Id);
        var entity = AgendaRow.ToEntity(partition, row, open.Item, open.Attempts + 1, until, open.Since);
        var version = await WriteAsync(TableTransactionActionType.UpdateReplace, entity, open.Version, ct);
        return version is null ? null : EntryOf(entity, version);
    }

    async Task<bool> ReopenAsync(AgendaEntry entry, AgendaItem item, int attempts, CancellationToken ct)
    {
        var (partition, row) = AgendaRow.PlaceOf(entry.Id);
        var entity = AgendaRow.ToEntity(partition, row, item, attempts, item.Due, entry.Since);
        return await WriteAsync(TableTransactionActionType.UpdateReplace, entity, entry.Version, ct) is not null;
    }

    /// <returns>The new version (empty after a delete), or null when the row is no longer at <paramref name="version"/>.</returns>
    async Task<string?> WriteAsync(
        TableTransactionActionType type,
        TableEntity entity,
        string version,
        CancellationToken ct
    ) =>
        await table.WriteAsync([new(type, entity, new ETag(version))], ct) is WriteOutcome.Written written
            ? written.Versions[0] ?? ""
            : null;

    static AgendaEntry EntryOf(TableEntity entity, string version)
    {
        entity.ETag = new ETag(version);
        return AgendaRow.ToEntry(entity);
    }
}
