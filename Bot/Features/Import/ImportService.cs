using AccountBot.Bot.Delivery;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Import;

/// <summary>
/// What people decide about their list: look it through, make the accounts, stop. Before anything is decided that needs work, an entry for
/// it is on the agenda: should the process die in between, another one does it.
/// </summary>
public sealed class ImportService(ImportBook book, IAgenda agenda, AgendaSignal bell, TimeProvider time)
{
    /// <summary>By then the decision is written down, or its process has died.</summary>
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(30);

    /// <summary>Has a list looked through that takes the place of the one before; false where that is not as it was read any more.</summary>
    public async Task<bool> CheckAsync(PersonKey key, ImportSnapshot before, ImportJob list, CancellationToken ct)
    {
        await AddAsync(key, list.Id, Promised, ct);
        if (!await book.SaveAsync(key, before, list, ct))
        {
            return false;
        }
        await GoOnAsync(key, list.Id, ct);
        bell.Ring();
        return true;
    }

    /// <summary>Begins to make the accounts, or goes on; null where there is nothing to begin.</summary>
    public async Task<ImportJob?> GoAsync(PersonKey key, string id, CancellationToken ct)
    {
        await AddAsync(key, id, Promised, ct);
        var job = await book.ChangeAsync(
            key,
            id,
            job =>
                job.State switch
                {
                    ImportState.Checked => job with { State = ImportState.Running, Next = 0, At = time.GetUtcNow() },
                    ImportState.Stopped => job with { State = ImportState.Running },
                    _ => null,
                },
            ct
        );
        if (job is not null)
        {
            await GoOnAsync(key, id, ct);
            bell.Ring();
        }
        return job;
    }

    public Task<ImportJob?> StopAsync(PersonKey key, string id, CancellationToken ct) =>
        book.ChangeAsync(
            key,
            id,
            job => job.State == ImportState.Running ? job with { State = ImportState.Stopped } : null,
            ct
        );

    /// <summary>Has the work go on, as an entry of its own: what was claimed often would wait long after a fault.</summary>
    public Task GoOnAsync(PersonKey key, string id, CancellationToken ct) => AddAsync(key, id, TimeSpan.Zero, ct);

    private Task AddAsync(PersonKey key, string id, TimeSpan after, CancellationToken ct) =>
        agenda.AddAsync(
            new AgendaItem(time.GetUtcNow() + after, key.Tenant, key.Person, ImportRun.AgendaKind, id),
            null,
            ct
        );
}
