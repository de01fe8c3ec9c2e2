using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>How an account is: every limit from both its sides, and what would raise the score.</summary>
public sealed class HealthTests
{
    static HealthFacts Best { get; } =
        new(SeasonState.AtBat, 11, A.Today, [A.Today], [], 0, 300_000, null, 300_000, A.Today);

    static HealthFacts Fresh { get; } = new(SeasonState.AtBat, 1, A.Today, [], null, 0);

    static HealthFacts Worst { get; } =
        new(
            SeasonState.AtGate,
            11,
            A.Today.AddDays(-200),
            [A.Today.AddDays(-200)],
            [A.Today.AddDays(-1), A.Today.AddDays(-1), null],
            3,
            300_000,
            100_000
        );

    [Theory]
    [InlineData(0, 20)]
    [InlineData(14, 20)]
    [InlineData(15, 15)]
    [InlineData(30, 15)]
    [InlineData(31, 10)]
    [InlineData(60, 10)]
    [InlineData(61, 5)]
    [InlineData(90, 5)]
    [InlineData(91, 0)]
    public void LastContact_GivesPoints_ByItsAge(int days, int points)
    {
        var on = A.Today.AddDays(-days);
        var part = Part(Best with { Contacts = [A.Today.AddDays(1), on, on.AddDays(-5)] }, HealthKind.Contact);

        part.ShouldBe(new HealthPart(HealthKind.Contact, points, new HealthSeen.Contact(on, days)));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(30, 20)]
    [InlineData(31, 15)]
    [InlineData(44, 15)]
    [InlineData(45, 10)]
    [InlineData(60, 10)]
    [InlineData(61, 5)]
    [InlineData(90, 5)]
    [InlineData(91, 0)]
    public void TimeAtTheBase_GivesPoints_ByItsDays(int days, int points)
    {
        foreach (var state in new[] { SeasonState.AtBat, SeasonState.AtGate })
        {
            Part(Best with { State = state, Since = A.Today.AddDays(-days) }, HealthKind.Pace)
                .ShouldBe(new HealthPart(HealthKind.Pace, points, new HealthSeen.AtBat(11, days)));
        }
    }

    [Theory]
    [InlineData(0, 0, 20)]
    [InlineData(1, 0, 15)]
    [InlineData(3, 0, 5)]
    [InlineData(4, 0, 0)]
    [InlineData(5, 0, 0)]
    [InlineData(0, 1, 10)]
    [InlineData(1, 1, 5)]
    [InlineData(0, 2, 0)]
    public void OpenComplaints_CostPoints_TwiceAsManyOncePastTheirDay(int open, int late, int points)
    {
        // Due today is not late yet; without a day nothing is late.
        DateOnly?[] due =
        [
            .. Enumerable.Range(0, open).Select(number => number % 2 == 0 ? A.Today : (DateOnly?)null),
            .. Enumerable.Repeat((DateOnly?)A.Today.AddDays(-1), late),
        ];

        Part(Best with { Complaints = due }, HealthKind.Complaints)
            .ShouldBe(new HealthPart(HealthKind.Complaints, points, new HealthSeen.Complaints(open + late, late)));
    }

    [Theory]
    [InlineData(0, 20)]
    [InlineData(1, 10)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    public void Competitors_CostPoints(int count, int points) =>
        Part(Best with { Competitors = count }, HealthKind.Competitors)
            .ShouldBe(new HealthPart(HealthKind.Competitors, points, new HealthSeen.Competitors(count)));

    [Theory]
    [InlineData(300_000, 20, 100)]
    [InlineData(299_999, 15, 99)]
    [InlineData(270_000, 15, 90)]
    [InlineData(269_999, 10, 89)]
    [InlineData(225_000, 10, 75)]
    [InlineData(224_999, 5, 74)]
    [InlineData(150_000, 5, 50)]
    [InlineData(149_999, 0, 49)]
    [InlineData(0, 0, 0)]
    public void Result_GivesPoints_BesideThePlan(int euro, int points, int percent)
    {
        Part(Best with { Reviewed = euro }, HealthKind.Plan)
            .ShouldBe(new HealthPart(HealthKind.Plan, points, new HealthSeen.Result(euro, 300_000, percent, true)));
        Part(Best with { Reviewed = null, Agreed = euro }, HealthKind.Plan)
            .ShouldBe(new HealthPart(HealthKind.Plan, points, new HealthSeen.Result(euro, 300_000, percent, false)));
    }

    [Fact]
    public void ReviewStillToCome_LeavesWhatWasAgreed()
    {
        var facts = Best with { Agreed = 150_000, ReviewedOn = A.Today.AddDays(1) };

        Part(facts, HealthKind.Plan).Points.ShouldBe(5);
        HealthScore.Of(facts, A.Today.AddDays(1))[HealthKind.Plan].Points.ShouldBe(20);
    }

    [Fact]
    public void WhatIsNotKnown_GivesNoPoints_AndTakesNone()
    {
        var score = HealthScore.Of(Fresh, A.Today);

        score.Parts.Select(part => part.Points).ShouldBe([null, 20, null, null, null]);
        (score.Known, score.Points, score.Possible).ShouldBe((1, 20, 20));
        var met = Fresh with { Base = 2, Complaints = [] };
        HealthScore.Of(met, A.Today).Total.ShouldBe(100);
        HealthScore.Of(met with { Competitors = 1 }, A.Today).Total.ShouldBe(83);
        Part(Fresh, HealthKind.Contact).Seen.ShouldBe(new HealthSeen.Nothing());
        Part(Fresh with { Goal = 1 }, HealthKind.Plan).Points.ShouldBeNull();
        Part(Fresh with { Agreed = 1 }, HealthKind.Plan).Points.ShouldBeNull();
        Part(Fresh with { Goal = 0, Agreed = 1 }, HealthKind.Plan).Points.ShouldBeNull();
        Part(Fresh with { Contacts = [A.Today.AddDays(1)] }, HealthKind.Contact).Points.ShouldBeNull();
    }

    [Fact]
    public void OnBase1_NoCompetitorSeen_IsNotKnown_AndOneSeenCosts()
    {
        var logged = Fresh with { Contacts = [A.Today] };

        HealthScore.Of(logged, A.Today).Total.ShouldBeNull();
        HealthScore.Of(logged with { Base = 2 }, A.Today).Total.ShouldBe(100);
        var seen = HealthScore.Of(logged with { Competitors = 1 }, A.Today);
        seen.Total.ShouldBe(83);
        seen.Raises.ShouldBeEmpty();
    }

    [Fact]
    public void FewerThanThreeKnownParts_GiveNoScore()
    {
        var second = Fresh with { Base = 2 };
        var one = second with { State = SeasonState.Parked };
        var (two, three) = (second, second with { Contacts = [A.Today] });

        new[] { one, two, three }
            .Select(facts => HealthScore.Of(facts, A.Today))
            .Select(score => (score.Known, score.Total, score.Grade))
            .ShouldBe([(1, null, null), (2, null, null), (3, 100, HealthGrade.Strong)]);
    }

    [Theory]
    [InlineData(SeasonState.Parked, null)]
    [InlineData(SeasonState.Ended, null)]
    [InlineData(SeasonState.HomeRun, 20)]
    public void SeasonThatNeedNotMove_IsNotJudgedByItsPace(SeasonState state, int? points)
    {
        var part = Part(Worst with { State = state }, HealthKind.Pace);

        part.Points.ShouldBe(points);
        HealthScore
            .Of(Worst with { State = state }, A.Today)
            .Raises.ShouldNotContain(raise => raise.Step.Kind == HealthKind.Pace);
    }

    [Theory]
    [InlineData(100, HealthGrade.Strong)]
    [InlineData(80, HealthGrade.Strong)]
    [InlineData(75, HealthGrade.Fair)]
    [InlineData(60, HealthGrade.Fair)]
    [InlineData(55, HealthGrade.Weak)]
    [InlineData(40, HealthGrade.Weak)]
    [InlineData(35, HealthGrade.Poor)]
    [InlineData(0, HealthGrade.Poor)]
    public void Score_HasAWord(int total, HealthGrade grade) => new HealthScore(total, [], []).Grade.ShouldBe(grade);

    [Fact]
    public void EveryRaise_BringsWhatItSays_AndWhatBringsMostComesFirst()
    {
        var score = HealthScore.Of(Worst, A.Today);

        (score.Total, score.Points).ShouldBe((0, 0));
        score
            .Raises.Select(raise => (raise.Step, raise.Points, raise.Total))
            .ShouldBe([
                (new HealthStep.Meet(), 20, 20),
                (new HealthStep.Reach(11), 20, 20),
                (new HealthStep.Solve(3), 20, 20),
                (new HealthStep.Displace(3), 20, 20),
                (new HealthStep.Sell(150_000, 50), 5, 5),
            ]);
        foreach (var raise in score.Raises)
        {
            var then = HealthScore.Of(raise.Step.Then(Worst, A.Today), A.Today);
            then.Total.ShouldBe(raise.Total);
            then[raise.Step.Kind].Points.ShouldBe(raise.Points);
        }
    }

    [Fact]
    public void EveryRaiseDone_LeavesNothingToRaise()
    {
        var facts = Worst;
        var points = 0;
        while (HealthScore.Of(facts, A.Today).Raises is [var raise, ..])
        {
            facts = raise.Step.Then(facts, A.Today);
            points += raise.Points;
        }

        points.ShouldBe(100);
        HealthScore.Of(facts, A.Today).Total.ShouldBe(100);
    }

    [Theory]
    [InlineData(269_999, 270_000, 90)]
    [InlineData(270_000, 300_000, 100)]
    [InlineData(1, 150_000, 50)]
    public void Turnover_IsToGoToTheNextMark(int now, int next, int percent) =>
        HealthScore
            .Of(Best with { Reviewed = now }, A.Today)
            .Raises.ShouldHaveSingleItem()
            .ShouldBe(
                new HealthRaise(
                    new HealthStep.Sell(next, percent),
                    5,
                    now == 1 ? 85
                        : now == 270_000 ? 100
                        : 95
                )
            );

    [Fact]
    public void GoalThatIsNotRound_IsReachedByTheAmountThatIsNamed()
    {
        var facts = Best with { Goal = 333_333.33m, Reviewed = 200_000 };
        var raise = HealthScore.Of(facts, A.Today).Raises.ShouldHaveSingleItem();

        raise.Step.ShouldBe(new HealthStep.Sell(250_000, 75));
        raise.Points.ShouldBe(5);
    }

    [Fact]
    public void ReachingTheLastBase_IsTheHomeRun()
    {
        var facts = Best with { Base = 12, Since = A.Today.AddDays(-91) };
        var raise = HealthScore.Of(facts, A.Today).Raises.ShouldHaveSingleItem();

        raise.ShouldBe(new HealthRaise(new HealthStep.Reach(12), 20, 100));
        raise.Step.Then(facts, A.Today).State.ShouldBe(SeasonState.HomeRun);
    }

    static HealthPart Part(HealthFacts facts, HealthKind kind) => HealthScore.Of(facts, A.Today)[kind];
}
