using System.Security.Cryptography;
using System.Text;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.ActivityLog;

/// <summary>What people write in the log by hand, and what they take back, as one commit each.</summary>
public sealed class LogService(
    AccountTransaction transactions,
    AccountStore store,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <summary>The plays of an account among which someone's last act is looked for, and what was built on it.</summary>
    private const int MostLookedAt = 300;

    /// <summary>Writes a play once. Null when there is no such account for this person.</summary>
    /// <param name="once">Names the card or the message that asks for it: the same one again writes nothing.</param>
    /// <param name="decide">From the dossier and the moment, what is written.</param>
    public async Task<LogResult?> WriteAsync(
        DossierKey key,
        int year,
        string once,
        Person by,
        Func<Dossier, DateTimeOffset, LogOutcome> decide,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync(
            key,
            year,
            token => DecideAsync(key, year, once, by, decide, token),
            ct
        );
        if (result is { Outcome: LogOutcome.Logged })
        {
            updater.Request(CardRef.Scoreboard(key, year));
        }
        return result;
    }

    /// <summary>Takes a play back, once. Null when there is no such play for this person.</summary>
    public async Task<CounterResult?> CounterAsync(
        DossierKey key,
        string playId,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        if (
            !AccountKeys.IsPlayId(playId)
            || await store.RowAsync<LogEntry>(key, AccountKeys.Play(playId), ct) is not { } logEntry
        )
        {
            return null;
        }
        var result = await transactions.ChangeAsync(
            key,
            logEntry.Year,
            token => DecideAsync(key, playId, logEntry, reason, by, token),
            ct
        );
        if (result is { Outcome: CounterOutcome.Countered countered })
        {
            Refresh(key, logEntry.Year, countered);
        }
        return result;
    }

    private async Task<Decision<LogResult?>> DecideAsync(
        DossierKey key,
        int year,
        string once,
        Person by,
        Func<Dossier, DateTimeOffset, LogOutcome> decide,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<LogResult?>(null);
        }
        var (done, id) = (AccountKeys.Done($"log.{IdOf(once):N}"), IdOf(once));
        if (await store.RowAsync<DoneMark>(key, done, ct) is { } mark)
        {
            var playId = AccountKeys.PlayId(mark.At, id);
            var logEntry = await store.RowAsync<LogEntry>(key, AccountKeys.Play(playId), ct);
            return new Decision<LogResult?>(
                new LogResult(new LogOutcome.AlreadyLogged(), file.Dossier, playId, logEntry)
            );
        }
        var outcome = decide(file.Dossier, time.GetUtcNow());
        if (outcome is not LogOutcome.Logged logged)
        {
            return new Decision<LogResult?>(new LogResult(outcome, file.Dossier));
        }
        var changes = new Changes(file)
            .Season(logged.Season)
            .Play(logged.Play, id)
            .Put(done, new DoneMark(by, logged.Play.At));
        return new Decision<LogResult?>(
            new LogResult(
                outcome,
                file.Dossier with
                {
                    Season = logged.Season,
                },
                AccountKeys.PlayId(logged.Play.At, id),
                logged.Play
            ),
            Told(changes, logged.Play, once)
        );
    }

    private async Task<Decision<CounterResult?>> DecideAsync(
        DossierKey key,
        string playId,
        LogEntry logEntry,
        string? reason,
        Person by,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, logEntry.Year, ct) is not { } file || !file.Dossier.Account.IsVisibleTo(by))
        {
            return new Decision<CounterResult?>(null);
        }
        var mark = AccountKeys.Countered(playId);
        if (await store.RowAsync<DoneMark>(key, mark, ct) is { } before)
        {
            var already = new CounterOutcome.Already(before.By, before.At);
            return new Decision<CounterResult?>(new CounterResult(already, file.Dossier, logEntry));
        }
        var gate = logEntry.Kind is LogEntryKind.Voted or LogEntryKind.VoteChanged ? await GateAsync(file, ct) : null;
        var about = await CaseAsync(key, new LoggedEntry(playId, logEntry), gate, ct);
        var outcome = CounterEntry.Counter(file.Dossier, about, reason, by, time.GetUtcNow());
        if (outcome is not CounterOutcome.Countered countered)
        {
            return new Decision<CounterResult?>(new CounterResult(outcome, file.Dossier, logEntry));
        }
        var changes = new Changes(file)
            .Season(countered.Season)
            .Form(countered.Entry)
            .Task(new[] { countered.Task }.OfType<Playbook.Tasks.TeamTask>())
            .Play(countered.Play)
            .Put(mark, new DoneMark(by, countered.Play.At));
        if (gate is not null && countered.Gate is { } after)
        {
            var row = AccountKeys.Vote(after.Year, after.Base, after.Round, logEntry.By.Id);
            changes.BasedOn(gate).Gate(after);
            _ = countered.Vote is { } vote ? changes.Put(row, vote) : changes.Remove(row);
        }
        return new Decision<CounterResult?>(
            new CounterResult(outcome, file.Dossier, logEntry),
            Told(changes, logEntry, "counter." + playId[^8..])
        );
    }

    private async Task<GateSnapshot?> GateAsync(AccountSnapshot file, CancellationToken ct)
    {
        var season = file.Dossier.Season;
        return await store.LoadGateAsync(file.Key, season.Year, season.AtBat, season.Round, ct);
    }

    /// <summary>What stands around a play in the log; nothing for one that was written down by hand, as nothing follows from it.</summary>
    private async Task<CounterCase> CaseAsync(
        DossierKey key,
        LoggedEntry about,
        GateSnapshot? gate,
        CancellationToken ct
    )
    {
        if (CounterEntry.IsByHand(about.Play))
        {
            return CounterCase.Alone(about.Play);
        }
        var page = await store.LogAsync(key, MostLookedAt, null, ct);
        var countered = await store.CounteredAsync(key, page.Lines, ct);
        var counts = page
            .Lines.Where(line => line.Id != about.Id && !countered.Contains(AccountKeys.Countered(line.Id)))
            .Select(line => line.Play)
            .ToLookup(logEntry => logEntry.At >= about.Play.At);
        return new CounterCase(about.Play, [.. counts[true]], [.. counts[false]], gate?.Gate, gate?.Votes ?? []);
    }

    /// <summary>What someone did last in an account; null where nothing of theirs is among the newest plays.</summary>
    public async Task<LoggedEntry?> LastOfAsync(DossierKey key, Person person, CancellationToken ct)
    {
        var page = await store.LogAsync(key, MostLookedAt, null, ct);
        // A gate that opens by itself is written down in the name of the person who gave the last answer.
        var mine = page
            .Lines.Where(line => line.Play.By.Is(person) && line.Play.Kind != LogEntryKind.GateOpened)
            .ToList();
        // What one press brought has one moment; what was taken back with it or followed from it comes after what was done.
        return mine.TakeWhile(line => line.Play.At == mine[0].Play.At)
            .OrderBy(line => line.Play.Kind is LogEntryKind.Countered or LogEntryKind.PlanRevised)
            .FirstOrDefault();
    }

    private void Refresh(DossierKey key, int year, CounterOutcome.Countered countered)
    {
        updater.Request(CardRef.Scoreboard(key, year));
        if (countered.Entry is { } entry)
        {
            updater.Request(CardRef.Form(key, new FormAddress(entry.Year, entry.Base, entry.Form, entry.Entry)));
        }
        if (countered.Task is not null)
        {
            updater.Request(CardRef.Tasks(key, year));
        }
        if (countered.Gate is { } gate)
        {
            updater.Request(CardRef.Gate(key, gate.Year, gate.Base, gate.Round));
            updater.Request(CardRef.ManagerGate(key, gate.Year, gate.Base, gate.Round));
            if (gate.Delegate is { Person: var handed })
            {
                updater.Request(CardRef.ManagerGate(key, gate.Year, gate.Base, gate.Round, handed.Id));
            }
        }
    }

    /// <summary>
    /// Where competitors sit is also in the portfolio, and a contact with the customer in the health of the month: the scoreboard's
    /// notice brings those up to date.
    /// </summary>
    private static Changes Told(Changes changes, LogEntry logEntry, string cause) =>
        logEntry
            is { Kind: LogEntryKind.CompetitorSeen or LogEntryKind.CompetitorGone }
                or { Kind: LogEntryKind.Logged, Subject: not null }
            ? changes.Say(new Notice.ShowScoreboard(logEntry.Year, After: $"play.{IdOf(cause):N}"))
            : changes;

    /// <summary>The same cause always gives the same play.</summary>
    private static Guid IdOf(string once) => new(SHA256.HashData(Encoding.UTF8.GetBytes(once)).AsSpan(0, 16));
}

/// <param name="Dossier">As it is now.</param>
/// <param name="PlayId">The play that was written, now or before.</param>
public sealed record LogResult(LogOutcome Outcome, Dossier Dossier, string? PlayId = null, LogEntry? LogEntry = null);

/// <param name="LogEntry">The play that is taken back.</param>
public sealed record CounterResult(CounterOutcome Outcome, Dossier Dossier, LogEntry LogEntry);
