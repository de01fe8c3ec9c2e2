using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Portfolio;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A list of accounts: what is shown of it, in which order, and what it adds up to.</summary>
public sealed class PortfolioTests
{
    static readonly DateTimeOffset Now = A.Monday;

    static readonly PortfolioLine Moving = new("1", "Zulu", A.Year, 2, SeasonState.AtBat, Now.AddDays(-5), Now)
    {
        AccountManager = A.Kim,
        Potential = 100,
    };

    static readonly PortfolioLine Gate = Moving with
    {
        Account = "2",
        Name = "alpha",
        Base = 5,
        State = SeasonState.AtGate,
        AccountManager = A.Sam,
        Potential = 300,
        Since = Now.AddDays(-9),
    };

    static readonly PortfolioLine Parked = Moving with
    {
        Account = "3",
        Name = "Bravo",
        Base = 9,
        State = SeasonState.Parked,
        Potential = null,
        LastPlay = Now.AddDays(-200),
    };

    static readonly PortfolioLine Won = Moving with
    {
        Account = "4",
        Name = "Charlie",
        Base = 12,
        State = SeasonState.HomeRun,
        Potential = 900,
    };

    static readonly PortfolioLine[] All = [Moving, Gate, Parked, Won];

    [Theory]
    [InlineData(PortfolioFilter.All, "2,3,4,1")]
    [InlineData(PortfolioFilter.AtGate, "2")]
    [InlineData(PortfolioFilter.Parked, "3")]
    [InlineData(PortfolioFilter.Mine, "3,4,1")]
    [InlineData(PortfolioFilter.Stalled, "")]
    public void Filter_LeavesWhatFits_ByName(PortfolioFilter filter, string expected) =>
        Shown(new PortfolioChoice(filter)).ShouldBe(expected);

    [Fact]
    public void ManagerAndBase_AreFiltersToo_AndABaseIsOnlyAtBatWhilePlayed()
    {
        Shown(new PortfolioChoice(By: A.Sam.Id.ToUpperInvariant())).ShouldBe("2");
        Shown(new PortfolioChoice(Base: 9)).ShouldBe("3");
        Shown(new PortfolioChoice(Base: 12)).ShouldBe(string.Empty);
        Shown(new PortfolioChoice(PortfolioFilter.Mine, Base: 2)).ShouldBe("1");
    }

    [Theory]
    [InlineData(PortfolioOrder.Days, "2,3,1,4")]
    [InlineData(PortfolioOrder.Potential, "4,2,1,3")]
    [InlineData(PortfolioOrder.Base, "4,3,2,1")]
    public void Order_IsByWhatWasChosen_ThenByName(PortfolioOrder order, string expected) =>
        Shown(new PortfolioChoice(Order: order)).ShouldBe(expected);

    [Theory]
    [InlineData(SeasonState.AtBat, 13, 44, false)]
    [InlineData(SeasonState.AtBat, 14, 20, true)]
    [InlineData(SeasonState.AtBat, 0, 45, true)]
    [InlineData(SeasonState.AtGate, 14, 14, true)]
    [InlineData(SeasonState.Parked, 300, 300, false)]
    [InlineData(SeasonState.HomeRun, 300, 300, false)]
    [InlineData(SeasonState.Ended, 300, 300, false)]
    public void Account_StandsStill_AfterTwoWeeksWithoutAPlay_OrOneAndAHalfMonthAtABase(
        SeasonState state,
        int quiet,
        int days,
        bool stalled
    ) =>
        (Moving with { State = state, LastPlay = Now.AddDays(-quiet), Since = Now.AddDays(-days) })
            .IsStalled(Now)
            .ShouldBe(stalled);

    [Fact]
    public void Account_OfWhichTheListKnowsNoDates_DoesNotStandStill() =>
        (Moving with { LastPlay = null, Since = null }).IsStalled(Now).ShouldBeFalse();

    [Fact]
    public void Totals_CountTheLaps_AndThePotentialOfWhatIsStillPlayed()
    {
        var totals = PortfolioTotals.Of(All);

        totals.InLap.ShouldBe([1, 1, 1]);
        (totals.Over, totals.AtStake, totals.Gates).ShouldBe((1, 400m, 1));
        PortfolioTotals.Of([]).InLap.ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Samples_CountInNoTotal()
    {
        var samples = All.Select(line => line with { Sample = true }).ToList();

        PortfolioTotals
            .Of([.. All, .. samples])
            .ShouldSatisfyAllConditions(
                totals => totals.InLap.ShouldBe([1, 1, 1]),
                totals => (totals.Over, totals.AtStake, totals.Gates).ShouldBe((1, 400m, 1))
            );
        PortfolioTotals.Of(samples).InLap.ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void Bases_BehindTheTeam_AreAllTwelveAfterTheHomeRun()
    {
        All.Select(line => line.Reached).ShouldBe([1, 4, 8, 12]);
        All.Select(line => line.DaysAtBat(Now)).ShouldBe([5, 9, 5, null]);
    }

    [Fact]
    public void Choice_ComesBackFromAButton_AsItWas()
    {
        var choice = new PortfolioChoice(PortfolioFilter.Mine, "29:1|a", 7, PortfolioOrder.Days, 20);

        PortfolioChoice.Read(choice.Code).ShouldBe(choice);
        PortfolioChoice.Read(new PortfolioChoice().Code).ShouldBe(new PortfolioChoice());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("No|such|99|-1|")]
    [InlineData("7|7|0|99999999999|")]
    public void Choice_ThatMakesNoSense_IsNone(string? code) =>
        PortfolioChoice.Read(code).ShouldBe(new PortfolioChoice());

    static string Shown(PortfolioChoice choice) =>
        string.Join(',', choice.Of(All, A.Kim, Now).Select(line => line.Account));
}
