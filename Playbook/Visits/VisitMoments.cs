using AccountBot.Playbook.Reminders;

namespace AccountBot.Playbook.Visits;

/// <summary>Something to say about a visit of our own accord; at or before now it is said at once.</summary>
public sealed record VisitMoment(VisitTold What, DateTimeOffset Due);

/// <summary>When the account manager is reminded of a visit, and when the visitor hears that no one answered.</summary>
public static class VisitMoments
{
    /// <summary>When the visitor leaves home, at the latest.</summary>
    private static readonly TimeOnly Leaving = new(8, 0);

    /// <param name="managers">When the account manager works.</param>
    /// <param name="visitors">When the visitor does, and where: the day of the visit is over when it is over there.</param>
    public static IReadOnlyList<VisitMoment> Of(
        VisitNotice visit,
        WorkCalendar managers,
        WorkCalendar visitors,
        DateTimeOffset now
    )
    {
        var today = visitors.DayOf(now);
        var over = new VisitMoment(VisitTold.Over, visitors.At(visit.On.AddDays(1), TimeOnly.MinValue));
        if (!visit.WaitsOn(today))
        {
            return [over];
        }
        var remind = managers.Before(visit.On);
        var due = IsLate(visit, managers) ? now : visitors.At(visit.On, Leaving);
        var unanswered = new VisitMoment(VisitTold.Unanswered, due);
        return remind > now ? [new VisitMoment(VisitTold.Reminder, remind), unanswered, over] : [unanswered, over];
    }

    /// <summary>
    /// It got its date so late, for the same day or the next, that the account manager is not reminded: the visitor hears at once whom
    /// to call.
    /// </summary>
    public static bool IsLate(VisitNotice visit, WorkCalendar managers)
    {
        var planned = visit.Steps[visit.Planned - 1].At;
        return managers.Before(visit.On) <= planned && visit.On <= managers.DayOf(planned).AddDays(1);
    }
}
