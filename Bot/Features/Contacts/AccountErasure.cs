using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Contacts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AccountBot.Storage.Contacts;

namespace AccountBot.Bot.Features.Contacts;

/// <param name="Places">In how many places the person was.</param>
/// <param name="Cards">The rows of the cards that show something else now.</param>
/// <param name="Year">The account's season.</param>
public sealed record Erased(int Places, IReadOnlyList<string> Cards, int Year, int Unreadable);

/// <summary>
/// Takes someone of the customer's out of one account: every text in which they are named, then their own entries. Each step is
/// conditional and finds nothing the second time, so that it can be broken off anywhere and begun again.
/// </summary>
public sealed class AccountErasure(
    IDossiers dossiers,
    AccountStore store,
    ErasedCards cards,
    RowKinds kinds,
    TimeProvider time
)
{
    private const int PageSize = 200;

    // Rows may be large, and a transaction holds four megabytes.
    private const int Batch = 15;
    private const int MostPasses = 4;
    private const int Tries = 6;

    public async Task<Erased?> EraseAsync(DossierKey key, ContactSearch search, CancellationToken ct)
    {
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { } account)
        {
            return null;
        }
        // A process ended in the middle of this account: which cards are old by now is known no more, so all of them are.
        var begun = await store.RowAsync<DoneMark>(key, AccountKeys.Erased(search.Id), ct) is not null;
        var work = new Work(key, account, search)
        {
            Entries = await EntriesAsync(key, search.Terms, ct),
            Marked = begun,
        };
        // What someone wrote down while it was read is found by looking once more.
        for (var pass = 0; pass < MostPasses && await PassAsync(work, ct) > 0; pass++) { }
        await RemoveEntriesAsync(work, ct);
        return new Erased(work.Places, begun ? work.Posted : work.Stale(), account.Year, work.Unreadable);
    }

    /// <summary>The person's own entries, of all seasons.</summary>
    private async Task<IReadOnlyList<FormEntry>> EntriesAsync(
        DossierKey key,
        PersonTerms terms,
        CancellationToken ct
    ) =>
        [
            .. (await dossiers.ReadAsync(key, AccountKeys.AllForms, ct))
                .Select(row => row.Value)
                .OfType<FormEntry>()
                .Where(terms.Are),
        ];

    /// <summary>Once through everything there is of the account.</summary>
    /// <returns>How many rows were changed.</returns>
    private async Task<int> PassAsync(Work work, CancellationToken ct)
    {
        var erasing = new RowErasing(kinds, work.Search.Terms, work.Entries);
        var own = work.Entries.Select(AccountKeys.Form).ToHashSet(StringComparer.Ordinal);
        var (left, changed) = (AccountKeys.Everything, 0);
        work.Posted.Clear();
        work.Unreadable = 0;
        while (true)
        {
            var page = await dossiers.PageAsync(work.Key, left, PageSize, null, ct);
            work.Posted.AddRange(page.Rows.Where(row => row.Value is PostedCard).Select(row => row.Key));
            work.Unreadable += page.Rows.Count(row => row.Value is UnknownRow);
            foreach (var some in page.Rows.Where(row => !own.Contains(row.Key)).Chunk(PageSize))
            {
                changed += await ChangeAsync(work, erasing, some, ct);
            }
            if (page.Continuation is null)
            {
                return changed;
            }
            left = left with { From = page.Rows[^1].Key + ' ' };
        }
    }

    private async Task<int> ChangeAsync(
        Work work,
        RowErasing erasing,
        IReadOnlyList<StoredRow> rows,
        CancellationToken ct
    )
    {
        var without = rows.Select(row => (Row: row, After: erasing.Without(row))).Where(each => each.After is not null);
        var done = 0;
        foreach (var batch in without.Chunk(Batch))
        {
            var changes = batch
                .Select(
                    RowChange (each) => new RowChange.Replace(each.Row.Key, each.After!.Value.Value, each.Row.Version)
                )
                .ToList();
            if (await CommitAsync(work, changes, ct))
            {
                work.Places += batch.Sum(each => each.After!.Value.Places);
                work.Changed.AddRange(batch.Select(each => each.Row.Key));
            }
            // Someone was first; the next pass finds what they wrote.
            done += batch.Length;
        }
        return done;
    }

    /// <summary>The person's own entries go last: until then they tell which references are to this person.</summary>
    private async Task RemoveEntriesAsync(Work work, CancellationToken ct)
    {
        for (var attempt = 0; attempt < Tries && work.Entries.Count > 0; attempt++)
        {
            var rows = (await dossiers.ReadAsync(work.Key, AccountKeys.AllForms, ct)).ToDictionary(row => row.Key);
            var gone = work.Entries.Select(AccountKeys.Form).Where(rows.ContainsKey).ToList();
            var posted = gone.Select(row => row + "|card").Where(rows.ContainsKey).ToList();
            await cards.EndAsync(
                work.Key,
                work.Account,
                posted.Select(row => rows[row].Value).OfType<PostedCard>(),
                ct
            );
            var changes = gone.Concat(posted).Select(RowChange (row) => new RowChange.Remove(row, rows[row].Version));
            if (gone.Count == 0 || await CommitAsync(work, [.. changes], ct))
            {
                work.Places += gone.Sum(row => ((FormEntry)rows[row].Value).Answers.ByField.Count);
                work.Changed.AddRange(gone);
                return;
            }
        }
        if (work.Entries.Count > 0)
        {
            throw new TooBusyException();
        }
    }

    /// <summary>The first change of the account also writes in its log that it happened, and by whom.</summary>
    private async Task<bool> CommitAsync(Work work, IReadOnlyList<RowChange> changes, CancellationToken ct)
    {
        if (work.Marked)
        {
            return await store.CommitAsync(work.Key, changes, ct) is CommitOutcome.Committed;
        }
        var season = await store.RowAsync<Season>(work.Key, AccountKeys.Season(work.Account.Year), ct);
        var now = time.GetUtcNow();
        var logEntry = LogEntry.Of(
            LogEntryKind.ContactErased,
            work.Account.Year,
            season?.AtBat ?? 1,
            work.Search.By,
            now
        );
        var log = new Changes()
            .Play(logEntry)
            .Put(AccountKeys.Erased(work.Search.Id), new DoneMark(work.Search.By, now));
        work.Marked = await store.CommitAsync(work.Key, [.. changes, .. log.Rows], ct) is CommitOutcome.Committed;
        return work.Marked;
    }

    private sealed class Work(DossierKey key, Account account, ContactSearch search)
    {
        public DossierKey Key => key;

        public Account Account => account;

        public ContactSearch Search => search;

        public required IReadOnlyList<FormEntry> Entries { get; init; }

        /// <summary>The log tells of it already.</summary>
        public bool Marked { get; set; }

        public int Places { get; set; }

        public int Unreadable { get; set; }

        public List<string> Changed { get; } = [];

        /// <summary>The rows that say where a card is.</summary>
        public List<string> Posted { get; } = [];

        public IReadOnlyList<string> Stale() => ErasedCards.Showing(Posted, Changed);
    }
}
