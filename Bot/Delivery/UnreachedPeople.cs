using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>A line of the list as it was read, with its version.</summary>
public sealed record UnreachedLine(UnreachedPerson Who, string Version);

/// <summary>
/// Whom of a tenant the bot cannot write to. Someone comes on the list when something could not be said to them, and leaves it when
/// they write, install the app, or get what was sent again. The person who can be reached costs no call to the store.
/// </summary>
public sealed class UnreachedPeople(IAddresses addresses, IPeople people, TimeProvider time)
{
    /// <summary>More than these are not counted, and not listed.</summary>
    public const int Most = 1_000;

    /// <summary>What was sent again so long ago has arrived: the person who cannot be reached now, cannot be since now.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    /// <summary>How many there are, up to <see cref="Most"/>.</summary>
    public async Task<int> CountAsync(string tenant, CancellationToken ct) =>
        (await addresses.KeysAsync(tenant, UnreachedPerson.All, Most, ct)).Keys.Count;

    /// <summary>All there are, up to <see cref="Most"/>: the person who is on the list longest comes first.</summary>
    public async Task<IReadOnlyList<UnreachedPerson>> ListAsync(string tenant, CancellationToken ct)
    {
        var page = await addresses.PageAsync(tenant, UnreachedPerson.All, Most, null, ct);
        return
        [
            .. page
                .Rows.Select(row => row.Value)
                .OfType<UnreachedPerson>()
                .OrderBy(each => each.Since)
                .ThenBy(each => each.Person.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Null for the person who is not on the list.</summary>
    public async Task<UnreachedLine?> FindAsync(string tenant, string person, CancellationToken ct) =>
        await addresses.GetAsync(tenant, UnreachedPerson.RowOf(person), ct) is { Value: UnreachedPerson who } row
            ? new UnreachedLine(who, row.Version)
            : null;

    /// <summary>Something could not be said to someone. Since when they cannot be reached stays as it was.</summary>
    public async Task AddAsync(string tenant, Person person, CancellationToken ct)
    {
        var (key, who) = (KeyOf(tenant, person.Id), new UnreachedPerson(person, time.GetUtcNow()));
        // First the mark, which takes the line off the list again; a line without one would stay for ever.
        if (!await people.AddAsync(key, UnreachedPerson.Mark, who, ct) && await MarkAsync(key, ct) is { } mark)
        {
            if (mark.Tried < time.GetUtcNow() - Recent)
            {
                await people.PutAsync(key, UnreachedPerson.Mark, who, ct);
            }
            else
            {
                who = who with { Since = mark.Since };
            }
        }
        // Written again where it is there: the person who takes the line off at this moment finds it at another version.
        await addresses.PutAsync(tenant, UnreachedPerson.RowOf(person.Id), who, ct);
    }

    /// <summary>Whether the team heard already that this notice does not reach the person: it was sent again since.</summary>
    public async Task<bool> WasToldAsync(DossierKey account, string person, Notice notice, CancellationToken ct)
    {
        var mark = await MarkAsync(KeyOf(account.Tenant, person), ct);
        var row = new WaitingNotice(account.Account, notice, default).Row;
        return mark is { Again: { } again } && mark.Tried >= time.GetUtcNow() - Recent && again.Contains(row);
    }

    /// <summary>What waits is about to be sent again.</summary>
    public async Task TryAsync(
        string tenant,
        UnreachedPerson who,
        IEnumerable<WaitingNotice> what,
        CancellationToken ct
    )
    {
        var key = KeyOf(tenant, who.Person.Id);
        var before = (await MarkAsync(key, ct))?.Again ?? [];
        var again = what.Select(notice => notice.Row).Concat(before).Distinct(StringComparer.Ordinal).Take(Most);
        var mark = who with { Again = [.. again], Tried = time.GetUtcNow() };
        await people.PutAsync(key, UnreachedPerson.Mark, mark, ct);
    }

    /// <summary>Takes a line off the list, unless something could not be said again since it was read.</summary>
    public Task<bool> RemoveAsync(string tenant, UnreachedLine line, CancellationToken ct) =>
        addresses.RemoveAsync(tenant, UnreachedPerson.RowOf(line.Who.Person.Id), line.Version, ct);

    /// <summary>The person can be reached, or no one needs to reach them any more.</summary>
    public async Task ForgetAsync(string tenant, string person, CancellationToken ct)
    {
        await addresses.RemoveAsync(tenant, UnreachedPerson.RowOf(person), ct);
        await people.RemoveAsync(KeyOf(tenant, person), UnreachedPerson.Mark, ct);
    }

    private async Task<UnreachedPerson?> MarkAsync(PersonKey key, CancellationToken ct) =>
        (await people.GetAsync(key, UnreachedPerson.Mark, ct))?.Value as UnreachedPerson;

    private static PersonKey KeyOf(string tenant, string person) => new(tenant, person.ToLowerInvariant());
}
