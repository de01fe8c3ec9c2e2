using System.Globalization;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Visits;

/// <summary>Who does something with which visit notice, and when.</summary>
/// <param name="Revision">The revision that the card showed.</param>
/// <param name="Today">Today, where that person is.</param>
public sealed record VisitAct(string Id, int Revision, Person By, DateOnly Today, DateTimeOffset Now);

/// <summary>A visit notice from its announcement on: what the account manager and the visitor do with it.</summary>
public static class VisitChanges
{
    /// <summary>More than this no one says about one visit.</summary>
    public const int MostSteps = 40;

    /// <summary>Whether base 5 wants the account manager to be asked about visits; it does unless it was switched off.</summary>
    public static bool IsProtocolOn(SeasonSoFar soFar) =>
        soFar.Of(Base05Internal.Number, "behaviour").Choice("visits") != "off";

    /// <param name="answers">What <see cref="VisitForms.New"/> holds.</param>
    public static VisitOutcome Announce(this Dossier dossier, Answers answers, VisitAct act)
    {
        var season = dossier.Season;
        if (Find(dossier, act.Id) is { } before)
        {
            return new VisitOutcome.Unchanged(before);
        }
        if (season.State == SeasonState.Ended)
        {
            return new VisitOutcome.Ended(season);
        }
        var visit = new VisitNotice(
            act.Id,
            season.Year,
            act.By,
            answers.Date("on")!.Value,
            TimeIn(answers),
            answers.Text("with")!,
            answers.Text("purpose")!,
            IsProtocolOn(dossier.Answers) && !act.By.Is(dossier.Account.AccountManager),
            [new VisitStep(VisitStepKind.Announced, act.By, act.Now)]
        );
        return Done(
            dossier,
            visit,
            act,
            LogEntryKind.VisitAnnounced,
            $"{DayOf(visit)} · {visit.Purpose}",
            ToManager(dossier, visit)
        );
    }

    /// <summary>The account manager tells the visitor something, asked or not.</summary>
    /// <param name="text">Null for nothing to add.</param>
    public static VisitOutcome Reply(this Dossier dossier, string? text, VisitAct act)
    {
        var kind = text is null ? VisitStepKind.NothingToAdd : VisitStepKind.Replied;
        return Take(
            dossier,
            act,
            Find(dossier, act.Id)?.IsOwnOf(dossier.Account) == true ? null : dossier.Account.AccountManager,
            kind,
            text,
            visit => Done(dossier, visit, act, LogEntryKind.VisitReplied, text, Heard(text))
        );
    }

    /// <summary>The visitor answers the account manager's last word, once.</summary>
    public static VisitOutcome Answer(this Dossier dossier, string text, VisitAct act) =>
        Find(dossier, act.Id) is { MayAnswer: false } said && said.Visitor.Is(act.By) && said.Revision == act.Revision
            ? new VisitOutcome.Unchanged(said)
            : Take(
                dossier,
                act,
                Find(dossier, act.Id)?.Visitor,
                VisitStepKind.VisitorAnswered,
                text,
                visit => Done(dossier, visit, act, LogEntryKind.VisitReplied, text, ToManager(dossier, visit))
            );

    /// <param name="answers">What <see cref="VisitForms.Move"/> holds.</param>
    public static VisitOutcome Move(this Dossier dossier, Answers answers, VisitAct act)
    {
        var (on, at) = (answers.Date("on")!.Value, TimeIn(answers));
        if (Find(dossier, act.Id) is not { } before)
        {
            return new VisitOutcome.Unknown();
        }
        if (before.Visitor.Is(act.By) && (before.On, before.At) == (on, at) && before.IsOpenOn(act.Today))
        {
            return new VisitOutcome.Unchanged(before);
        }
        return Take(
            dossier,
            act,
            before.Visitor,
            VisitStepKind.Moved,
            null,
            visit =>
            {
                var moved = visit with { On = on, At = at };
                return Done(dossier, moved, act, LogEntryKind.VisitMoved, DayOf(moved), ToManager(dossier, moved));
            }
        );
    }

    /// <param name="why">Null where the visitor did not say.</param>
    public static VisitOutcome Cancel(this Dossier dossier, string? why, VisitAct act) =>
        Find(dossier, act.Id) is { } before
        && before.Visitor.Is(act.By)
        && before.StateOn(act.Today) == VisitState.Cancelled
            ? new VisitOutcome.Unchanged(before)
            : Take(
                dossier,
                act,
                Find(dossier, act.Id)?.Visitor,
                VisitStepKind.Cancelled,
                why,
                visit => Done(dossier, visit, act, LogEntryKind.VisitCancelled, why, ToManager(dossier, visit))
            );

    public static VisitNotice? Find(Dossier dossier, string id) =>
        dossier.Answers.Visits.FirstOrDefault(visit => visit.Id == id);

    /// <param name="only">Whose step it is.</param>
    /// <param name="done">What comes of it, given the notice with the step.</param>
    private static VisitOutcome Take(
        Dossier dossier,
        VisitAct act,
        Person? only,
        VisitStepKind kind,
        string? text,
        Func<VisitNotice, VisitOutcome> done
    )
    {
        if (Find(dossier, act.Id) is not { } visit)
        {
            return new VisitOutcome.Unknown();
        }
        if (!act.By.Is(only))
        {
            return new VisitOutcome.NotYours();
        }
        if (visit.Steps.Skip(act.Revision).Any(step => step.Kind == kind && step.Text == text))
        {
            return new VisitOutcome.Unchanged(visit);
        }
        if (!visit.IsOpenOn(act.Today))
        {
            return new VisitOutcome.Closed(visit);
        }
        if (visit.Revision != act.Revision)
        {
            return new VisitOutcome.Overtaken(visit);
        }
        return dossier.Season.State == SeasonState.Ended ? new VisitOutcome.Ended(dossier.Season)
            : visit.Revision >= MostSteps ? new VisitOutcome.Enough(visit)
            : done(visit.After(new VisitStep(kind, act.By, act.Now, text)));
    }

    private static VisitOutcome.Changed Done(
        Dossier dossier,
        VisitNotice visit,
        VisitAct act,
        LogEntryKind kind,
        string? text,
        IReadOnlyList<VisitTold> tell
    )
    {
        var season = dossier.Season;
        var logEntry = LogEntry.Of(kind, season.Year, season.AtBat, act.By, act.Now) with
        {
            Subject = visit.With,
            Text = text,
        };
        return new VisitOutcome.Changed(visit, season.After(act.By, Spending.OnePlay, act.Now), logEntry, tell);
    }

    // The log is read in either language.
    private static string DayOf(VisitNotice visit) =>
        visit.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        + (visit.At is { } at ? " " + Clock.Show(at) : string.Empty);

    private static IReadOnlyList<VisitTold> ToManager(Dossier dossier, VisitNotice visit) =>
        visit.IsOwnOf(dossier.Account) ? [] : [VisitTold.Manager];

    private static IReadOnlyList<VisitTold> Heard(string? text) =>
        text is null ? [VisitTold.Visitor] : [VisitTold.Visitor, VisitTold.Team];

    private static TimeOnly? TimeIn(Answers answers) => answers.Text("at") is { } typed ? Clock.Read(typed) : null;
}
