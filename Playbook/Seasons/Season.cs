using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Playbook.Seasons;

/// <summary>Where the season stands at the base in progress.</summary>
public enum SeasonState
{
    AtBat,
    AtGate,
    Parked,
    HomeRun,

    /// <summary>Ended for good, at a NO GO or because the next year's season began: from here on it is only read.</summary>
    Ended,
}

/// <summary>A base that was reached, when, and by whose GO (no one's, where the team's majority closed the gate).</summary>
public sealed record ReachedBase(int Base, DateTimeOffset At, Person? DecidedBy);

/// <summary>A competitor who was seen at the customer's table.</summary>
public sealed record CompetitorSighting(string Name, int Base, DateTimeOffset At, Person By);

/// <summary>Plays, hours and euros that went into the account.</summary>
public sealed record Spending(int Plays, decimal Hours, decimal Cost)
{
    public static readonly Spending None = new(0, 0, 0);
    public static readonly Spending OnePlay = new(1, 0, 0);

    public static Spending operator +(Spending one, Spending other) =>
        new(one.Plays + other.Plays, one.Hours + other.Hours, one.Cost + other.Cost);

    public static Spending operator -(Spending one, Spending other) =>
        new(one.Plays - other.Plays, one.Hours - other.Hours, one.Cost - other.Cost);

    public static Spending Subtract(Spending left, Spending right) => left - right;

    public static Spending Add(Spending left, Spending right) => left + right;
}

/// <summary>Someone and how many plays they made.</summary>
public sealed record Player(Person Person, int Plays);

/// <summary>One account, one calendar year, twelve bases in order.</summary>
/// <param name="AtBat">The base that is played now, 1-12.</param>
/// <param name="Since">Since when that base is in progress.</param>
/// <param name="Round">How often this base's gate was opened.</param>
/// <param name="Spent">Everything that was spent in the season.</param>
/// <param name="SpentOnBase">What was spent since this base came to bat.</param>
/// <param name="Players">Who played this base, in the order of their first play.</param>
/// <param name="StartedAt">When base 1 came to bat.</param>
/// <param name="Contacts">When someone logged a contact with the customer, the latest first.</param>
public sealed record Season(
    int Year,
    SeasonState State,
    int AtBat,
    DateTimeOffset Since,
    int Round,
    Spending Spent,
    Spending SpentOnBase,
    DateTimeOffset LastPlay,
    IReadOnlyList<Player> Players,
    IReadOnlyList<ReachedBase> Reached,
    IReadOnlyList<CompetitorSighting> Competitors,
    Parking? Parking,
    DateTimeOffset? StartedAt = null,
    Ending? Ending = null,
    IReadOnlyList<DateTimeOffset>? Contacts = null
)
{
    public const int Bases = 12;

    /// <summary>Older ones tell nothing more.</summary>
    public const int MostContacts = 24;

    public static Season Start(int year, DateTimeOffset now) =>
        new(year, SeasonState.AtBat, 1, now, 0, Spending.None, Spending.None, now, [], [], [], null, now);

    /// <summary>Neither won nor over: what the team writes down still counts.</summary>
    public bool IsPlayed => State is SeasonState.AtBat or SeasonState.AtGate or SeasonState.Parked;

    /// <summary>1 prepare, 2 win, 3 keep.</summary>
    public int Lap => LapOf(AtBat);

    /// <summary>Nothing is played any more.</summary>
    public bool IsOver => State is SeasonState.HomeRun or SeasonState.Ended;

    public static int LapOf(int atBase) => ((atBase - 1) / 4) + 1;

    /// <summary>Whole days that the base has been in progress; see <see cref="CalendarDays"/>.</summary>
    public int DaysAtBat(DateTimeOffset now) => CalendarDays.Since(Since, now);

    /// <summary>The season after someone's play, with what it took.</summary>
    public Season After(Person by, Spending spending, DateTimeOffset at) =>
        this with
        {
            Spent = Spent + spending,
            SpentOnBase = SpentOnBase + spending,
            LastPlay = at,
            Players = Played(by, spending.Plays),
        };

    /// <summary>The season after someone logged a contact with the customer.</summary>
    public Season Met(DateTimeOffset at) => this with { Contacts = [at, .. (Contacts ?? []).Take(MostContacts - 1)] };

    /// <summary>The season after a play was taken back: what it took counts no more, and a sighting or contact never was.</summary>
    public Season TakeBack(ActivityLog.LogEntry logEntry, DateTimeOffset at)
    {
        var taken = new Spending(-1, -(logEntry.Hours ?? 0), -(logEntry.Cost ?? 0));
        var ofThisBase = logEntry.Base == AtBat && logEntry.At >= Since;
        var after = ofThisBase ? After(logEntry.By, taken, at) : this with { Spent = Spent + taken, LastPlay = at };
        return after with
        {
            Players = [.. after.Players.Where(player => player.Plays > 0)],
            Competitors =
            [
                .. Competitors.Where(sighting => sighting.At != logEntry.At || sighting.Name != logEntry.Subject),
            ],
            Contacts = Contacts?.Where(contact => contact != logEntry.At).ToList(),
        };
    }

    private List<Player> Played(Person by, int plays)
    {
        var players = Players.ToList();
        var index = players.FindIndex(player => player.Person.Is(by));
        if (index < 0)
        {
            players.Add(new Player(by, plays));
        }
        else
        {
            players[index] = players[index] with { Plays = players[index].Plays + plays };
        }
        return players;
    }

    public Season AtGate() => this with { State = SeasonState.AtGate, Round = Round + 1, Parking = null };

    /// <summary>GO: the base is reached and the next one comes to bat; after the twelfth, the home run.</summary>
    public Season Go(Person? decidedBy, DateTimeOffset now)
    {
        var reached = this with { Reached = [.. Reached, new ReachedBase(AtBat, now, decidedBy)], Parking = null };
        return AtBat == Bases
            ? reached with
            {
                State = SeasonState.HomeRun,
            }
            : reached with
            {
                State = SeasonState.AtBat,
                AtBat = AtBat + 1,
                Since = now,
                Round = 0,
                SpentOnBase = Spending.None,
                Players = [],
            };
    }

    /// <summary>NO GO: the season is parked at this gate.</summary>
    public Season Park(Parking parking) => this with { State = SeasonState.Parked, Parking = parking };

    /// <summary>The season after its year: the next one began.</summary>
    public Season Over() => this with { State = SeasonState.Ended };

    /// <summary>The parked season is given up for good.</summary>
    public Season End(Ending ending) => this with { State = SeasonState.Ended, Ending = ending };

    /// <summary>How each of the twelve bases stands, base 1 first.</summary>
    public IReadOnlyList<BaseMark> Diamond() => [.. Enumerable.Range(1, Bases).Select(Mark)];

    private BaseMark Mark(int number)
    {
        if (Reached.Any(reached => reached.Base == number))
        {
            return BaseMark.Reached;
        }
        if (number != AtBat)
        {
            return BaseMark.Ahead;
        }
        return State is SeasonState.Parked or SeasonState.Ended ? BaseMark.Parked : BaseMark.AtBat;
    }
}

/// <summary>How one base is drawn on the diamond.</summary>
public enum BaseMark
{
    Ahead,
    AtBat,
    Reached,
    Parked,
}
