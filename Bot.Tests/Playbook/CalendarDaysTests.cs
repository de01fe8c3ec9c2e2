using System.Globalization;
using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>How long ago something was: the same number everywhere, on either side of midnight and whatever the clock of the server.</summary>
public sealed class CalendarDaysTests
{
    [Theory]
    // 23:30 and 00:30 in Amsterdam, in winter: both still the same day in UTC.
    [InlineData("2026-01-10T22:30:00Z", "2026-01-10T23:30:00Z", 1)]
    [InlineData("2026-01-10T22:30:00Z", "2026-01-10T22:59:59Z", 0)]
    // The same in summer, an hour earlier.
    [InlineData("2026-07-10T21:30:00Z", "2026-07-10T22:30:00Z", 1)]
    // Said in New York or Tokyo, it is the same moment.
    [InlineData("2026-01-10T17:30:00-05:00", "2026-01-11T08:30:00+09:00", 1)]
    // The night in which the clock goes forward has 23 hours.
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T11:00:00Z", 1)]
    [InlineData("2026-01-01T10:00:00Z", "2026-02-26T09:00:00Z", 56)]
    [InlineData("2026-02-26T09:00:00Z", "2026-01-01T10:00:00Z", 0)]
    public void Days_AreThoseOfTheCalendar_InTheOffice(string since, string now, int days) =>
        CalendarDays.Since(At(since), At(now)).ShouldBe(days);

    [Theory]
    [InlineData("2026-01-10T22:30:00Z", "2026-03-06T23:30:00Z")]
    [InlineData("2026-01-10T23:30:00Z", "2026-03-06T22:30:00Z")]
    [InlineData("2026-01-10T09:00:00Z", "2026-03-07T08:59:00Z")]
    [InlineData("2026-03-28T23:30:00+01:00", "2026-05-23T00:30:00+02:00")]
    [InlineData("2026-01-10T17:30:00-05:00", "2026-03-07T08:30:00+09:00")]
    public void SeasonHealthAndPortfolio_TellTheSameDays(string since, string now)
    {
        var dossier = A.Dossier().With(season => season with { Since = At(since) });
        var today = WorkCalendar.Usual.DayOf(At(now));
        var line = new PortfolioLine("1", "Contoso", 2026, 1, SeasonState.AtBat, At(since));

        var days = dossier.Season.DaysAtBat(At(now));

        HealthScore.Of(HealthFacts.Of(dossier), today)[HealthKind.Pace].Seen.ShouldBe(new HealthSeen.AtBat(1, days));
        line.DaysAtBat(At(now)).ShouldBe(days);
        line.IsStalled(At(now)).ShouldBe(days >= Stalling.LongestOnBase);
    }

    [Fact]
    public void SeasonInNumbers_CountsTheDaysOfABase_AsTheHighFiveDid()
    {
        var start = At("2026-01-10T22:30:00Z");
        var reached = At("2026-01-12T23:30:00Z");
        var dossier = A.Dossier().With(_ => Season.Start(A.Year, start).AtGate().Go(A.Eva, reached));

        SeasonSummary.Of(dossier, 0).Bases[0].Days.ShouldBe(3);
        Season.Start(A.Year, start).DaysAtBat(reached).ShouldBe(3);
    }

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
}
