using System.Globalization;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Working days, quiet hours and changes of the clock. In 2026 the clock goes forward on 29 March and back on 25 October.</summary>
public sealed class WorkCalendarTests
{
    [Theory]
    // On a working day within the hours: at once.
    [InlineData("Europe/Amsterdam", "2026-11-27T10:00+01:00", "2026-11-27T10:00+01:00")]
    [InlineData("Europe/Amsterdam", "2026-11-27T09:00+01:00", "2026-11-27T09:00+01:00")]
    // Early and late: the same or the next morning.
    [InlineData("Europe/Amsterdam", "2026-11-26T06:30+01:00", "2026-11-26T09:00+01:00")]
    [InlineData("Europe/Amsterdam", "2026-11-26T18:00+01:00", "2026-11-27T09:00+01:00")]
    [InlineData("Europe/Amsterdam", "2026-11-26T23:59+01:00", "2026-11-27T09:00+01:00")]
    // Friday evening and the weekend: Monday.
    [InlineData("Europe/Amsterdam", "2026-11-27T18:00+01:00", "2026-11-30T09:00+01:00")]
    [InlineData("Europe/Amsterdam", "2026-11-28T11:00+01:00", "2026-11-30T09:00+01:00")]
    [InlineData("Europe/Amsterdam", "2026-11-29T23:30+01:00", "2026-11-30T09:00+01:00")]
    // Over the weekend in which the clock changes nine o'clock stays nine o'clock.
    [InlineData("Europe/Amsterdam", "2026-03-27T19:00+01:00", "2026-03-30T09:00+02:00")]
    [InlineData("Europe/Amsterdam", "2026-10-23T19:00+02:00", "2026-10-26T09:00+01:00")]
    // Elsewhere it is another day already, or still.
    [InlineData("Asia/Tokyo", "2026-11-27T10:00+01:00", "2026-11-30T00:00Z")]
    [InlineData("America/New_York", "2026-11-27T10:00+01:00", "2026-11-27T09:00-05:00")]
    [InlineData("Asia/Kathmandu", "2026-11-30T01:00Z", "2026-11-30T09:00+05:45")]
    public void QuietHours_EndOnTheNextWorkingMorning(string zone, string moment, string expected) =>
        WorkCalendar.In(zone).NotBefore(At(moment)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-11-23T15:00+01:00", 1, "2026-11-24T15:00+01:00")]
    [InlineData("2026-11-27T15:00+01:00", 1, "2026-11-30T15:00+01:00")]
    [InlineData("2026-11-27T15:00+01:00", 3, "2026-12-02T15:00+01:00")]
    // What happens at the weekend counts from Monday on.
    [InlineData("2026-11-28T15:00+01:00", 1, "2026-11-30T15:00+01:00")]
    // What happens at night is thought of in the morning.
    [InlineData("2026-11-23T23:00+01:00", 1, "2026-11-25T09:00+01:00")]
    [InlineData("2026-11-23T06:00+01:00", 1, "2026-11-24T09:00+01:00")]
    // Across a change of the clock it is the same time on the clock.
    [InlineData("2026-03-27T10:30+01:00", 1, "2026-03-30T10:30+02:00")]
    [InlineData("2026-10-23T10:30+02:00", 2, "2026-10-27T10:30+01:00")]
    [InlineData("2026-11-23T15:00+01:00", 0, "2026-11-23T15:00+01:00")]
    public void WorkingDays_AreCounted_AndWeekendsAreNot(string moment, int days, string expected) =>
        WorkCalendar.Usual.After(At(moment), days).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-12-01", "2026-12-01T09:00+01:00")]
    [InlineData("2026-12-05", "2026-12-07T09:00+01:00")]
    [InlineData("2026-03-29", "2026-03-30T09:00+02:00")]
    public void ADay_BeginsInTheMorning_OrOnTheNextWorkingDay(string day, string expected) =>
        WorkCalendar.Usual.On(Day(day)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-12-03", "2026-12-02T09:00+01:00")]
    [InlineData("2026-11-30", "2026-11-27T09:00+01:00")]
    [InlineData("2026-12-06", "2026-12-04T09:00+01:00")]
    public void TheDayBefore_IsTheLastWorkingDayBefore(string day, string expected) =>
        WorkCalendar.Usual.Before(Day(day)).ShouldBe(At(expected));

    [Theory]
    [InlineData("2026-11-30T08:59+01:00", "2026-11-30T09:00+01:00")]
    [InlineData("2026-11-30T09:00+01:00", "2026-12-07T09:00+01:00")]
    [InlineData("2026-10-20T12:00+02:00", "2026-10-26T09:00+01:00")]
    public void TheWeeklyDay_IsLaterThanTheMoment(string moment, string expected) =>
        WorkCalendar.Usual.NextWeekly(At(moment), DayOfWeek.Monday).ShouldBe(At(expected));

    [Theory]
    // A time that the clock leaves out, and one that comes twice.
    [InlineData("2026-03-29", "02:30", "2026-03-29T03:00+02:00")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T02:30+02:00")]
    public void ATimeOnTheClock_IsAlwaysOneMoment(string day, string time, string expected) =>
        WorkCalendar.Usual.At(Day(day), TimeOnly.Parse(time, CultureInfo.InvariantCulture)).ShouldBe(At(expected));

    [Theory]
    [InlineData("Mars/Olympus_Mons")]
    [InlineData("")]
    [InlineData(null)]
    public void ATimeZoneThatNobodyKnows_IsTheUsualOne(string? zone) =>
        WorkCalendar.In(zone).Zone.ShouldBe(WorkCalendar.Usual.Zone);

    [Theory]
    [InlineData("brussels", "Europe/Brussels")]
    [InlineData("New York", "America/New_York")]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdam")]
    [InlineData("Mars", null)]
    public void ATimeZone_IsNamedAsPeopleDo(string typed, string? expected) =>
        (WorkCalendar.Named(typed)?.Id).ShouldBe(expected);

    [Fact]
    public void OwnHours_AreKept()
    {
        var early = WorkCalendar.In("Europe/Amsterdam", new TimeOnly(6, 0), new TimeOnly(14, 0));

        early.NotBefore(At("2026-11-26T05:00+01:00")).ShouldBe(At("2026-11-26T06:00+01:00"));
        early.NotBefore(At("2026-11-26T14:00+01:00")).ShouldBe(At("2026-11-27T06:00+01:00"));
    }

    [Fact]
    public void OtherWorkingDays_AreKept()
    {
        var gulf = WorkCalendar.In("Asia/Kuwait", days: [DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Thursday]);

        gulf.NotBefore(At("2026-11-27T10:00+03:00")).ShouldBe(At("2026-11-29T09:00+03:00"));
        gulf.After(At("2026-11-26T12:00+03:00"), 2).ShouldBe(At("2026-11-30T12:00+03:00"));
    }

    [Fact]
    public void DayAndNight_WithoutWeekend_IsAlwaysOpen()
    {
        var always = WorkCalendar.In(null, TimeOnly.MinValue, TimeOnly.MinValue, Enum.GetValues<DayOfWeek>());

        for (var moment = At("2026-03-27T00:00Z"); moment < At("2026-04-02T00:00Z"); moment = moment.AddMinutes(30))
        {
            always.NotBefore(moment).ShouldBe(moment);
        }
    }

    [Fact]
    public void EveryHourOfTwoYears_LeadsToAWorkingHour_ThatIsNeverEarlier()
    {
        foreach (var zone in new[] { "Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe" })
        {
            var calendar = WorkCalendar.In(zone);
            for (var moment = At("2026-01-01T00:30Z"); moment < At("2028-01-01T00:00Z"); moment = moment.AddHours(1))
            {
                var open = calendar.NotBefore(moment);

                open.ShouldBeGreaterThanOrEqualTo(moment);
                calendar.IsOpen(open).ShouldBeTrue($"{zone} {moment:O} {open:O}");
                calendar.IsWorkingDay(calendar.DayOf(open)).ShouldBeTrue();
            }
        }
    }

    static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
