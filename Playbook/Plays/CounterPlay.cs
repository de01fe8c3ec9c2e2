using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Playbook.Team;
using AccountBot.Playbook.Updates;

namespace AccountBot.Playbook.Plays;

/// <summary>
/// Takes back what someone did. The play stays in the log; a play against it takes its hours, its cost and whatever it brought out of
/// the sums, and what it changed is as it was. What others built on since stays.
/// </summary>
public static class CounterPlay
{
    public const int MostReason = 300;

    /// <summary>
    /// Before what a play against an answer or a vote is about, which are named by keys of the playbook; everything else is named by its
    /// own words.
    /// </summary>
    public const string KeySubject = "key.";

    /// <summary>Whether someone wrote a play down by hand, so that it is offered in the log to be corrected.</summary>
    public static bool IsByHand(Play play) => play.Kind is PlayKind.Logged or PlayKind.CompetitorSeen;

    /// <summary>By the person who did it; what was written down by hand also by the account manager.</summary>
    public static bool MayCounter(Account account, Play play, Person by) =>
        account.IsVisibleTo(by) && (by.Is(play.By) || (IsByHand(play) && by.Is(account.AccountManager)));

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
        var play = about.Play;
        return play.Kind switch
        {
            PlayKind.Logged or PlayKind.CompetitorSeen => Against(dossier, play, reason, by, now),
            PlayKind.Reported => Against(dossier, play, reason, by, now) with
            {
                Told = Reporting.Recipients(dossier, play.Subject ?? Reporting.Other, play.By),
            },
            PlayKind.CompetitorGone => Seen(dossier, about, reason, by, now),
            PlayKind.FormAnswered => Reopen(dossier, about, reason, by, now),
            PlayKind.Voted or PlayKind.VoteChanged => Unvote(dossier, about, reason, by, now),
            PlayKind.TaskAdded or PlayKind.TaskDone or PlayKind.TaskDropped => Retask(dossier, about, reason, by, now),
            _ => new CounterOutcome.Final(play),
        };
    }

    private static CounterOutcome.Countered Against(
        Dossier dossier,
        Play play,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var counter = Play.Of(PlayKind.Countered, play.Year, dossier.Season.AtBat, by, now) with
        {
            Subject = SubjectOf(play),
            Text = reason,
            Hours = -play.Hours,
            Cost = -play.Cost,
        };
        return new CounterOutcome.Countered(counter, dossier.Season.TakeBack(play, now));
    }

    private static string SubjectOf(Play play) =>
        play.Kind switch
        {
            PlayKind.FormAnswered => $"{KeySubject}{play.Base}.{play.Subject}",
            PlayKind.Voted or PlayKind.VoteChanged => KeySubject + play.Subject,
            PlayKind.Reported => Shorten.Text(play.Text ?? string.Empty),
            _ => Shorten.Text(play.InWords ?? string.Empty),
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
        if (about.FirstSince(play => play.Kind == PlayKind.CompetitorSeen && IsAbout(play, name)) is { } again)
        {
            return new CounterOutcome.BuiltOn(about.Play, again);
        }
        if (
            about.Earlier.FirstOrDefault(play => play.Kind == PlayKind.CompetitorSeen && IsAbout(play, name))
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

    private static bool IsAbout(Play play, string name) => NameMatch.IsSame(play.Subject ?? string.Empty, name);

    /// <summary>An answer becomes what it was before: an open form, which keeps what was typed.</summary>
    private static CounterOutcome Reopen(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var play = about.Play;
        var form = TwelveBases.Find(play.Base)?.Find(play.Subject ?? string.Empty);
        if (about.FirstSince(since => IsBuiltOnAnswer(since, play)) is { } built)
        {
            return new CounterOutcome.BuiltOn(play, built);
        }
        var entry = dossier.Answers.Entries.FirstOrDefault(each =>
            each.Base == play.Base && each.Form == play.Subject && each.At == play.At && each.By.Is(play.By)
        );
        // What an answer changed about the account, or asked of someone, is not undone by opening the form again.
        return
            entry is null
            || form is null or { Confidential: true }
            || play.Base == Base04Team.Number
            || !dossier.MayAnswer(play.Base, form)
            ? new CounterOutcome.Final(play)
            : Against(dossier, play, reason, by, now) with
            {
                Entry = entry with { Paused = true, Revision = entry.Revision + 1, By = by, At = now },
            };
    }

    /// <summary>The next form comes only once this one is answered, and so does the gate.</summary>
    private static bool IsBuiltOnAnswer(Play since, Play answer) =>
        since.Base == answer.Base
        && (
            IsGateOpening(since)
            || since.Kind is PlayKind.PlanRevised
            || (since.Kind is PlayKind.FormChanged or PlayKind.FormPaused && since.Subject == answer.Subject)
            || (since.Kind is PlayKind.FormAnswered && since.Subject != answer.Subject)
        );

    private static bool IsGateOpening(Play play) =>
        play.Kind is PlayKind.GateOpened or PlayKind.GateOpenedWithGaps or PlayKind.GateReopened;

    /// <summary>The vote before counts again; where there was none, none does.</summary>
    private static CounterOutcome Unvote(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var play = about.Play;
        var mine = about.Votes.FirstOrDefault(vote => vote.By.Is(play.By));
        if (about.Gate is not { IsOpen: true } gate || gate.Base != play.Base || gate.Year != play.Year)
        {
            return about.FirstSince(since => since.Base == play.Base && IsVerdict(since)) is { } verdict
                ? new CounterOutcome.BuiltOn(play, verdict)
                : new CounterOutcome.Final(play);
        }
        if (mine?.At != play.At)
        {
            return about.FirstSince(since => since.Kind == PlayKind.VoteChanged && since.By.Is(play.By)) is { } changed
                ? new CounterOutcome.BuiltOn(play, changed)
                : new CounterOutcome.Final(play);
        }
        var before = play.Kind == PlayKind.VoteChanged ? VoteBefore(about) : null;
        var countered = Against(dossier, play, reason, by, now);
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
            .Earlier.TakeWhile(play => !IsGateOpening(play))
            .FirstOrDefault(play => play.Kind is PlayKind.Voted or PlayKind.VoteChanged && play.By.Is(about.Play.By))
            is { } vote
        && Enum.TryParse<Choice>(vote.Subject, out var choice)
            ? new Vote(vote.By, choice, vote.Text, vote.At)
            : null;

    private static bool IsVerdict(Play play) =>
        play.Kind is PlayKind.DecidedGo or PlayKind.DecidedNoGo or PlayKind.BaseReached;

    /// <summary>A task that was added is dropped; one that was finished or dropped is open again.</summary>
    private static CounterOutcome Retask(
        Dossier dossier,
        CounterCase about,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var play = about.Play;
        if (about.FirstSince(since => IsTask(since) && since.Subject == play.Subject) is { } changed)
        {
            return new CounterOutcome.BuiltOn(play, changed);
        }
        if (about.FirstSince(since => since.Base == play.Base && IsGateOpening(since)) is { } gate)
        {
            return new CounterOutcome.BuiltOn(play, gate);
        }
        var task = dossier.Answers.Tasks.FirstOrDefault(each => each.At == play.At && each.By.Is(play.By));
        return task is null
            ? new CounterOutcome.Final(play)
            : Against(dossier, play, reason, by, now) with
            {
                Task = task with
                {
                    State = play.Kind == PlayKind.TaskAdded ? TaskState.Dropped : TaskState.Open,
                    Reason = null,
                    By = by,
                    At = now,
                    Revision = task.Revision + 1,
                },
            };
    }

    private static bool IsTask(Play play) => play.Kind is >= PlayKind.TaskAdded and <= PlayKind.TaskDropped;
}
