using AccountBot.Bot.Sending;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Import;

/// <summary>What people decide about their list: go, stop, forget.</summary>
public sealed class ImportDesk(ImportBook book, IAgenda agenda, AgendaBell bell, TimeProvider time)
{
    /// <summary>Should the process die between the decision and its entry on the agenda, this one is left.</summary>
    private static readonly TimeSpan Safety = TimeSpan.FromSeconds(30);

    /// <summary>Begins to make the accounts, or goes on; null where there is nothing to begin.</summary>
    public async Task<ImportJob?> GoAsync(PersonKey key, string? id, CancellationToken ct)
    {
        await AddAsync(key, id, Safety, ct);
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
            await StartAsync(key, job.Id, ct);
        }
        return job;
    }

    public Task<ImportJob?> StopAsync(PersonKey key, string? id, CancellationToken ct) =>
        book.ChangeAsync(
            key,
            id,
            job => job.State == ImportState.Running ? job with { State = ImportState.Stopped } : null,
            ct
        );

    /// <summary>Does what the list waits for, now.</summary>
    public async Task StartAsync(PersonKey key, string id, CancellationToken ct)
    {
        await AddAsync(key, id, TimeSpan.Zero, ct);
        bell.Ring();
    }

    private Task AddAsync(PersonKey key, string? id, TimeSpan after, CancellationToken ct) =>
        agenda.AddAsync(
            new AgendaItem(time.GetUtcNow() + after, key.Tenant, key.Person, ImportRun.AgendaKind, id ?? string.Empty),
            null,
            ct
        );
}
