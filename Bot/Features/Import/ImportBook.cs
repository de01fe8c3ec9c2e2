using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Import;

/// <summary>Someone's list as it is stored; the version with which it was read.</summary>
public sealed record ImportSnapshot(PersonKey Key, ImportJob Job, string Version);

/// <summary>Keeps the lists of accounts that people bring in.</summary>
public sealed class ImportBook(IImports rows)
{
    private const int Tries = 8;
    private static readonly RowRange Lists = RowRange.Prefix("list|");

    public async Task<ImportSnapshot?> LoadAsync(PersonKey key, CancellationToken ct) =>
        await rows.GetAsync(Of(key), ImportJob.Row, ct) is { Value: ImportJob job } row
            ? new ImportSnapshot(Of(key), job, row.Version)
            : null;

    /// <returns>False when it is not as it was read any more.</returns>
    public Task<bool> SaveAsync(PersonKey key, ImportSnapshot? before, ImportJob job, CancellationToken ct) =>
        before is null
            ? rows.AddAsync(Of(key), ImportJob.Row, job, ct)
            : rows.ReplaceAsync(Of(key), ImportJob.Row, job, before.Version, ct);

    /// <summary>Changes the list as it is now, until no one is in between; null where it is another one, or the change is refused.</summary>
    /// <param name="change">Null refuses.</param>
    public async Task<ImportJob?> ChangeAsync(
        PersonKey key,
        string? id,
        Func<ImportJob, ImportJob?> change,
        CancellationToken ct
    )
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            if (await LoadAsync(key, ct) is not { } file || file.Job.Id != id || change(file.Job) is not { } after)
            {
                return null;
            }
            if (await SaveAsync(key, file, after, ct))
            {
                return after;
            }
        }
        throw new Transactions.TooBusyException();
    }

    public async Task<ImportChunk?> ChunkAsync(PersonKey key, string import, int chunk, CancellationToken ct) =>
        (await rows.GetAsync(Of(key), ImportChunk.Row(import, chunk), ct))?.Value as ImportChunk;

    public Task PutAsync(PersonKey key, string import, int number, ImportChunk chunk, CancellationToken ct) =>
        rows.PutAsync(Of(key), ImportChunk.Row(import, number), chunk, ct);

    /// <summary>Removes every list but one.</summary>
    public async Task KeepOnlyAsync(PersonKey key, string? import, CancellationToken ct)
    {
        string? more = null;
        do
        {
            var page = await rows.PageAsync(Of(key), Lists, 100, more, ct);
            foreach (
                var row in page.Rows.Where(row =>
                    import is null || !row.Key.StartsWith(ImportChunk.Rows(import), StringComparison.Ordinal)
                )
            )
            {
                await rows.RemoveAsync(Of(key), row.Key, ct);
            }
            more = page.Continuation;
        } while (more is not null);
    }

    /// <summary>Forgets someone's list altogether.</summary>
    public async Task ForgetAsync(PersonKey key, CancellationToken ct)
    {
        await rows.RemoveAsync(Of(key), ImportJob.Row, ct);
        await KeepOnlyAsync(key, null, ct);
    }

    private static PersonKey Of(PersonKey key) => key with { Person = key.Person.ToLowerInvariant() };
}
