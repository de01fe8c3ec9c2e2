using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class SeasonTests
{
    [Fact]
    public void NewSeason_HasBase1AtBat()
    {
        var season = Season.Start(A.Year, A.Monday);

        (season.State, season.AtBat, season.Round, season.Lap).ShouldBe((SeasonState.AtBat, 1, 0, 1));
        Marks(season).ShouldBe("B...........");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(8, 2)]
    [InlineData(9, 3)]
    [InlineData(12, 3)]
    public void ThreeLaps_OfFourBasesEach(int atBase, int lap)
    {
        Season.LapOf(atBase).ShouldBe(lap);
        A.Dossier().AtBase(atBase).Season.Lap.ShouldBe(lap);
    }

    [Fact]
    public void Bases_AreTakenInOrder_UntilTheHomeRun()
    {
        var season = Season.Start(A.Year, A.Monday);
        var seen = new List<string>();
        for (var number = 1; number <= 12; number++)
        {
            season.AtBat.ShouldBe(number);
            seen.Add(Marks(season));
            season = season.AtGate().Go(A.Eva, A.Monday.AddDays(number));
        }

        seen[0].ShouldBe("B...........");
        seen[6].ShouldBe("RRRRRRB.....");
        seen[11].ShouldBe("RRRRRRRRRRRB");
        season.State.ShouldBe(SeasonState.HomeRun);
        Marks(season).ShouldBe("RRRRRRRRRRRR");
        season.Reached.Select(reached => reached.Base).ShouldBe(Enumerable.Range(1, 12));
    }

    [Fact]
    public void SeasonAtItsGate_StillHasTheBaseAtBat() =>
        Marks(A.Dossier().AtBase(3).Season.AtGate()).ShouldBe("RRB.........");

    [Fact]
    public void ParkedSeason_ShowsWhere()
    {
        var parked = A.Dossier().AtBase(3).Season.AtGate().Park(new Parking(Whose.Ours, "why", null, A.Eva, A.Monday));

        Marks(parked).ShouldBe("RRP.........");
    }

    [Fact]
    public void GateThatOpensAgain_IsTheNextRound()
    {
        var season = Season.Start(A.Year, A.Monday).AtGate();
        var again = (
            season.Park(new Parking(Whose.Ours, "why", null, A.Eva, A.Monday)) with
            {
                State = SeasonState.AtBat,
            }
        ).AtGate();

        again.Round.ShouldBe(2);
        again.Go(A.Eva, A.Monday).Round.ShouldBe(0, "the next base's gate was never open");
        again.Go(A.Eva, A.Monday).Parking.ShouldBeNull();
    }

    [Fact]
    public void Spending_AddsUpForTheSeason_AndForTheBaseAtBat()
    {
        var season = Season
            .Start(A.Year, A.Monday)
            .After(A.Kim, new Spending(1, 2, 30), A.Monday)
            .Go(A.Eva, A.Monday)
            .After(A.Kim, new Spending(2, 0.5m, 10), A.Monday.AddDays(1));

        season.Spent.ShouldBe(new Spending(3, 2.5m, 40));
        season.SpentOnBase.ShouldBe(new Spending(2, 0.5m, 10));
        season.LastPlay.ShouldBe(A.Monday.AddDays(1));
    }

    [Fact]
    public void Players_OfTheBaseAtBat_AreCounted_FirstOneFirst()
    {
        var season = Season
            .Start(A.Year, A.Monday)
            .After(A.Sam, Spending.OnePlay, A.Monday)
            .After(A.Kim, Spending.OnePlay, A.Monday)
            .After(A.Sam with { Name = "S. Jansen" }, Spending.OnePlay, A.Monday);

        season.Players.ShouldBe([new Player(A.Sam, 2), new Player(A.Kim, 1)]);
        season.Go(A.Eva, A.Monday).Players.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(13, 0)]
    [InlineData(14, 1)]
    [InlineData(24, 1)]
    [InlineData(38, 2)]
    [InlineData(-5, 0)]
    public void DaysAtBat_AreCountedByTheCalendarOfTheOffice(int hours, int days) =>
        Season.Start(A.Year, A.Monday).DaysAtBat(A.Monday.AddHours(hours)).ShouldBe(days);

    static string Marks(Season season) =>
        string.Concat(
            season
                .Diamond()
                .Select(mark =>
                    mark switch
                    {
                        BaseMark.AtBat => 'B',
                        BaseMark.Reached => 'R',
                        BaseMark.Parked => 'P',
                        _ => '.',
                    }
                )
        );
}
