using System.Collections.Concurrent;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Reminders;
using AccountBot.Playbook.Import;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Import;

/// <summary>
/// Looks through a list, or makes its accounts, part by part. After each part it is written down how far it is: whichever process
/// goes on later begins there, and does at most one part twice, which changes nothing.
/// </summary>
public sealed class ImportRun(
    ImportBook book,
    ImportService service,
    ImportedAccount accounts,
    ImportShow show,
    ReminderStore reminders,
    TimeProvider time
) : IAgendaHandler
{
    public const string AgendaKind = "import";

    /// <summary>The agenda has other things to do too.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(5);

    public string Kind => AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (key, id) = (new PersonKey(entry.Item.Tenant, entry.Item.Account), entry.Item.Payload);
        var began = time.GetTimestamp();
        var file = await book.LoadAsync(key, ct);
        while (file is { Job: { State: ImportState.Checking or ImportState.Running } job } && job.Id == id)
        {
            var after =
                job.State == ImportState.Checking ? await CheckAsync(key, job, ct) : await MakeAsync(key, job, ct);
            if (!await book.SaveAsync(key, file, after, ct))
            {
                // Stopped, or another process does it.
                return null;
            }
            if (after.State != job.State)
            {
                await show.NowAsync(key, after, ct);
                return null;
            }
            if (time.GetElapsedTime(began) > Turn)
            {
                await service.GoOnAsync(key, id, ct);
                await show.NowAsync(key, after, ct);
                return null;
            }
            file = await book.LoadAsync(key, ct);
        }
        return null;
    }

    private async Task<ImportJob> CheckAsync(PersonKey key, ImportJob job, CancellationToken ct)
    {
        if (await book.ChunkAsync(key, job.Id, job.Next, ct) is not { } chunk)
        {
            return job with { State = ImportState.Checked, Next = 0 };
        }
        var known = new ConcurrentDictionary<int, bool>();
        await Parallel.ForEachAsync(
            chunk.Lines.Where(line => line.Fate == ImportFate.New),
            Side(ct),
            async (line, token) =>
            {
                if (await accounts.ExistsAsync(key.Tenant, line, token))
                {
                    known[line.Number] = true;
                }
            }
        );
        if (!known.IsEmpty)
        {
            chunk = chunk with
            {
                Lines =
                [
                    .. chunk.Lines.Select(line =>
                        known.ContainsKey(line.Number) ? line with { Fate = ImportFate.Known } : line
                    ),
                ],
            };
            await book.PutAsync(key, job.Id, job.Next, chunk, ct);
        }
        var tallies = job.Chunks!.ToList();
        tallies[job.Next] = ImportTally.Of(chunk.Lines);
        return job with { Chunks = tallies, Next = job.Next + 1 };
    }

    private async Task<ImportJob> MakeAsync(PersonKey key, ImportJob job, CancellationToken ct)
    {
        if (await book.ChunkAsync(key, job.Id, job.Next, ct) is not { } chunk)
        {
            return job with { State = ImportState.Done };
        }
        var touched = new ConcurrentBag<string>();
        var lines = chunk.Lines.Where(line => line.Fate == ImportFate.New).ToList();
        await Parallel.ForEachAsync(
            lines,
            Side(ct),
            async (line, token) => await accounts.MakeAsync(key.Tenant, job, chunk, line, touched, token)
        );
        foreach (var person in touched.Distinct(StringComparer.Ordinal))
        {
            await reminders.PlanAsync(key.Tenant, person, ct);
        }
        return job with { Next = job.Next + 1, Made = job.Made + lines.Count };
    }

    private static ParallelOptions Side(CancellationToken ct) =>
        new() { MaxDegreeOfParallelism = 8, CancellationToken = ct };
}
