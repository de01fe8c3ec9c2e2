using System.Globalization;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Inbox;

/// <summary>A parked account: the day on which it is looked at again, and the days on which we stay in view.</summary>
internal static class ParkedInboxSource
{
    /// <summary>So long after its day a touch stays on the plate.</summary>
    private const int Behind = 14;

    /// <summary>So many touches to come are told ahead.</summary>
    private const int Coming = 2;

    public static IEnumerable<PersonInboxItem> Of(InboxInput input)
    {
        if (input.Season is not { State: SeasonState.Parked, Parking: { } parking } season)
        {
            yield break;
        }
        var account = input.Account;
        if (parking.Until is { } until)
        {
            yield return new PersonInboxItem(
                account.AccountManager,
                new InboxItem(
                    InboxKind.Parked,
                    GateInboxSource.IdOf(season.AtBat, season.Round) + Stamp(until),
                    parking.At,
                    season.AtBat,
                    From: until,
                    RemindOn: until
                )
            );
        }
        if (parking.Nurture is not { Often: { } pace } nurture)
        {
            yield break;
        }
        foreach (var day in Touches(parking, pace, input.Today))
        {
            var what = new InboxItem(
                InboxKind.Nurture,
                GateInboxSource.IdOf(season.AtBat, season.Round) + Stamp(day),
                parking.At,
                season.AtBat,
                Gates.Shorten.Text(nurture.What),
                From: day,
                RemindOn: day
            );
            yield return new PersonInboxItem(nurture.Who ?? account.AccountManager, what);
        }
    }

    /// <summary>The last touch, while it is fresh, and the next ones.</summary>
    private static IEnumerable<DateOnly> Touches(Parking parking, NurturePace pace, DateOnly today)
    {
        var start = Reminders.WorkCalendar.Usual.DayOf(parking.At);
        var coming = 0;
        for (var number = 1; coming < Coming; number++)
        {
            var day = start.AddMonths(number * MonthsOf(pace));
            if (day >= today.AddDays(-Behind))
            {
                coming += day > today ? 1 : 0;
                yield return day;
            }
        }
    }

    private static int MonthsOf(NurturePace pace) =>
        pace switch
        {
            NurturePace.Monthly => 1,
            NurturePace.Quarterly => 3,
            NurturePace.HalfYearly => 6,
            _ => 12,
        };

    // A day that is moved is a new reminder.
    private static string Stamp(DateOnly day) => day.ToString(".yyyyMMdd", CultureInfo.InvariantCulture);
}
