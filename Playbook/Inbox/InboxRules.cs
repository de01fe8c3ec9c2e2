using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Playbook.Inbox;

/// <summary>An account as far as it can wait for people.</summary>
/// <param name="Gate">The gate at which the season stands; null where it stands at none.</param>
/// <param name="Votes">The votes of that gate.</param>
/// <param name="Days">After how many working days people are reminded.</param>
/// <param name="Today">Today, where the office is: what comes back again and again is told for the days around it.</param>
public sealed record InboxInput(
    Dossier Dossier,
    Gate? Gate,
    IReadOnlyList<Vote> Votes,
    ReminderDays Days,
    DateOnly Today
)
{
    public Accounts.Account Account => Dossier.Account;

    public Seasons.Season Season => Dossier.Season;

    /// <summary>Directors with an open request, to whom the account itself does not exist.</summary>
    public IEnumerable<People.Person> Guests =>
        Dossier
            .Answers.Requests.Where(request => request.IsOpen && !Account.IsVisibleTo(request.Director))
            .Select(request => request.Director)
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What waits for whom in one account.</summary>
public static class InboxRules
{
    private const int MostForOne = 60;

    private static readonly Func<InboxInput, IEnumerable<PersonInboxItem>>[] Sources =
    [
        GateInboxSource.Of,
        ApprovalInboxSource.Of,
        VisitInboxSource.Of,
        TaskInboxSource.Of,
        CareInboxSource.Of,
        ParkedInboxSource.Of,
        StepInboxSource.Of,
        UnreachedInboxSource.Of,
        ExecutiveInboxSource.Of,
    ];

    /// <summary>By the person's id in lower case; the person who the account does not exist for is left out, but for its guests.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<InboxItem>> Of(InboxInput input) =>
        Sources
            .SelectMany(source => source(input))
            .Where(wait => input.Account.IsVisibleTo(wait.For) || input.Guests.Any(wait.For.Is))
            .GroupBy(wait => wait.For.Id.ToLowerInvariant(), StringComparer.Ordinal)
            .ToDictionary(
                mine => mine.Key,
                IReadOnlyList<InboxItem> (mine) =>
                    [
                        .. mine.Select(wait => wait.What)
                            .DistinctBy(what => what.Key, StringComparer.Ordinal)
                            .OrderBy(what => what.Kind)
                            .ThenBy(what => what.Due ?? DateOnly.MaxValue)
                            .Take(MostForOne),
                    ],
                StringComparer.Ordinal
            );

    /// <summary>The order of a plate: what is overdue first, then by kind, then what waits longest.</summary>
    public static IEnumerable<T> MostPressing<T>(IEnumerable<T> all, Func<T, InboxItem> what, DateOnly today) =>
        all.Where(each => what(each).IsThere(today))
            .OrderBy(each => Rank(what(each), today))
            .ThenBy(each => what(each).Kind)
            .ThenBy(each => what(each).Due ?? DateOnly.MaxValue)
            .ThenBy(each => what(each).Since);

    // Others wait for an answer; the day of something has passed; the rest; and what is only a good idea.
    private static int Rank(InboxItem what, DateOnly today) =>
        what.Kind switch
        {
            <= InboxKind.Unreachable => 0,
            InboxKind.NextStep => 3,
            _ when what.IsOverdue(today) => 1,
            _ => 2,
        };
}
