using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Gates;

/// <summary>The ways out of a NO GO: the same gate once more, or the end of the season.</summary>
public static class NoGo
{
    /// <summary>The most characters of the reason to end a season.</summary>
    public const int MostWhy = 500;

    /// <summary>Puts the gate back, with votes to be given again.</summary>
    /// <param name="before">The gate that parked the season: what it said about gaps still counts.</param>
    public static ReopenOutcome Reopen(this Dossier dossier, Gate? before, Person by, DateTimeOffset now)
    {
        if (!dossier.Account.IsOnTheTeam(by) && !by.Is(dossier.Account.Manager))
        {
            return new ReopenOutcome.NotYours();
        }
        if (dossier.Season is not { State: SeasonState.Parked, Parking: { } parking })
        {
            return new ReopenOutcome.NotParked(dossier.Season);
        }
        var comeback = Comeback.Of(parking, dossier.Season, dossier.Answers);
        return new ReopenOutcome.Reopened(dossier.OpenAgain(comeback, before?.GapReason, by, now));
    }

    /// <summary>Ends the season for good.</summary>
    public static EndOutcome End(this Dossier dossier, string why, Person by, DateTimeOffset now)
    {
        var (account, season) = (dossier.Account, dossier.Season);
        if (!by.Is(account.AccountManager) && !by.Is(account.Manager))
        {
            return new EndOutcome.NotYours();
        }
        if (season.State == SeasonState.Ended)
        {
            return new EndOutcome.AlreadyEnded(season);
        }
        if (season.State != SeasonState.Parked)
        {
            return new EndOutcome.NotParked(season);
        }
        return new EndOutcome.Ended(
            season.End(new Ending(why, by, now)).After(by, Spending.OnePlay, now),
            LogEntry.Of(LogEntryKind.SeasonEnded, season.Year, season.AtBat, by, now) with
            {
                Text = why,
            },
            [new Notice.ShowScoreboard(season.Year, After: "end")]
        );
    }
}

/// <summary>What became of putting a gate back.</summary>
public abstract record ReopenOutcome
{
    private ReopenOutcome() { }

    public sealed record Reopened(OpenGateOutcome.Opened Gate) : ReopenOutcome;

    public sealed record NotParked(Season Season) : ReopenOutcome;

    public sealed record NotYours : ReopenOutcome;
}

/// <summary>What became of ending a season.</summary>
public abstract record EndOutcome
{
    private EndOutcome() { }

    public sealed record Ended(Season Season, LogEntry Play, IReadOnlyList<Notice> Notices) : EndOutcome;

    public sealed record AlreadyEnded(Season Season) : EndOutcome;

    /// <summary>Only a season that stands still after a NO GO is ended.</summary>
    public sealed record NotParked(Season Season) : EndOutcome;

    public sealed record NotYours : EndOutcome;
}
