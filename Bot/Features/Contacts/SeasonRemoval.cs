using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Retention;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <param name="Years">How many years closed seasons are kept.</param>
/// <param name="By">Who said so.</param>
public sealed record Keeping(int Years, Person By);

/// <summary>
/// Removes the seasons of an account that ended too long ago. The season itself goes first, with a mark; as long as the mark is there,
/// the person who comes past removes what is left.
/// </summary>
public sealed class SeasonRemoval(IDossiers dossiers, AccountStore store, TimeProvider time)
{
    private const int Batch = 90;
    private const int PageSize = 500;

    public async Task RemoveAsync(DossierKey key, Keeping keeping, CancellationToken ct)
    {
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { } account)
        {
            return;
        }
        var rows = await dossiers.ReadAsync(key, AccountKeys.AllSeasons, ct);
        var seasons = rows.Where(row => row.Value is Season).ToDictionary(row => ((Season)row.Value).Year);
        var all = seasons.Values.Select(row => (Season)row.Value).ToList();
        foreach (var year in SeasonKeeping.Due(all, account.Year, keeping.Years, time.GetUtcNow()))
        {
            var current = all.Find(season => season.Year == account.Year);
            await BeginAsync(key, account.Year, current?.AtBat ?? 1, seasons[year], keeping.By, ct);
        }
        foreach (var mark in (await dossiers.ReadAsync(key, AccountKeys.AllDone, ct)).Where(IsRemoving))
        {
            await FinishAsync(key, AccountKeys.RemovingOf(mark.Key)!.Value, mark, ct);
        }
    }

    private static bool IsRemoving(StoredRow row) => AccountKeys.RemovingOf(row.Key) is not null;

    /// <summary>From here on there is no such season, and the log says so. Someone who was first is left to the next night.</summary>
    private Task BeginAsync(DossierKey key, int current, int atBat, StoredRow season, Person by, CancellationToken ct)
    {
        var (year, now) = (((Season)season.Value).Year, time.GetUtcNow());
        var logEntry = LogEntry.Of(LogEntryKind.SeasonRemoved, current, atBat, by, now) with
        {
            Subject = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
        var marks = new Changes()
            .Play(logEntry)
            .Put(AccountKeys.Removing(year), new DoneMark(by, now))
            .Put(AccountKeys.Removed(year), new DoneMark(by, now));
        return store.CommitAsync(key, [new RowChange.Remove(season.Key, season.Version), .. marks.Rows], ct);
    }

    private async Task FinishAsync(DossierKey key, int year, StoredRow mark, CancellationToken ct)
    {
        foreach (var range in AccountKeys.OfSeason(year))
        {
            await RemoveAsync(key, range, _ => true, ct);
        }
        await RemoveAsync(key, AccountKeys.AllTasks, row => IsOver(row, year), ct);
        await RemoveAsync(
            key,
            AccountKeys.AllLater,
            row => row.Value is LaterNotice later && later.Notice.Year == year,
            ct
        );
        var plays = await RemoveAsync(
            key,
            AccountKeys.AllPlays,
            row => row.Value is LogEntry logEntry && IsOf(logEntry, year),
            ct
        );
        await RemoveAsync(key, AccountKeys.AllCountered, row => plays.Contains(row.Key), ct);
        // What was written once then is not written again by a card of a season that no longer exists.
        var end = new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        await RemoveAsync(key, AccountKeys.AllDone, row => IsWrittenBefore(row, end), ct);
        await store.CommitAsync(key, [new RowChange.Remove(mark.Key, null)], ct);
    }

    private static bool IsOf(LogEntry logEntry, int year) =>
        logEntry.Year == year && logEntry.Kind != LogEntryKind.SeasonRemoved;

    /// <summary>What is still to be done goes along into the season that is played.</summary>
    private static bool IsOver(StoredRow row, int year) =>
        row.Value is TeamTask task && task.Year == year && task.State != TaskState.Open;

    private static bool IsWrittenBefore(StoredRow row, DateTimeOffset end) =>
        AccountKeys.IsWrittenOnce(row.Key) && row.Value is DoneMark mark && mark.At < end;

    /// <summary>Removes the rows of a range that are meant, some at a time.</summary>
    /// <returns>The keys of the marks that say of a removed play that it was taken back.</returns>
    private async Task<IReadOnlySet<string>> RemoveAsync(
        DossierKey key,
        RowRange range,
        Func<StoredRow, bool> isMeant,
        CancellationToken ct
    )
    {
        var (left, marks) = (range, new HashSet<string>(StringComparer.Ordinal));
        while (true)
        {
            var page = await dossiers.PageAsync(key, left, PageSize, null, ct);
            foreach (var some in page.Rows.Where(isMeant).Chunk(Batch))
            {
                await store.CommitAsync(key, [.. some.Select(row => new RowChange.Remove(row.Key, null))], ct);
                marks.UnionWith(
                    some.Where(row => row.Value is LogEntry)
                        .Select(row => AccountKeys.Countered(AccountKeys.PlayIdOf(row.Key)))
                );
            }
            if (page.Continuation is null)
            {
                return marks;
            }
            left = left with { From = page.Rows[^1].Key + ' ' };
        }
    }
}
