using System.Collections.Concurrent;
using System.Globalization;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>
/// A person's moment has come: everything there is to say goes out as one message, then what was said is written down together with
/// the next moment. Only a process that dies between the two says it again.
/// </summary>
public sealed class ReminderHandler(
    ReminderStore reminderStore,
    ReminderSender reminderSender,
    Projector projector,
    AccountStore store,
    UnreachedPeople unreached,
    IPeople people,
    TimeProvider time
) : IAgendaHandler
{
    private const int Tries = 8;
    private const int MostSeen = 10_000;

    /// <summary>An account that was looked at so shortly ago is not looked at again for the next of its people.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);
    private readonly ConcurrentDictionary<DossierKey, DateTimeOffset> seen = new();
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    public string Kind => ReminderStore.AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (tenant, person) = (entry.Item.Tenant, entry.Item.Account);
        var due = new DateTimeOffset(long.Parse(entry.Item.Payload, CultureInfo.InvariantCulture), TimeSpan.Zero);
        var file = await reminderStore.ReadAsync(tenant, person, ct);
        if (file.Rhythm.Next?.UtcTicks != due.UtcTicks)
        {
            return null;
        }
        // A clock that went back must not make this moment come again and again.
        var now = due > time.GetUtcNow() ? due : time.GetUtcNow();
        if (!file.Calendar.IsOpen(now))
        {
            return await MoveAsync(file, file.Rhythm, now, ct);
        }
        if (ReminderPlanner.Due(file, now) is { Count: > 0 } reminders)
        {
            file = await LookAgainAsync(file, reminders, ct);
        }
        var digest = ReminderPlanner.At(file, now);
        if (!digest.IsEmpty)
        {
            switch (await reminderSender.SayAsync(file, digest, now, ct))
            {
                case SendOutcome.Throttled throttled:
                    return throttled.After > Soon ? throttled.After : Soon;
                case SendOutcome.Ambiguous or SendOutcome.Unauthorized or SendOutcome.Forbidden:
                    return Soon;
                case SendOutcome.Unreachable or SendOutcome.Gone:
                    // Nothing more until the person has the app; then everything is planned again.
                    await MissAsync(file, ct);
                    return await RestAsync(file, ct);
            }
        }
        return await SaidAsync(file, digest, now, ct);
    }

    /// <summary>What waits may have been done since; the dossiers know.</summary>
    private async Task<PersonSnapshot> LookAgainAsync(
        PersonSnapshot file,
        IEnumerable<Reminder> reminders,
        CancellationToken ct
    )
    {
        var changed = false;
        foreach (var part in reminders.Select(reminder => reminder.Part).DistinctBy(part => part.Account))
        {
            var (key, now) = (new DossierKey(file.Tenant, part.Account), time.GetUtcNow());
            if (seen.TryGetValue(key, out var at) && now >= at && now - at < Fresh)
            {
                continue;
            }
            changed |= await projector.UpdateAsync(key, part.Year, ct);
            if (seen.Count > MostSeen)
            {
                seen.Clear();
            }
            seen[key] = now;
        }
        return changed ? await reminderStore.ReadAsync(file.Tenant, file.Person, ct) : file;
    }

    private async Task<TimeSpan?> SaidAsync(
        PersonSnapshot file,
        ReminderDigest digest,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        foreach (var news in digest.News)
        {
            await people.RemoveAsync(file.Key, news.Row, ct);
        }
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var after = ReminderPlanner.Said(file, digest, now);
            var next = ReminderPlanner.After(
                file with
                {
                    Rhythm = after,
                    News = [.. file.News.Except(digest.News)],
                },
                now
            );
            if (await reminderStore.MoveAsync(file, after, next, ct))
            {
                return null;
            }
            file = await reminderStore.ReadAsync(file.Tenant, file.Person, ct);
        }
        throw new TooBusyException();
    }

    /// <summary>An administrator sees who is reminded of nothing any more; by name, which an account of theirs knows.</summary>
    private async Task MissAsync(PersonSnapshot file, CancellationToken ct)
    {
        foreach (var part in file.Parts)
        {
            var key = new DossierKey(file.Tenant, part.Account);
            var account = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
            if (account?.Everybody.FirstOrDefault(each => each.Is(file.Person)) is { } person)
            {
                await unreached.AddAsync(file.Tenant, person, ct);
                return;
            }
        }
    }

    private async Task<TimeSpan?> RestAsync(PersonSnapshot file, CancellationToken ct) =>
        await reminderStore.MoveAsync(file, file.Rhythm, null, ct) ? null : Soon;

    private async Task<TimeSpan?> MoveAsync(
        PersonSnapshot file,
        PersonReminders rhythm,
        DateTimeOffset now,
        CancellationToken ct
    ) => await reminderStore.MoveAsync(file, rhythm, file.Calendar.NotBefore(now), ct) ? null : Soon;
}
