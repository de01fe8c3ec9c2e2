using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Plays;

/// <summary>
/// Takes back a play that was written down by mistake. It stays in the log; a play against it takes its hours, its cost and its
/// sighting out of the sums.
/// </summary>
public static class CounterPlay
{
    public const int MostReason = 300;

    /// <summary>Only what somebody wrote down by hand can be taken back; and by them, or by the account manager.</summary>
    public static bool MayCounter(Account account, Play play, Person by) =>
        play.Kind is PlayKind.Logged or PlayKind.CompetitorSeen
        && account.IsVisibleTo(by)
        && (by.Is(play.By) || by.Is(account.AccountManager));

    public static CounterOutcome Counter(Dossier dossier, Play play, string? reason, Person by, DateTimeOffset now)
    {
        if (!MayCounter(dossier.Account, play, by))
        {
            return new CounterOutcome.NotYours();
        }
        var counter = Play.Of(PlayKind.Countered, play.Year, dossier.Season.AtBat, by, now) with
        {
            Subject = Shorten.Text(play.InWords ?? string.Empty),
            Text = reason,
            Hours = -play.Hours,
            Cost = -play.Cost,
        };
        return new CounterOutcome.Countered(counter, dossier.Season.TakeBack(play, now));
    }
}

/// <summary>What became of taking back a play.</summary>
public abstract record CounterOutcome
{
    private CounterOutcome() { }

    public sealed record Countered(Play Play, Season Season) : CounterOutcome;

    /// <summary>It was taken back before.</summary>
    public sealed record Already(Person By, DateTimeOffset At) : CounterOutcome;

    public sealed record NotYours : CounterOutcome;
}
