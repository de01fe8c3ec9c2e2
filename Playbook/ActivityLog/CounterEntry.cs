using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Tasks;
using AccountBot.Playbook.Updates;

namespace AccountBot.Playbook.ActivityLog;

/// <summary>
/// Takes back what someone did. The play stays in the log; a play against it takes its hours, its cost and whatever it brought out of
/// the sums, and what it changed is as it was. What others built on since stays.
/// </summary>
public static class CounterEntry
{
    public const int MostReason = 300;

    /// <summary>
    /// Before what a play against an answer or a vote is about, which are named by keys of the playbook; everything else is named by its
    /// own words.
    /// </summary>
    public const string KeySubject = "key.";

    /// <summary>Whether someone wrote a play down by hand, so that it is offered in the log to be corrected.</summary>
    public static bool IsByHand(LogEntry logEntry) =>
        logEntry.Kind is LogEntryKind.Logged or LogEntryKind.CompetitorSeen;

    /// <summary>By the person who did it; what was written down by hand also by the account manager.</summary>
    public static bool MayCounter(Account account, LogEntry logEntry, Person by) =>
        account.IsVisibleTo(by) && (by.Is(logEntry.By) || (IsByHand(logEntry) && by.Is(account.AccountManager)));

    public static CounterOutcome Counter(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        if (!MayCounter(dossier.Account, about.Play, by))
        {
            return new CounterOutcome.NotYours();
        }
        var logEntry = about.Play;
        return logEntry.Kind switch
        {
            LogEntryKind.Logged or LogEntryKind.CompetitorSeen => Against(dossier, logEntry, reason, by, now),
            LogEntryKind.Reported => Against(dossier, logEntry, reason, by, now) with
            {
                Told = Reporting.Recipients(dossier, logEntry.Subject ?? Reporting.Other, logEntry.By),
            },
            LogEntryKind.CompetitorGone => Seen(dossier, about, reason, by, now),
            LogEntryKind.FormAnswered => Reopen(dossier, about, reason, by, now),
            LogEntryKind.Voted or LogEntryKind.VoteChanged => Unvote(dossier, about, reason, by, now),
            LogEntryKind.TaskAdded or LogEntryKind.TaskDone or LogEntryKind.TaskDropped => Retask(
                dossier,
                about,
                reason,
                by,
                now
            ),
            _ => new CounterOutcome.Final(logEntry),
        };
    }

    private static CounterOutcome.Countered Against(
        Dossier dossier,
        LogEntry logEntry,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var counter = LogEntry.Of(LogEntryKind.Countered, logEntry.Year, dossier.Season.AtBat, by, now) with
        {
            Subject = SubjectOf(logEntry),
            Text = reason,
            Hours = -logEntry.Hours,
            Cost = -logEntry.Cost,
        };
        return new CounterOutcome.Countered(counter, dossier.Season.TakeBack(logEntry, now));
    }

    private static string SubjectOf(LogEntry logEntry) =>
        logEntry.Kind switch
        {
            LogEntryKind.FormAnswered => $"{KeySubject}{logEntry.Base}.{logEntry.Subject}",
            LogEntryKind.Voted or LogEntryKind.VoteChanged => KeySubject + logEntry.Subject,
            LogEntryKind.Reported => Shorten.Text(logEntry.Text ?? string.Empty),
            _ => Shorten.Text(logEntry.InWords ?? string.Empty),
        };

    /// <summary>A competitor who was said to be gone sits at the table again, as they were last seen.</summary>
    private static CounterOutcome Seen(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var name = about.Play.Subject ?? string.Empty;
        if (
            about.FirstSince(logEntry => logEntry.Kind == LogEntryKind.CompetitorSeen && IsAbout(logEntry, name)) is
            { } again
        )
        {
            return new CounterOutcome.BuiltOn(about.Play, again);
        }
        if (
            about.Earlier.FirstOrDefault(logEntry =>
                logEntry.Kind == LogEntryKind.CompetitorSeen && IsAbout(logEntry, name)
            )
            is not { } seen
        )
        {
            return new CounterOutcome.Final(about.Play);
        }
        var countered = Against(dossier, about.Play, reason, by, now);
        var sighting = new CompetitorSighting(seen.Subject!, seen.Base, seen.At, seen.By);
        return countered with
        {
            Season = countered.Season with { Competitors = [.. countered.Season.Competitors, sighting] },
        };
    }

    private static bool IsAbout(LogEntry logEntry, string name) =>
        NameMatch.IsSame(logEntry.Subject ?? string.Empty, name);

    /// <summary>An answer becomes what it was before: an open form, which keeps what was typed.</summary>
    private static CounterOutcome Reopen(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var logEntry = about.Play;
        var form = TwelveBases.Find(logEntry.Base)?.Find(logEntry.Subject ?? string.Empty);
        if (about.FirstSince(since => IsBuiltOnAnswer(since, logEntry)) is { } built)
        {
            return new CounterOutcome.BuiltOn(logEntry, built);
        }
        var entry = dossier.Answers.Entries.FirstOrDefault(each =>
            each.Base == logEntry.Base
            && each.Form == logEntry.Subject
            && each.At == logEntry.At
            && each.By.Is(logEntry.By)
        );
        // What an answer changed about the account, or asked of someone, is not undone by opening the form again.
        return
            entry is null
            || form is null or { Confidential: true }
            || logEntry.Base == Base04Team.Number
            || !dossier.MayAnswer(logEntry.Base, form)
            ? new CounterOutcome.Final(logEntry)
            : Against(dossier, logEntry, reason, by, now) with
            {
                Entry = entry with { Paused = true, Revision = entry.Revision + 1, By = by, At = now },
            };
    }

    /// <summary>The next form comes only once this one is answered, and so does the gate.</summary>
    private static bool IsBuiltOnAnswer(LogEntry since, LogEntry answer) =>
        since.Base == answer.Base
        && (
            IsGateOpening(since)
            || since.Kind is LogEntryKind.PlanRevised
            || (since.Kind is LogEntryKind.FormChanged or LogEntryKind.FormPaused && since.Subject == answer.Subject)
            || (since.Kind is LogEntryKind.FormAnswered && since.Subject != answer.Subject)
        );

    private static bool IsGateOpening(LogEntry logEntry) =>
        logEntry.Kind is LogEntryKind.GateOpened or LogEntryKind.GateOpenedWithGaps or LogEntryKind.GateReopened;

    /// <summary>The vote before counts again; where there was none, none does.</summary>
    private static CounterOutcome Unvote(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var logEntry = about.Play;
        var mine = about.Votes.FirstOrDefault(vote => vote.By.Is(logEntry.By));
        if (about.Gate is not { IsOpen: true } gate || gate.Base != logEntry.Base || gate.Year != logEntry.Year)
        {
            return about.FirstSince(since => since.Base == logEntry.Base && IsVerdict(since)) is { } verdict
                ? new CounterOutcome.BuiltOn(logEntry, verdict)
                : new CounterOutcome.Final(logEntry);
        }
        if (mine?.At != logEntry.At)
        {
            return
                about.FirstSince(since => since.Kind == LogEntryKind.VoteChanged && since.By.Is(logEntry.By))
                    is { } changed
                ? new CounterOutcome.BuiltOn(logEntry, changed)
                : new CounterOutcome.Final(logEntry);
        }
        var before = logEntry.Kind == LogEntryKind.VoteChanged ? VoteBefore(about) : null;
        var countered = Against(dossier, logEntry, reason, by, now);
        return countered with
        {
            // Votes count among the season's plays only once their gate closes.
            Season = dossier.Season,
            Gate = gate with { Revision = gate.Revision + 1 },
            Vote = before,
        };
    }

    private static Vote? VoteBefore(CounterCase about) =>
        about
            .Earlier.TakeWhile(logEntry => !IsGateOpening(logEntry))
            .FirstOrDefault(logEntry =>
                logEntry.Kind is LogEntryKind.Voted or LogEntryKind.VoteChanged && logEntry.By.Is(about.Play.By)
            )
            is { } vote
        && Enum.TryParse<Choice>(vote.Subject, out var choice)
            ? new Vote(vote.By, choice, vote.Text, vote.At)
            : null;

    private static bool IsVerdict(LogEntry logEntry) =>
        logEntry.Kind is LogEntryKind.DecidedGo or LogEntryKind.DecidedNoGo or LogEntryKind.BaseReached;

    /// <summary>A task that was added is dropped; one that was finished or dropped is open again.</summary>
    private static CounterOutcome Retask(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var logEntry = about.Play;
        if (about.FirstSince(since => IsTask(since) && since.Subject == logEntry.Subject) is { } changed)
        {
            return new CounterOutcome.BuiltOn(logEntry, changed);
        }
        if (about.FirstSince(since => since.Base == logEntry.Base && IsGateOpening(since)) is { } gate)
        {
            return new CounterOutcome.BuiltOn(logEntry, gate);
        }
        var task = dossier.Answers.Tasks.FirstOrDefault(each => each.At == logEntry.At && each.By.Is(logEntry.By));
        return task is null
            ? new CounterOutcome.Final(logEntry)
            : Against(dossier, logEntry, reason, by, now) with
            {
                Task = task with
                {
                    State = logEntry.Kind == LogEntryKind.TaskAdded ? TaskState.Dropped : TaskState.Open,
                    Reason = null,
                    By = by,
                    At = now,
                    Revision = task.Revision + 1,
                },
            };
    }

    private static bool IsTask(LogEntry logEntry) =>
        logEntry.Kind is >= LogEntryKind.TaskAdded and <= LogEntryKind.TaskDropped;
}
