using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using AccountBot.Bot.Teams;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Inbox;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>Keeps the lists beside the dossiers right: who plays where, what waits for whom, the tenant's portfolio, and the health month by month.</summary>
public sealed class Projections(
    AccountStore store,
    IPeople people,
    IPortfolio portfolio,
    IAddresses addresses,
    IProjectionObserver observer,
    TenantDefaults tenants,
    ContactIndex contacts,
    ChatPeople chatPeople,
    TimeProvider time
)
{
    /// <summary>More accounts than this are not offered for the beginning of a name.</summary>
    private const int MostNamed = 50;

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
    public async Task RepairContactsAsync(DossierKey key, int year, CancellationToken ct)
    {
        if (await store.LoadNewestAsync(key, year, ct) is { } account)
        {
            await contacts.WriteAsync(key, account.Dossier, again: false, ct);
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
        var (key, before, summary) = (file.Key, file.Plates, SummaryOf(now));
        var (parts, after) = Of(now);
        var all = again || strays is not null;
        if (after.IsSameAs(before) && !all)
        {
            return false;
        }
        var changed = after
            .Written.Where(each => again || before.Written.GetValueOrDefault(each.Key) != each.Value)
            .Select(each => each.Key);
        var gone = before.Written.Keys.Where(person => !after.Written.ContainsKey(person)).ToList();
        List<string> touched = [.. changed, .. gone];
        var written = strays is null ? touched : [.. touched.Union(after.Written.Keys).Union(strays)];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct };
        await Parallel.ForEachAsync(
            written,
            parallel,
            async (person, token) => await PutAsync(key, person, parts.GetValueOrDefault(person), token)
        );
        await Parallel.ForEachAsync(
            now.Account.Everybody.Concat(now.Account.Missed()),
            parallel,
            async (person, token) => await chatPeople.KnowAsync(key.Tenant, person, token)
        );
        var name = NameOf(now, summary);
        await portfolio.PutAsync(key.Tenant, name.Row, name, ct);
        if (before.NameRow is { } named && named != name.Row)
        {
            await portfolio.RemoveAsync(key.Tenant, named, ct);
        }
        await portfolio.PutAsync(key.Tenant, AccountSummary.RowOf(now.Account.Id), summary, ct);
        if (all || before.Contacts != after.Contacts)
        {
            await contacts.WriteAsync(key, now.Dossier, all, ct);
        }
        var book = await BookAsync(file, now, after, again, strays is not null, ct);
        if (await store.CommitAsync(key, book.Rows, ct) is CommitOutcome.Conflict)
        {
            return null;
        }
        if (later is not null)
        {
            touched.ForEach(later.Add);
            return true;
        }
        await Parallel.ForEachAsync(
            touched,
            parallel,
            async (person, token) => await observer.ChangedAsync(key.Tenant, person, token)
        );
        return true;
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
        if (always && kept.Months.FirstOrDefault() is { Facts: var facts } && HashOf(facts) == after.Health)
        {
            // What was kept last still says the same, in whichever month that was.
            return book;
        }
        return book.BasedOn(kept).Put(AccountKeys.Health(month.Month), month);
    }

    /// <summary>What is to be written of an account on the partitions of its people, by the person's id in lower case.</summary>
    public static (IReadOnlyDictionary<string, Participation> Parts, ProjectedState Book) Of(InboxInput now)
    {
        var (plates, parts) = (InboxRules.Of(now), new Dictionary<string, Participation>(StringComparer.Ordinal));
        foreach (var person in now.Account.Everybody.Concat(now.Guests))
        {
            var id = person.Id.ToLowerInvariant();
            parts[id] = PartOf(now, person, plates.GetValueOrDefault(id));
        }
        foreach (var person in now.Account.Missed().Where(person => !now.Account.IsVisibleTo(person)))
        {
            // Not on their list any more, but found again should they come back.
            parts[person.Id.ToLowerInvariant()] = Bare(now) with
            {
                Over = now.Account.Gone?.FirstOrDefault(each => person.Is(each.Person))?.Since ?? now.Account.CreatedAt,
            };
        }
        var hashes = parts.ToDictionary(each => each.Key, each => HashOf(each.Value), StringComparer.Ordinal);
        var summary = SummaryOf(now);
        var contacts = ContactIndex.HashOf(now.Dossier);
        var health = HashOf(HealthFacts.Of(now.Dossier));
        return (parts, new ProjectedState(hashes, HashOf(summary), NameOf(now, summary).Row, contacts, health));
    }

    private Task PutAsync(DossierKey key, string person, Participation? part, CancellationToken ct) =>
        part is null
            ? people.RemoveAsync(new PersonKey(key.Tenant, person), Participation.RowOf(key.Account), ct)
            : people.PutAsync(new PersonKey(key.Tenant, person), part.Row, part, ct);

    /// <summary>Names the <see cref="AccountName"/> that is to be written.</summary>
    internal static string NameHashOf(InboxInput now) => HashOf(NameOf(now, SummaryOf(now)));

    internal static string HashOf<T>(T written) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(written)).AsSpan(0, 8));

    private static Participation PartOf(InboxInput now, Person person, IReadOnlyList<InboxItem>? waits)
    {
        var (account, season) = (now.Account, now.Season);
        var weekly = person.Is(account.AccountManager) || person.Is(account.Manager);
        var part = Bare(now) with { Waits = waits, Weekly = weekly ? true : null, Since = season.Since };
        if (!account.IsVisibleTo(person))
        {
            return part with { Guest = true };
        }
        return part with
        {
            Over = account.HasARole(person) ? null : account.Delegate?.Over,
            // To the day where that will do: else every play would change the row of everyone.
            LastPlay = weekly ? season.LastPlay : DayOf(season.LastPlay),
            AccountManager = new Person(account.AccountManager.Id, account.AccountManager.Name),
            Potential = Base01Analysis.PotentialIn(now.Dossier.Answers),
            Competitor = season.Competitors.Count > 0 ? true : null,
            Until = season.State == SeasonState.Parked ? season.Parking?.Until : null,
            Decides = DecidesIn(account),
        };
    }

    private static Participation Bare(InboxInput now) =>
        new(
            now.Account.Id,
            now.Account.Name,
            now.Season.Year,
            now.Season.AtBat,
            now.Season.State,
            Sample: now.Account.Sample
        );

    private static AccountSummary SummaryOf(InboxInput now)
    {
        var (account, season) = (now.Account, now.Season);
        return new AccountSummary(
            account.Id,
            account.Name,
            season.Year,
            season.AtBat,
            season.State,
            season.Since,
            account.AccountManager.Id,
            Base01Analysis.PotentialIn(now.Dossier.Answers),
            season.Competitors.Count > 0,
            account.AccountManager.Name,
            season.State == SeasonState.Parked ? season.Parking?.Until : null,
            DecidesIn(account)
        );
    }

    /// <summary>Its beginning, where the office is: that is the day in which the days since are counted.</summary>
    private static DateTimeOffset DayOf(DateTimeOffset moment) =>
        WorkCalendar.Usual.At(WorkCalendar.Usual.DayOf(moment), TimeOnly.MinValue);

    private static string? DecidesIn(Account account) =>
        account.Rule == GateRule.Manager ? account.Manager?.Name : null;

    private static AccountName NameOf(InboxInput now, AccountSummary summary) =>
        new(now.Account.Id, now.Account.Name, now.Season.Year, summary);

    /// <summary>The accounts in which someone has a role.</summary>
    public async Task<IReadOnlyList<Participation>> OfAsync(string tenant, Person person, CancellationToken ct) =>
        [.. (await WaitingAsync(tenant, person, ct)).Where(part => part.Guest is not true)];

    /// <summary>The same, with the accounts of which only something waits for them.</summary>
    public async Task<IReadOnlyList<Participation>> WaitingAsync(string tenant, Person person, CancellationToken ct)
    {
        var rows = await people.ListAsync(KeyOf(tenant, person.Id), RowRange.Prefix(Participation.Rows), ct);
        return
        [
            .. rows.Select(row => row.Value)
                .OfType<Participation>()
                .Where(part => part.Over is null || part.Over > time.GetUtcNow()),
        ];
    }

    /// <summary>The accounts in which someone has a role, or is missed in one since leaving.</summary>
    public async Task<IReadOnlyList<Participation>> EverOfAsync(string tenant, Person person, CancellationToken ct) =>
        [
            .. (await people.ListAsync(KeyOf(tenant, person.Id), RowRange.Prefix(Participation.Rows), ct))
                .Select(row => row.Value)
                .OfType<Participation>(),
        ];

    /// <summary>The accounts of a tenant whose name begins like this, the first ones by name.</summary>
    public async Task<IReadOnlyList<AccountName>> NamedAsync(string tenant, string typed, CancellationToken ct) =>
        AccountName.Beginning(typed) is { } range
            ?
            [
                .. (await portfolio.PageAsync(tenant, range, MostNamed, null, ct))
                    .Rows.Select(row => row.Value)
                    .OfType<AccountName>(),
            ]
            : [];

    /// <summary>A page of the tenant's accounts by name: one read, however many there are.</summary>
    /// <param name="beginning">How the names begin; empty for all.</param>
    /// <param name="after">The row behind which the page begins.</param>
    /// <returns>The accounts, and the row behind which the next page begins.</returns>
    public async Task<(IReadOnlyList<AccountName> Accounts, string? Next)> ByNameAsync(
        string tenant,
        string beginning,
        string? after,
        int size,
        CancellationToken ct
    )
    {
        var range = beginning.Length == 0 ? AccountName.All : AccountName.Beginning(beginning);
        if (range is not { } names)
        {
            return ([], null);
        }
        var from = after is null ? names : names.After(after);
        var page = await portfolio.PageAsync(tenant, from, size + 1, null, ct);
        var shown = page.Rows.Take(size).ToList();
        var more = shown.Count > 0 && (page.Rows.Count > size || page.Continuation is not null);
        return ([.. shown.Select(row => row.Value).OfType<AccountName>()], more ? shown[^1].Key : null);
    }

    /// <summary>The account exists for this person no longer, and nothing of it waits.</summary>
    public Task LeftAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.RemoveAsync(KeyOf(tenant, person), part.Row, ct);

    /// <summary>Someone is missed in an account: it is on their list no more, but found again when they come back.</summary>
    public Task MissedAsync(string tenant, string person, Participation part, CancellationToken ct) =>
        people.PutAsync(KeyOf(tenant, person), part.Row, part with { Over = time.GetUtcNow() }, ct);

    /// <summary>Forgets an account that is taken away.</summary>
    public async Task GoneAsync(DossierKey key, Account account, string? conversation, CancellationToken ct)
    {
        // Guests are in no one's list but this one.
        var written = await store.RowAsync<ProjectedState>(key, AccountKeys.Plates, ct) ?? ProjectedState.None;
        var playing = account.Everybody.Select(person => person.Id).Concat(written.Written.Keys);
        foreach (var person in playing.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            await people.RemoveAsync(KeyOf(key.Tenant, person), Participation.RowOf(account.Id), ct);
        }
        await contacts.RemoveAsync(key, ct);
        await portfolio.RemoveAsync(key.Tenant, AccountSummary.RowOf(account.Id), ct);
        var named = written.NameRow ?? new AccountName(account.Id, account.Name, account.Year).Row;
        await portfolio.RemoveAsync(key.Tenant, named, ct);
        if (conversation is not null)
        {
            await NotPlayedInAsync(key, conversation, ct);
        }
    }

    /// <summary>An account is not played in a conversation any more.</summary>
    public async Task NotPlayedInAsync(DossierKey key, string conversation, CancellationToken ct)
    {
        var row = await addresses.GetAsync(key.Tenant, ThreadAccounts.Row(conversation), ct);
        if (row?.Value is ThreadAccounts known)
        {
            var left = new ThreadAccounts([.. known.Accounts.Where(each => each.Account != key.Account)]);
            await addresses.ReplaceAsync(key.Tenant, ThreadAccounts.Row(conversation), left, row.Version, ct);
        }
    }

    /// <summary>Remembers that an account is played in a conversation.</summary>
    public async Task PlayedInAsync(DossierKey key, string conversation, int year, CancellationToken ct)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            var row = await addresses.GetAsync(key.Tenant, ThreadAccounts.Row(conversation), ct);
            var known = (row?.Value as ThreadAccounts)?.Accounts ?? [];
            var all = new ThreadAccounts([
                new ThreadAccount(key.Account, year),
                .. known.Where(each => each.Account != key.Account).Take(49),
            ]);
            var written = row is null
                ? await addresses.AddAsync(key.Tenant, ThreadAccounts.Row(conversation), all, ct)
                : await addresses.ReplaceAsync(key.Tenant, ThreadAccounts.Row(conversation), all, row.Version, ct);
            if (written)
            {
                return;
            }
        }
        throw new TooBusyException();
    }

    /// <summary>The accounts that are played in a conversation, newest first.</summary>
    public async Task<IReadOnlyList<ThreadAccount>> InAsync(string tenant, string conversation, CancellationToken ct) =>
        ((await addresses.GetAsync(tenant, ThreadAccounts.Row(conversation), ct))?.Value as ThreadAccounts)?.Accounts
        ?? [];

    private static PersonKey KeyOf(string tenant, string person) => new(tenant, person.ToLowerInvariant());
}
