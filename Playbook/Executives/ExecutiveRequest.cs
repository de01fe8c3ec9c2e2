using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Executives;

/// <summary>Where a request to a director stands.</summary>
public enum RequestState
{
    /// <summary>The director has not answered.</summary>
    Asked,
    Accepted,

    /// <summary>The account manager asks someone else, or lets it be.</summary>
    Declined,

    /// <summary>The director named a colleague; the account manager asks that colleague, or not.</summary>
    Proposed,

    /// <summary>The day is over; the director is asked how it went.</summary>
    Held,

    /// <summary>The director told how it went.</summary>
    Told,
    Withdrawn,

    /// <summary>No one had said yes when the day was over.</summary>
    Lapsed,
}

/// <summary>Someone of the board is asked to represent us at an account. It outlives the season in which it was asked.</summary>
/// <param name="Id">Unique; given by the card with which it was asked, so that sending it twice asks once.</param>
/// <param name="Year">The season in which it was asked.</param>
/// <param name="AskedOf">Whom it was put before, one after the other; the same person again after a change. The last one counts.</param>
/// <param name="Round">Counts what makes an answer on an older card worthless: changes of what is asked, and answers.</param>
/// <param name="Revision">Counts all changes.</param>
/// <param name="Moments">Everything that happened with it, in order; only added to.</param>
public sealed record ExecutiveRequest(
    string Id,
    int Year,
    int Base,
    Engagement What,
    RequestState State,
    Person AskedBy,
    IReadOnlyList<Person> AskedOf,
    int Round,
    int Revision,
    IReadOnlyList<RequestMoment> Moments
)
{
    public Person Director => AskedOf[^1];

    /// <summary>How often it was put before someone.</summary>
    public int Put => AskedOf.Count;

    /// <summary>Someone still has something to do for it.</summary>
    public bool IsOpen => State is not (RequestState.Told or RequestState.Withdrawn or RequestState.Lapsed);

    /// <summary>The day has not come yet, or no one has noticed that it passed.</summary>
    public bool MayChange => IsOpen && State != RequestState.Held;

    /// <summary>The director has something to answer, or may change the answer.</summary>
    public bool IsWithDirector => State is RequestState.Asked or RequestState.Accepted;

    public Person? Proposed => State == RequestState.Proposed ? Last(MomentKind.Proposed)?.About : null;

    /// <summary>What the director wants to know and no one answered yet, with its place among the moments; null for nothing.</summary>
    public (int Number, RequestMoment Question)? OpenQuestion =>
        IsWithDirector
        && Moments.Index().LastOrDefault(each => each.Item.Kind is MomentKind.Question or MomentKind.Replied)
            is { Item: { Kind: MomentKind.Question } question } found
        && question.By.Is(Director)
            ? (found.Index, question)
            : null;

    /// <summary>Since when the director is asked this.</summary>
    public DateTimeOffset PutAt =>
        Moments.Last(each => each.Kind is MomentKind.Asked or MomentKind.Changed or MomentKind.Followed).At;

    public RequestMoment? Last(MomentKind kind) => Moments.LastOrDefault(each => each.Kind == kind);

    public bool WasAsked(Person person) => AskedOf.Any(person.Is);

    /// <summary>Whether a card with which it was put before someone is their newest one.</summary>
    /// <param name="put">Counts from 1.</param>
    public bool IsNewest(int put) => !AskedOf.Skip(put).Any(AskedOf[put - 1].Is);

    /// <summary>Who hears of it personally, and acts: the person who asked, as long as that person may.</summary>
    public Person Owner(Account account) => MayAsk(account, AskedBy) ? AskedBy : account.AccountManager;

    /// <summary>The account manager asks, and the manager may.</summary>
    public static bool MayAsk(Account account, Person person) =>
        person.Is(account.AccountManager) || person.Is(account.Manager);
}

/// <summary>What happened with a request.</summary>
public enum MomentKind
{
    /// <summary>It was put before someone, the first one or another.</summary>
    Asked,

    /// <summary>What is asked was changed, and put before the same person again.</summary>
    Changed,
    Accepted,
    Declined,
    Proposed,

    /// <summary>The director wants to know something.</summary>
    Question,
    Replied,
    Withdrawn,
    Lapsed,

    /// <summary>The day is over: the director was asked how it went.</summary>
    Followed,
    Told,
}

/// <param name="Text">What someone wrote with it.</param>
/// <param name="About">Whom it is about: the colleague who was named, the director who is asked.</param>
/// <param name="Before">What was asked before a change.</param>
/// <param name="Hours">What it took.</param>
public sealed record RequestMoment(
    MomentKind Kind,
    Person By,
    DateTimeOffset At,
    string? Text = null,
    Person? About = null,
    Engagement? Before = null,
    decimal? Hours = null
);
