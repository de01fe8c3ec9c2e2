using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Seasons;

/// <summary>The season of the next year: who is who comes along, and last year's answers wait to be checked.</summary>
public static class NextSeason
{
    /// <summary>What is taken over: the forms by base, and whether they hold as they are or wait for someone to check them.</summary>
    private static readonly (int Base, string Form, bool Holds)[] TakenOver =
    [
        (1, "question", false),
        (1, "world", false),
        (1, "customerSwot", false),
        (1, "ourSwot", false),
        (2, "contact", true),
        (3, "goal", false),
        (3, "reach", false),
        (3, "result", false),
        (5, "behaviour", false),
        (5, "flow", true),
    ];

    /// <param name="today">Where the account is played.</param>
    public static NextSeasonOutcome Start(Dossier dossier, Person by, DateTimeOffset now, DateOnly today)
    {
        var (account, season) = (dossier.Account, dossier.Season);
        if (!account.IsOnTheTeam(by) && !by.Is(account.Manager))
        {
            return new NextSeasonOutcome.NotOnTheTeam();
        }
        if (account.Year > season.Year)
        {
            return new NextSeasonOutcome.Already(account.Year);
        }
        // A season that is neither won nor ended is played until its year is over.
        if (season.IsPlayed && today.Year <= season.Year)
        {
            return new NextSeasonOutcome.StillPlayed(season);
        }
        var year = season.Year + 1;
        var next = Season.Start(year, now).After(by, Spending.OnePlay, now);
        return new NextSeasonOutcome.Started(
            account with
            {
                Year = year,
            },
            next,
            [.. dossier.Answers.Entries.SelectMany(entry => Carried(entry, year))],
            LogEntry.Of(LogEntryKind.SeasonStarted, year, 1, by, now) with
            {
                Subject = year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            [
                .. Closed(season),
                new Notice.ShowScoreboard(year, After: Notice.ShowScoreboard.NextYear),
                new Notice.PlayOn(year, 1, "season"),
            ]
        )
        {
            Before = season.IsPlayed ? season.Over() : null,
        };
    }

    /// <summary>A gate that no one decided is over with its season.</summary>
    private static IEnumerable<Notice> Closed(Season season) =>
        season.State == SeasonState.AtGate
            ? [new Notice.ShowGate(season.Year, season.AtBat, season.Round, Closed: true)]
            : [];

    private static IEnumerable<FormEntry> Carried(FormEntry entry, int year) =>
        from taken in TakenOver
        where taken.Base == entry.Base && taken.Form == entry.Form
        where entry.Entry > 0 || !TwelveBases.Number(entry.Base).Find(entry.Form)!.Repeatable
        select entry with
        {
            Year = year,
            Revision = 1,
            Paused = entry.Paused || !taken.Holds,
            CarriedFrom = entry.Year,
        };
}

/// <summary>What became of starting the season of the next year.</summary>
public abstract record NextSeasonOutcome
{
    private NextSeasonOutcome() { }

    public sealed record Started(
        Account Account,
        Season Season,
        IReadOnlyList<FormEntry> Entries,
        LogEntry Play,
        IReadOnlyList<Notice> Notices
    ) : NextSeasonOutcome
    {
        /// <summary>The season before, which is only read from here on; null where it was over already.</summary>
        public Season? Before { get; init; }
    }

    public sealed record Already(int Year) : NextSeasonOutcome;

    public sealed record StillPlayed(Season Season) : NextSeasonOutcome;

    public sealed record NotOnTheTeam : NextSeasonOutcome;
}
