using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Retention;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Closed seasons are kept for some years after they ended, and the season that an account is in always.</summary>
public sealed class SeasonKeepingTests
{
    [Fact]
    public void Season_IsDue_OnceItsYearsAreOver()
    {
        var ended = Season.Start(2023, A.Monday.AddYears(-3)).End(new Ending("Lost", A.Kim, Day(2023, 6, 1)));
        Season[] seasons = [ended, Season.Start(2024, Day(2024, 1, 10)), Season.Start(2025, Day(2025, 2, 1))];

        SeasonKeeping.Due(seasons, 2025, 2, Day(2025, 5, 31)).ShouldBeEmpty();
        SeasonKeeping.Due(seasons, 2025, 2, Day(2025, 6, 1)).ShouldBe([2023]);
        // The season of 2024 ended when the next one began.
        SeasonKeeping.Due(seasons, 2025, 2, Day(2027, 1, 31)).ShouldBe([2023]);
        SeasonKeeping.Due(seasons, 2025, 2, Day(2027, 2, 1)).ShouldBe([2023, 2024]);
    }

    [Fact]
    public void SeasonThatTheAccountIsIn_IsNeverDue_HoweverLongAgoItEnded()
    {
        var ended = Season.Start(2020, Day(2020, 1, 1)).End(new Ending("Lost", A.Kim, Day(2020, 6, 1)));

        SeasonKeeping.Due([ended], 2020, 1, Day(2036, 1, 1)).ShouldBeEmpty();
    }

    [Fact]
    public void HomeRun_EndsASeason_AndWithoutAnythingElseTheEndOfItsYearDoes()
    {
        var home = Season.Start(2023, Day(2023, 1, 1)) with
        {
            State = SeasonState.HomeRun,
            Reached =
            [
                .. Enumerable.Range(1, 12).Select(number => new ReachedBase(number, Day(2023, number, 1), null)),
            ],
        };

        SeasonKeeping.EndOf(home, Season.Start(2024, Day(2024, 3, 1))).ShouldBe(Day(2023, 12, 1));
        SeasonKeeping.EndOf(Season.Start(2023, Day(2023, 1, 1)), null).ShouldBe(Day(2024, 1, 1));
    }

    [Fact]
    public void Options_AreForEver_AndOneToTenYears()
    {
        SeasonKeeping.Options.Count.ShouldBe(11);
        SeasonKeeping.Options.Select(SeasonKeeping.YearsOf).ShouldBe([null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    }

    static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
