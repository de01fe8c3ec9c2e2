using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Approvals;

/// <summary>Who agrees to what: the director's mandate of base 4, and the acceptances of base 5.</summary>
public static class Agreements
{
    /// <summary>Takes someone's answer to a mandate or an acceptance.</summary>
    /// <param name="reason">Why someone objects.</param>
    public static ApprovalOutcome Accord(
        this Dossier dossier,
        ApprovalKind kind,
        Stand stand,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var atBase = kind == ApprovalKind.Mandate ? Base04Team.Number : Base05Internal.Number;
        var season = dossier.Season;
        if (!dossier.MayAgree(kind, by))
        {
            return new ApprovalOutcome.NotAsked();
        }
        if (season.AtBat != atBase || !season.IsPlayed)
        {
            return new ApprovalOutcome.Closed(season);
        }
        var before = dossier.Answers.AccordOf(kind, by);
        if (stand == Stand.Objects && string.IsNullOrWhiteSpace(reason))
        {
            return new ApprovalOutcome.NeedsReason();
        }
        if (before?.Stand == stand && (stand != Stand.Objects || before.Reason == reason))
        {
            return new ApprovalOutcome.Unchanged(before);
        }
        if (stand == Stand.Withdrew && before?.Stand != Stand.Objects)
        {
            return new ApprovalOutcome.NotAsked();
        }
        var approval = new Approval(
            season.Year,
            atBase,
            kind,
            by,
            stand,
            stand == Stand.Objects ? reason : null,
            now,
            (before?.Revision ?? 0) + 1
        );
        return new ApprovalOutcome.Given(
            approval,
            season.After(by, Spending.OnePlay, now),
            LogEntry.Of(PlayOf(stand), season.Year, atBase, by, now) with
            {
                Subject = kind.ToString(),
                Text = approval.Reason,
            },
            [
                new Notice.AccordGiven(season.Year, atBase, kind, by, approval.Revision),
                new Notice.PlayOn(season.Year, atBase, $"accord.{kind}.{by.Id}.{approval.Revision}"),
            ]
        );
    }

    /// <summary>Whether someone is asked for a mandate or an acceptance; members on call may accept without being asked.</summary>
    public static bool MayAgree(this Dossier dossier, ApprovalKind kind, Person person) =>
        kind == ApprovalKind.Mandate
            ? person.Is(Base04Team.DirectorIn(dossier.Answers)) && !dossier.Account.IsGone(person)
            : dossier.Account.HasARole(person);

    private static LogEntryKind PlayOf(Stand stand) =>
        stand switch
        {
            Stand.Agrees => LogEntryKind.Agreed,
            Stand.Objects => LogEntryKind.Objected,
            _ => LogEntryKind.ObjectionWithdrawn,
        };
}
