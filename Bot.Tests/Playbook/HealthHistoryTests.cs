using AccountBot.Playbook.Health;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>The score month by month, of which only those with a change are kept.</summary>
public sealed class HealthHistoryTests
{
    static readonly DateOnly Today = new(2026, 12, 14);

    [Fact]
    public void MonthWithoutAChange_IsScoredFromTheFactsBefore_OnItsLastDay()
    {
        var june = Facts(new DateOnly(2026, 6, 1));
        var november = Facts(new DateOnly(2026, 11, 2)) with { Competitors = 1 };

        HealthHistory
            .Of([Month(11, november), Month(6, june)], november with { Competitors = 0 }, Today)
            .Select(point => (point.Month.Month, point.Total))
            .ShouldBe([
                (6, 100),
                // On 31 July the base was sixty days in progress, on 31 August ninety-one.
                (7, 83),
                (8, 67),
                (9, 67),
                (10, 67),
                (11, 83),
                // Forty-two days on the fourteenth of this month.
                (12, 92),
            ]);
    }

    [Fact]
    public void History_IsTwelveMonthsAtMost_AndKnowsWhatWasBeforeThem()
    {
        var old = HealthMonth.Of(new DateOnly(2024, 3, 9), Facts(new DateOnly(2024, 3, 9)));
        var history = HealthHistory.Of([old], Facts(Today), Today);

        history.Count.ShouldBe(HealthHistory.Months);
        history[0].ShouldBe(new HealthPoint(new DateOnly(2026, 1, 1), 67));
        history[^1].ShouldBe(new HealthPoint(new DateOnly(2026, 12, 1), 100));
    }

    [Fact]
    public void AccountOfThisMonth_HasThisMonthOnly()
    {
        var now = Facts(Today);

        HealthHistory
            .Of([HealthMonth.Of(Today, now with { Competitors = 2 })], now, Today)
            .ShouldBe([new HealthPoint(new DateOnly(2026, 12, 1), 100)]);
        HealthHistory.Of([], now, Today).Count.ShouldBe(1);
    }

    [Fact]
    public void ReviewOrVisitStillToCome_CountsInTheMonthInWhichItCame()
    {
        var planned = Facts(new DateOnly(2026, 9, 1)) with
        {
            State = SeasonState.HomeRun,
            Contacts = [new DateOnly(2026, 11, 20), new DateOnly(2026, 8, 1)],
        };

        HealthHistory
            .Of([Month(9, planned)], planned, Today)
            .Select(point => point.Total)
            // 60 and 91 days after the first of August, 10 and 24 after the visit.
            .ShouldBe([88, 75, 100, 94]);
    }

    [Fact]
    public void MonthsWithTooLittleKnown_HaveNoScore_AndHistoryBeginsAtTheFirstThatHas()
    {
        var little = Facts(new DateOnly(2026, 8, 1)) with { Complaints = null };
        var known = Facts(new DateOnly(2026, 10, 1));

        HealthHistory
            .Of([Month(8, little), Month(10, known), Month(11, little)], known, Today)
            .Select(point => (point.Month.Month, point.Total is null))
            .ShouldBe([(10, false), (11, true), (12, false)]);
    }

    static HealthFacts Facts(DateOnly since) => new(SeasonState.AtBat, 3, since, [], [], 0);

    static HealthMonth Month(int month, HealthFacts facts) => new(new DateOnly(2026, month, 1), facts);
}
