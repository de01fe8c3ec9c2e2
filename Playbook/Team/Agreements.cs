using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Plays;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Team;

/// <summary>Who agrees to what: the director's mandate of base 4, and the acceptances of base 5.</summary>
public static class Agreements
{
    /// <summary>Takes someone's answer to a mandate or an acceptance.</summary>
    /// <param name="reason">Why someone objects.</param>
    public static AccordOutcome Accord(
        this Dossier dossier,
        AccordKind kind,
        Stand stand,
        string? reason,
        Person by,
        DateTimeOffset now
    )
    {
        var atBase = kind == AccordKind.Mandate ? Base04Team.Number : Base05Internal.Number;
        var season = dossier.Season;
        if (!dossier.MayAgree(kind, by))
        {
            return new AccordOutcome.NotAsked();
        }
        if (season.AtBat != atBase || !season.IsPlayed)
        {
            return new AccordOutcome.Closed(season);
        }
        var before = dossier.Answers.AccordOf(kind, by);
        if (stand == Stand.Objects && string.IsNullOrWhiteSpace(reason))
        {
            return new AccordOutcome.NeedsReason();
        }
        if (before?.Stand == stand && (stand != Stand.Objects || before.Reason == reason))
        {
            return new AccordOutcome.Unchanged(before);
        }
        if (stand == Stand.Withdrew && before?.Stand != Stand.Objects)
        {
            return new AccordOutcome.NotAsked();
        }
        var accord = new Accord(
            season.Year,
            atBase,
            kind,
            by,
            stand,
            stand == Stand.Objects ? reason : null,
            now,
            (before?.Revision ?? 0) + 1
        );
        return new AccordOutcome.Given(
            accord,
            season.After(by, Spending.OnePlay, now),
            Play.Of(PlayOf(stand), season.Year, atBase, by, now) with
            {
                Subject = kind.ToString(),
                Text = accord.Reason,
            },
            [
                new Notice.AccordGiven(season.Year, atBase, kind, by, accord.Revision),
                new Notice.PlayOn(season.Year, atBase, $"accord.{kind}.{by.Id}.{accord.Revision}"),
            ]
        );
    }

    /// <summary>Whether someone is asked for a mandate or an acceptance; members on call may accept without being asked.</summary>
    public static bool MayAgree(this Dossier dossier, AccordKind kind, Person person) =>
        kind == AccordKind.Mandate
            ? person.Is(Base04Team.DirectorIn(dossier.Answers)) && !dossier.Account.IsGone(person)
            : dossier.Account.HasARole(person);

    private static PlayKind PlayOf(Stand stand) =>
        stand switch
        {
            Stand.Agrees => PlayKind.Agreed,
            Stand.Objects => PlayKind.Objected,
            _ => PlayKind.ObjectionWithdrawn,
        };
}
