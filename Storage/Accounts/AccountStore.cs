using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;
using AccountBot.Playbook.Visits;
using AccountBot.Storage.Tables;

namespace AccountBot.Storage.Accounts;

/// <summary>
/// Reads dossiers as what they are in the playbook. Each method is one query. A delegate whose time is over is left out of whatever
/// is read, so no one else has to look at the clock. Nothing is decided on a part: a row that only a newer release can read is a
/// <see cref="NewerRowException"/>.
/// </summary>
public sealed class AccountStore(IDossiers dossiers, TimeProvider time)
{
    /// <summary>The account with its season of a year; null when there is no such account or season.</summary>
    public async Task<AccountSnapshot?> LoadAsync(DossierKey key, int year, CancellationToken ct)
    {
        var rows = await ReadAsync(key, AccountKeys.File(year), ct);
        var season = rows.GetValueOrDefault(AccountKeys.Season(year))?.Value as Season;
        if (rows.GetValueOrDefault(AccountKeys.Account)?.Value is not Account account || season is null)
        {
            return null;
        }
        var values = rows.Values.Select(row => row.Value).ToList();
        var soFar = new SeasonSoFar([.. values.OfType<FormEntry>().Where(entry => entry.Year == year)])
        {
            Account = account,
            Plans = [.. values.OfType<PlanVersion>().Where(plan => plan.Year == year).OrderBy(plan => plan.Number)],
            Accords = [.. values.OfType<Approval>().Where(approval => approval.Year == year)],
            Requests = [.. values.OfType<ExecutiveRequest>().OrderBy(request => request.What.Date)],
            Unreached = [.. values.OfType<Unreached>().OrderBy(each => each.Since)],
            Visits = [.. values.OfType<VisitNotice>().OrderBy(visit => visit.On)],
            Subscriptions = [.. values.OfType<Subscription>()],
            Tasks =
            [
                .. values.OfType<TeamTask>().OrderBy(task => task.Base).ThenBy(task => task.Id, StringComparer.Ordinal),
            ],
        };
        var accountConversation = rows.GetValueOrDefault(AccountKeys.Home)?.Value as AccountConversation;
        return new AccountSnapshot(key, rows, new Dossier(account, season, soFar), accountConversation);
    }

    /// <summary>The account with its newest season, whichever of its years the caller knows.</summary>
    public async Task<AccountSnapshot?> LoadNewestAsync(DossierKey key, int year, CancellationToken ct)
    {
        var file = await LoadAsync(key, year, ct);
        return file is { Dossier.Account.Year: var newest } && newest > year ? await LoadAsync(key, newest, ct) : file;
    }

    public async Task<GateSnapshot?> LoadGateAsync(
        DossierKey key,
        int year,
        int atBase,
        int round,
        CancellationToken ct
    )
    {
        var rows = await ReadAsync(key, AccountKeys.WholeGate(year, atBase, round), ct);
        return GateSnapshot.Of(key, rows, AccountKeys.Gate(year, atBase, round));
    }

    public async Task<CelebrationSnapshot?> LoadCelebrationAsync(
        DossierKey key,
        int year,
        int atBase,
        CancellationToken ct
    )
    {
        var rows = await ReadAsync(key, AccountKeys.WholeCelebration(year, atBase), ct);
        return rows.GetValueOrDefault(AccountKeys.Celebration(year, atBase))?.Value is Celebration celebration
            ? new CelebrationSnapshot(
                key,
                rows,
                celebration,
                [.. rows.Values.Select(row => row.Value).OfType<HighFive>().OrderBy(five => five.At)]
            )
            : null;
    }

    /// <summary>How many high fives were given in a season.</summary>
    public async Task<int> CountHighFivesAsync(DossierKey key, int year, CancellationToken ct) =>
        (await ReadAsync(key, AccountKeys.AllCelebrations(year), ct)).Values.Count(row => row.Value is HighFive);

    /// <summary>As many months of an account's health as a history needs, however many are kept: its own, and one before them.</summary>
    public async Task<HealthSnapshot> LoadHealthAsync(DossierKey key, CancellationToken ct)
    {
        var page = await dossiers.PageAsync(key, AccountKeys.AllHealth, HealthHistory.Months + 1, null, ct);
        return new HealthSnapshot(key, page.Rows.ToDictionary(row => row.Key, StringComparer.Ordinal));
    }

    /// <summary>What was decided but not yet said.</summary>
    public async Task<OutboxSnapshot> LoadOutboxAsync(DossierKey key, CancellationToken ct)
    {
        var rows = await ReadAsync(key, AccountKeys.AllOutbox, ct);
        var lease = rows.GetValueOrDefault(AccountKeys.OutboxLease)?.Value as OutboxLease;
        return new OutboxSnapshot(key, rows, [.. rows.Values.Select(row => row.Value).OfType<Notice>()], lease);
    }

    public async Task<IReadOnlyList<Notice>> OutboxAsync(DossierKey key, CancellationToken ct) =>
        (await LoadOutboxAsync(key, ct)).Notices;

    /// <summary>A page of the log, newest first.</summary>
    public async Task<LogPage> LogAsync(DossierKey key, int size, string? from, CancellationToken ct)
    {
        var page = await dossiers.PageAsync(key, AccountKeys.AllPlays, size, from, ct);
        return new LogPage(
            [
                .. page
                    .Rows.Where(row => row.Value is LogEntry)
                    .Select(row => new LoggedEntry(AccountKeys.PlayIdOf(row.Key), (LogEntry)row.Value)),
            ],
            page.Continuation
        );
    }

    /// <summary>
    /// What fits of the log, newest first. However long the log is, at most <see cref="LogPage.MostLookedAt"/> plays are looked at.
    /// </summary>
    /// <param name="after">The play behind which to begin; null to begin with the newest.</param>
    public async Task<LogPage> LogAsync(DossierKey key, LogChoice choice, int size, string? after, CancellationToken ct)
    {
        var range = after is null ? AccountKeys.AllPlays : AccountKeys.AllPlays.After(AccountKeys.Play(after));
        // One more than is shown tells whether there is more.
        var most = choice.IsEverything ? size + 1 : LogPage.MostLookedAt;
        return LogPage.Of(await dossiers.PageAsync(key, range, most, null, ct), choice, size);
    }

    /// <summary>The keys of the marks of the plays that were taken back, of these in the order of the log.</summary>
    public async Task<IReadOnlySet<string>> CounteredAsync(
        DossierKey key,
        IReadOnlyList<LoggedEntry> lines,
        CancellationToken ct
    ) =>
        lines.Count == 0
            ? new HashSet<string>()
            : (await dossiers.ReadAsync(key, AccountKeys.CounteredBetween(lines[0].Id, lines[^1].Id), ct))
                .Select(row => row.Key)
                .ToHashSet();

    /// <summary>Gates with their votes, the newest year first and in the order of the bases, so many at a time.</summary>
    /// <param name="year">Of this year only.</param>
    /// <param name="after">The gate behind which to begin.</param>
    public async Task<GatePage> GatesAsync(
        DossierKey key,
        int? year,
        GateAddress? after,
        int size,
        CancellationToken ct
    )
    {
        var range = after is null ? AccountKeys.AllGates(year) : AccountKeys.GatesAfter(after, year);
        var page = await dossiers.PageAsync(key, range, GatePage.MostLookedAt, null, ct);
        return GatePage.Of(key, page with { Rows = [.. page.Rows.Select(Now)] }, size);
    }

    public async Task<T?> RowAsync<T>(DossierKey key, string rowKey, CancellationToken ct)
        where T : class =>
        (await dossiers.ReadAsync(key, RowRange.Exactly(rowKey), ct)) is [var row] ? Now(row).Value as T : null;

    public Task<CommitOutcome> CommitAsync(DossierKey key, IReadOnlyList<RowChange> changes, CancellationToken ct) =>
        dossiers.CommitAsync(key, changes, ct);

    private async Task<IReadOnlyDictionary<string, StoredRow>> ReadAsync(
        DossierKey key,
        RowRange range,
        CancellationToken ct
    ) => (await dossiers.ReadAsync(key, range, ct)).Select(Now).ToDictionary(row => row.Key, StringComparer.Ordinal);

    private StoredRow Now(StoredRow row) =>
        row.Value switch
        {
            // A kind that this release has never heard of is none of its business.
            UnknownRow when row.IsNewer => throw new NewerRowException(row.Key),
            // What is decided about an account must be decided on all of it.
            UnknownRow { Damage: { } damage } => throw new RowFormatException(damage),
            Account { Delegate: not null } account => row with { Value = account.AsOf(time.GetUtcNow()) },
            Gate { Delegate: not null } gate => row with { Value = gate.AsOf(time.GetUtcNow()) },
            _ => row,
        };
}
