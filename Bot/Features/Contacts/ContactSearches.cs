using System.Globalization;
using AccountBot.Playbook.Contacts;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>A search as it was read, with its version, so that of two instances only one goes on with it.</summary>
public sealed record SearchSnapshot(PersonKey Owner, ContactSearch Search, string Version);

/// <summary>Keeps an administrator's searches for people, and puts the work for them on the agenda.</summary>
public sealed class ContactSearches(IPeople people, IAgenda agenda, TimeProvider time)
{
    /// <summary>The kind of the entries on the agenda.</summary>
    public const string AgendaKind = "contacts";

    /// <summary>What is found is put away after so long, should no one erase it.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    /// <summary>Of very many places only the first ones are kept to be read; all of them are counted, and erased.</summary>
    public const int MostListed = 4_000;

    private const string Ends = "end";

    public static PersonKey OwnerOf(string tenant, string person) => new(tenant, person.ToLowerInvariant());

    /// <summary>Null when this person has no such search.</summary>
    public async Task<SearchSnapshot?> ReadAsync(PersonKey owner, string id, CancellationToken ct) =>
        await people.GetAsync(owner, ContactSearch.RowOf(id), ct) is { Value: ContactSearch search } row
            ? new SearchSnapshot(owner, search, row.Version)
            : null;

    /// <summary>Begins a search; the same one twice begins once.</summary>
    public async Task<bool> StartAsync(PersonKey owner, ContactSearch search, CancellationToken ct)
    {
        await PlanAsync(owner, search, ct);
        var end = new AgendaItem(
            time.GetUtcNow() + KeptFor,
            owner.Tenant,
            owner.Person,
            AgendaKind,
            $"{search.Id}.{Ends}"
        );
        await agenda.AddAsync(end, $"{AgendaKind}|{end.Tenant}|{end.Payload}", ct);
        return await people.AddAsync(owner, search.Row, search, ct);
    }

    /// <summary>Writes down how far it is.</summary>
    /// <returns>Null when another instance, or the administrator, was first.</returns>
    public async Task<SearchSnapshot?> MoveAsync(SearchSnapshot file, ContactSearch after, CancellationToken ct) =>
        await people.ReplaceAsync(file.Owner, after.Row, after, file.Version, ct)
            ? await ReadAsync(file.Owner, after.Id, ct)
            : null;

    /// <summary>Asks for the work to begin, or to go on; before that is written down, so that someone will do it.</summary>
    public Task PlanAsync(PersonKey owner, ContactSearch search, CancellationToken ct)
    {
        var payload = string.Create(CultureInfo.InvariantCulture, $"{search.Id}.{search.At.UtcTicks}");
        return agenda.AddAsync(
            new AgendaItem(time.GetUtcNow(), owner.Tenant, owner.Person, AgendaKind, payload),
            null,
            ct
        );
    }

    /// <summary>What an entry on the agenda is about.</summary>
    /// <returns>The search, and when that began which the entry is for; null for the end of its time.</returns>
    public static (string Id, long? Began) Read(string payload)
    {
        var at = payload.IndexOf('.', StringComparison.Ordinal);
        return (
            payload[..at],
            long.TryParse(payload[(at + 1)..], CultureInfo.InvariantCulture, out var ticks) ? ticks : null
        );
    }

    public Task KeepAsync(PersonKey owner, string id, int number, FoundPlaces places, CancellationToken ct) =>
        people.PutAsync(owner, ContactSearch.FoundRow(id, number), places, ct);

    /// <summary>What was found, all of it that was kept.</summary>
    public async Task<ContactRecord> RecordAsync(SearchSnapshot file, CancellationToken ct)
    {
        var search = file.Search;
        var rows = await people.ListAsync(file.Owner, ContactSearch.Whole(search.Id), ct);
        // What is left of an earlier look of the same search does not count.
        var last = ContactSearch.FoundRow(search.Id, search.Kept);
        var places = rows.Where(row => string.CompareOrdinal(row.Key, last) < 0)
            .Select(row => row.Value)
            .OfType<FoundPlaces>()
            .SelectMany(found => found.Places)
            .ToList();
        return new ContactRecord(search.Terms, search.At, places, search.Places - places.Count);
    }

    /// <summary>Leaves nothing of a search: it holds the person's name.</summary>
    public async Task ForgetAsync(SearchSnapshot file, CancellationToken ct)
    {
        var rows = await people.ListAsync(file.Owner, ContactSearch.Whole(file.Search.Id), ct);
        // The search itself goes last, so that a process which ends in between goes on with it.
        foreach (var row in rows.OrderByDescending(row => row.Key, StringComparer.Ordinal))
        {
            await people.RemoveAsync(file.Owner, row.Key, ct);
        }
    }
}
