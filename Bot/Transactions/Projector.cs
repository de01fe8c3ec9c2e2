using System.Collections.Concurrent;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>Keeps the lists beside the accounts right: who plays where, what waits for whom, the tenant's portfolio, and the health month by month.</summary>
public sealed class Projector(
    AccountStore store,
    AccountLists lists,
    ProjectionWriter writer,
    IProjectionObserver observer,
    TenantDefaults tenants,
    TimeProvider time
)
{
    private const int MostRounds = 8;

    /// <summary>Writes down who plays in an account and what waits for them, as the dossier says now.</summary>
    /// <returns>False when all was written down already.</returns>
    /// <param name="later">
    /// Takes up those whose next moment is to be planned by the caller; who is touched by many accounts at once is planned for once.
    /// Null: it is done here.
    /// </param>
    /// <exception cref="TooBusyException">Others were first at every try.</exception>
    public async Task<bool> UpdateAsync(
        DossierKey key,
        int year,
        CancellationToken ct,
        ConcurrentBag<string>? later = null
    )
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (await ReadAsync(key, year, ct) is not var (file, now))
            {
                return false;
            }
            // The person who was first may have been overwritten with what was read before; so everything is written once more.
            if (await WriteAsync(file, now, again: round > 0, later, ct) is { } written)
            {
                return written || round > 0;
            }
        }
        throw new TooBusyException();
    }

    /// <summary>Writes everything once more, whatever was written before: for when the lists may have lost something.</summary>
    /// <param name="strays">People besides its own in whose lists the account may stand; lower case.</param>
    /// <param name="later">As in <see cref="UpdateAsync"/>: those for whom the dossier says something else than was written down last.</param>
    /// <exception cref="TooBusyException">Others were first at every try.</exception>
    public async Task AnewAsync(
        DossierKey key,
        int year,
        IReadOnlyCollection<string> strays,
        ConcurrentBag<string> later,
        CancellationToken ct
    )
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (
                await ReadAsync(key, year, ct) is not var (file, now)
                || await WriteAsync(file, now, again: round > 0, later, ct, strays) is not null
            )
            {
                return;
            }
        }
        throw new TooBusyException();
    }

    /// <summary>
    /// Compares the contacts that are found by name with the account itself. A process that ended while it wrote an older state of the
    /// account may have left someone there who was erased since.
    /// </summary>
    public async Task RepairContactsAsync(DossierKey key, CancellationToken ct)
    {
        if (
            await store.RowAsync<Account>(key, AccountKeys.Account, ct) is { Year: var year }
            && await store.LoadAsync(key, year, ct) is { } account
        )
        {
            await writer.WriteContactsAsync(key, account.Dossier, again: false, ct);
        }
    }

    /// <summary>An account with its newest season, and what is to be written of it; null where there is none.</summary>
    public async Task<(AccountSnapshot File, InboxInput Now)?> ReadAsync(DossierKey key, int year, CancellationToken ct)
    {
        var file = await store.LoadAsync(key, year, ct);
        if (file is { Dossier.Account.Year: var newest } && newest > year)
        {
            file = await store.LoadAsync(key, newest, ct);
        }
        if (file is null)
        {
            return null;
        }
        var season = file.Dossier.Season;
        var gate =
            season.State == SeasonState.AtGate
                ? await store.LoadGateAsync(key, season.Year, season.AtBat, season.Round, ct)
                : null;
        return (file, await InputAsync(file, gate, ct));
    }

    private async Task<InboxInput> InputAsync(AccountSnapshot file, GateSnapshot? gate, CancellationToken ct)
    {
        var tenant = await tenants.OfAsync(file.Key.Tenant, ct);
        return new InboxInput(
            file.Dossier,
            gate?.Gate,
            gate?.Votes ?? [],
            file.Dossier.Account.Reminders ?? tenant.Reminders ?? ReminderDays.Usual,
            WorkCalendar.Usual.DayOf(time.GetUtcNow())
        );
    }

    /// <summary>Writes the same of an account that was made just now, of which nothing needs to be read.</summary>
    /// <param name="made">As it was committed.</param>
    /// <param name="later">As in <see cref="UpdateAsync"/>.</param>
    public async Task MadeAsync(AccountSnapshot made, ConcurrentBag<string> later, CancellationToken ct)
    {
        if (await WriteAsync(made, await InputAsync(made, null, ct), again: false, later, ct) is null)
        {
            await UpdateAsync(made.Key, made.Dossier.Season.Year, ct, later);
        }
    }

    /// <summary>
    /// Writes the rows of those for whom something changed. The dossier keeps what was written last, at a version: of two instances
    /// that do this side by side, the second one notices and looks again.
    /// </summary>
    /// <param name="again">Write it for everyone, and have them all planned for.</param>
    /// <param name="strays">Write all there is, and take it from these people too where it is not theirs; null for what changed.</param>
    /// <returns>Whether something was written; null when it must be done again.</returns>
    private async Task<bool?> WriteAsync(
        AccountSnapshot file,
        InboxInput now,
        bool again,
        ConcurrentBag<string>? later,
        CancellationToken ct,
        IReadOnlyCollection<string>? strays = null
    )
    {
        var (key, before) = (file.Key, file.Plates);
        var (parts, after) = ProjectedRows.Of(now);
        var all = again || strays is not null;
        if (after.IsSameAs(before) && !all)
        {
            return false;
        }
        var changed = after
            .Written.Where(each => again || before.Written.GetValueOrDefault(each.Key) != each.Value)
            .Select(each => each.Key);
        var gone = before.Written.Keys.Where(person => !after.Written.ContainsKey(person));
        List<string> touched = [.. changed, .. gone];
        await writer.WriteAsync(
            key,
            now,
            (strays is null ? touched : touched.Union(after.Written.Keys).Union(strays)).ToDictionary(
                person => person,
                person => parts.GetValueOrDefault(person),
                StringComparer.Ordinal
            ),
            before.NameRow,
            ct
        );
        if (all || before.Contacts != after.Contacts)
        {
            await writer.WriteContactsAsync(key, now.Dossier, all, ct);
        }
        var book = await BookAsync(file, now, after, again, strays is not null, ct);
        if (await store.CommitAsync(key, book.Rows, ct) is CommitOutcome.Conflict)
        {
            return null;
        }
        await TellAsync(key.Tenant, touched, later, ct);
        return true;
    }

    private async Task TellAsync(
        string tenant,
        List<string> touched,
        ConcurrentBag<string>? later,
        CancellationToken ct
    )
    {
        if (later is not null)
        {
            touched.ForEach(later.Add);
            return;
        }
        await Parallel.ForEachAsync(
            touched,
            ProjectionWriter.SideBySide(ct),
            async (person, token) => await observer.ChangedAsync(tenant, person, token)
        );
    }

    /// <summary>The book, and with it what this month's health is counted from, where that changed.</summary>
    private async Task<Changes> BookAsync(
        AccountSnapshot file,
        InboxInput now,
        ProjectedState after,
        bool again,
        bool always,
        CancellationToken ct
    )
    {
        var book = new Changes(file).Put(AccountKeys.Plates, after);
        if (after.Health == file.Plates.Health && !always)
        {
            return book;
        }
        var month = HealthMonth.Of(now.Today, HealthFacts.Of(now.Dossier));
        if (file.Plates.Health is null && !again && !always)
        {
            // The first one, so there is nothing to replace; where that is wrong, it is looked up at the next try.
            return book.Put(AccountKeys.Health(month.Month), month);
        }
        var kept = await store.LoadHealthAsync(file.Key, ct);
        if (
            always
            && kept.Months.FirstOrDefault() is { Facts: var facts }
            && ProjectedRows.HashOf(facts) == after.Health
        )
        {
            // What was kept last still says the same, in whichever month that was.
            return book;
        }
        return book.BasedOn(kept).Put(AccountKeys.Health(month.Month), month);
    }

    /// <summary>Forgets an account that is taken away.</summary>
    public async Task GoneAsync(DossierKey key, Account account, string? conversation, CancellationToken ct)
    {
        // Guests are in no one's list but this one.
        var written = await store.RowAsync<ProjectedState>(key, AccountKeys.Plates, ct) ?? ProjectedState.None;
        var playing = account.Everybody.Select(person => person.Id).Concat(written.Written.Keys);
        var named = written.NameRow ?? new AccountName(account.Id, account.Name, account.Year).Row;
        await writer.RemoveAsync(key, playing.Distinct(StringComparer.OrdinalIgnoreCase), named, ct);
        if (conversation is not null)
        {
            await lists.NotPlayedInAsync(key, conversation, ct);
        }
    }
}
