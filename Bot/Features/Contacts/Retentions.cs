using System.Globalization;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>The run of a tenant as it was read; no version where there is none yet.</summary>
public sealed record RetentionSnapshot(string Tenant, RetentionRun Run, string? Version);

/// <summary>When the closed seasons of a tenant are looked through: every night, as long as it does not keep them for ever.</summary>
public sealed class Retentions(IAddresses addresses, IAgenda agenda, TimeProvider time)
{
    /// <summary>The kind of the entries on the agenda.</summary>
    public const string AgendaKind = "retention";

    private const int Tries = 8;
    private static readonly TimeOnly Night = new(2, 0);

    /// <summary>The person who sets it by mistake has the rest of the day to see that.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromHours(12);

    /// <summary>The next night that begins not too soon.</summary>
    public static DateTimeOffset NightAfter(DateTimeOffset now)
    {
        var calendar = WorkCalendar.Usual;
        var night = calendar.At(calendar.DayOf(now).AddDays(1), Night);
        return night - now >= Least ? night : calendar.At(calendar.DayOf(now).AddDays(2), Night);
    }

    public async Task<RetentionSnapshot> ReadAsync(string tenant, CancellationToken ct)
    {
        var row = await addresses.GetAsync(tenant, RetentionRun.Row, ct);
        return new RetentionSnapshot(tenant, row?.Value as RetentionRun ?? new RetentionRun(null), row?.Version);
    }

    /// <summary>After a tenant said how long closed seasons are kept: the person who changes it has until the next night, too.</summary>
    public async Task PlanAsync(string tenant, bool ever, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var (file, now) = (await ReadAsync(tenant, ct), time.GetUtcNow());
            if (ever && file.Run.Next is null)
            {
                return;
            }
            if (await MoveAsync(file, new RetentionRun(ever ? null : NightAfter(now)), ct))
            {
                return;
            }
        }
        throw new Transactions.TooBusyException();
    }

    /// <summary>Writes down how far it is; the entry for what comes next goes on the agenda first.</summary>
    /// <returns>False when another instance was first.</returns>
    public async Task<bool> MoveAsync(RetentionSnapshot file, RetentionRun after, CancellationToken ct)
    {
        if (after.Next is { } due)
        {
            var payload = due.UtcTicks.ToString(CultureInfo.InvariantCulture);
            var item = new AgendaItem(due, file.Tenant, string.Empty, AgendaKind, payload);
            await agenda.AddAsync(item, $"{AgendaKind}|{file.Tenant}|{payload}", ct);
        }
        return file.Version is { } version
            ? await addresses.ReplaceAsync(file.Tenant, RetentionRun.Row, after, version, ct)
            : await addresses.AddAsync(file.Tenant, RetentionRun.Row, after, ct);
    }
}
