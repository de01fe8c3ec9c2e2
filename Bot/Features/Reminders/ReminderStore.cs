using System.Globalization;
using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Reminders;

/// <summary>
/// When each person is next written to of our own accord. There is one entry on the agenda that counts for each person, the one that
/// the person's <see cref="PersonReminders"/> names; an earlier need adds an earlier entry, and the later one is dropped when it comes up.
/// </summary>
public sealed class ReminderStore(
    IPeople people,
    IAddresses addresses,
    IAgenda agenda,
    TenantDefaults tenants,
    TimeProvider time
) : IProjectionObserver
{
    /// <summary>The kind of the entries on the agenda.</summary>
    public const string AgendaKind = "rhythm";

    private const int Tries = 8;

    /// <summary>An entry that should have been there so long ago is lost: the table was put back, or a release went wrong.</summary>
    private static readonly TimeSpan Lost = TimeSpan.FromHours(6);

    private static readonly RowRange Everything = new("!", "~");

    public async Task<PersonSnapshot> ReadAsync(string tenant, string person, CancellationToken ct)
    {
        var id = person.ToLowerInvariant();
        var rows = await people.ListAsync(new PersonKey(tenant, id), Everything, ct);
        var values = rows.Select(row => row.Value).ToList();
        var rhythm = rows.FirstOrDefault(row => row.Key == PersonReminders.Row);
        var chat = await addresses.GetAsync(tenant, PersonalChat.Row(id), ct);
        return new PersonSnapshot(
            tenant,
            id,
            [.. values.OfType<Participation>().Where(part => part.Over is null || part.Over > time.GetUtcNow())],
            values.OfType<PersonSettings>().FirstOrDefault() ?? new PersonSettings(),
            rhythm?.Value as PersonReminders ?? PersonReminders.None,
            rhythm?.Version,
            [.. values.OfType<News>().OrderBy(news => news.At)],
            chat?.Value as PersonalChat,
            await tenants.OfAsync(tenant, ct)
        );
    }

    /// <summary>Sees to it that the person is written to in time, after something changed that waits for them.</summary>
    public async Task PlanAsync(string tenant, string person, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries; attempt++)
        {
            var file = await ReadAsync(tenant, person, ct);
            var now = time.GetUtcNow();
            if (
                ReminderPlanner.After(file, now) is not { } next
                || (file.Rhythm.Next is { } planned && planned <= next && planned > now - Lost)
                || await MoveAsync(file, file.Rhythm, next, ct)
            )
            {
                return;
            }
        }
        throw new TooBusyException();
    }

    Task IProjectionObserver.ChangedAsync(string tenant, string person, CancellationToken ct) =>
        PlanAsync(tenant, person, ct);

    /// <summary>Writes the rhythm down with its next moment, whose entry goes on the agenda first.</summary>
    /// <returns>False when another instance changed the rhythm in the meantime.</returns>
    public async Task<bool> MoveAsync(
        PersonSnapshot file,
        PersonReminders after,
        DateTimeOffset? next,
        CancellationToken ct
    )
    {
        if (next is { } due)
        {
            var payload = due.UtcTicks.ToString(CultureInfo.InvariantCulture);
            var item = new AgendaItem(due, file.Tenant, file.Person, AgendaKind, payload);
            await agenda.AddAsync(item, $"{AgendaKind}|{file.Tenant}|{file.Person}|{payload}", ct);
        }
        var row = after with { Next = next };
        return file.RhythmVersion is { } version
            ? await people.ReplaceAsync(file.Key, PersonReminders.Row, row, version, ct)
            : await people.AddAsync(file.Key, PersonReminders.Row, row, ct);
    }
}
