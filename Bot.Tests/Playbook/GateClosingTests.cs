using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What follows from GO and from NO GO.</summary>
public sealed class GateClosingTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(6).AddHours(1);

    [Fact]
    public void Go_ReachesTheBase_AndBringsTheNextToBat()
    {
        var season = Closing(Choice.Go).Season;

        (season.State, season.AtBat, season.Round, season.Since).ShouldBe((SeasonState.AtBat, 2, 0, Now));
        season.Reached.ShouldBe([new ReachedBase(1, Now, A.Eva)]);
        season.SpentOnBase.ShouldBe(Spending.None);
    }

    [Fact]
    public void Go_IsLogged_AndSoIsTheBase()
    {
        var plays = Closing(Choice.Go, why: "Worth it").Plays;

        plays
            .Select(logEntry => (logEntry.Kind, logEntry.Base, logEntry.By))
            .ShouldBe([(LogEntryKind.DecidedGo, 1, A.Eva), (LogEntryKind.BaseReached, 1, A.Eva)]);
        plays[0].Text.ShouldBe("Worth it");
    }

    [Fact]
    public void Go_IsCelebratedByTheWholeTeam()
    {
        var moment = Closing(Choice.Go, null, A.Go(A.Kim), A.Go(A.Sam), A.NoGo(A.Noor)).Celebration.ShouldNotBeNull();

        (moment.Base, moment.Days, moment.AccountName, moment.DecidedBy).ShouldBe((1, 6, "Contoso", A.Eva));
        moment.Team.ShouldBe([A.Kim, A.Sam, A.Noor]);
        // The opening, three votes and the decision.
        moment.SpentOnBase.Plays.ShouldBe(5);
        moment.Players.ShouldBe([
            new Player(A.Kim, 2),
            new Player(A.Sam, 1),
            new Player(A.Noor, 1),
            new Player(A.Eva, 1),
        ]);
        moment.Diamond[0].ShouldBe(BaseMark.Reached);
        moment.Diamond[1].ShouldBe(BaseMark.AtBat);
        A.Everybody.Where(moment.MayJoin).ShouldBe([A.Kim, A.Sam, A.Noor, A.Eva]);
    }

    [Fact]
    public void Go_IsSaidInTheThread_AndOnTheScoreboard()
    {
        var notices = Closing(Choice.Go).Notices;

        notices.OfType<Notice.ShowGate>().ShouldHaveSingleItem().Closed.ShouldBeTrue();
        notices.OfType<Notice.Celebrate>().ShouldHaveSingleItem().Base.ShouldBe(1);
        notices.OfType<Notice.ShowScoreboard>().ShouldHaveSingleItem();
    }

    [Fact]
    public void Go_OfTheTeam_IsNobodysOwn()
    {
        var opened = A.Gate().DecidedByTheTeam().Opened();
        var closed = opened.Gate with { Verdict = new Verdict(Choice.Go, By: null, Now) };

        var closing = GateClosing.Of(closed, opened.Season, [A.Go(A.Kim), A.Go(A.Sam)], A.Sam);

        closing.Season.Reached.ShouldHaveSingleItem().DecidedBy.ShouldBeNull();
        closing.Celebration!.DecidedBy.ShouldBeNull();
        closing.Plays.ShouldAllBe(logEntry => logEntry.By == A.Sam);
    }

    [Fact]
    public void Go_AfterTheTwelfthBase_IsTheHomeRun()
    {
        var opened = A.Gate().Of(A.Dossier().AtBase(12)) with { Reason = "Done" };
        var (gate, season) = (opened.Opened().Gate, opened.Opened().Season);

        var closing = GateClosing.Of(gate with { Verdict = new Verdict(Choice.Go, A.Eva, Now) }, season, [], A.Eva);

        (closing.Season.State, closing.Season.AtBat).ShouldBe((SeasonState.HomeRun, 12));
        closing.Season.Diamond().ShouldAllBe(mark => mark == BaseMark.Reached);
        closing.Celebration!.Base.ShouldBe(12);
    }

    [Fact]
    public void NoGo_ParksTheSeasonAtThisGate_WithWhoseWhyAndUntilWhen()
    {
        var until = new DateOnly(2026, 9, 1);
        var opened = A.Gate().Opened();
        var verdict = new Verdict(Choice.NoGo, A.Eva, Now, "No capacity before summer", Whose.TheAccounts, until);

        var closing = GateClosing.Of(opened.Gate with { Verdict = verdict }, opened.Season, [A.NoGo(A.Sam)], A.Eva);

        (closing.Season.State, closing.Season.AtBat, closing.Season.Round).ShouldBe((SeasonState.Parked, 1, 1));
        closing.Season.Parking.ShouldBe(
            new Parking(Whose.TheAccounts, "No capacity before summer", until, A.Eva, Now, Spent: closing.Season.Spent)
        );
        closing.Season.Reached.ShouldBeEmpty();
        closing.Season.Diamond()[0].ShouldBe(BaseMark.Parked);
    }

    [Fact]
    public void NoGo_IsLogged_AndCelebratedByNobody()
    {
        var closing = Closing(Choice.NoGo, why: "Not now");

        var logEntry = closing.Plays.ShouldHaveSingleItem();
        (logEntry.Kind, logEntry.Text).ShouldBe((LogEntryKind.DecidedNoGo, "Not now"));
        closing.Celebration.ShouldBeNull();
        closing.Notices.OfType<Notice.Celebrate>().ShouldBeEmpty();
        closing.Notices.OfType<Notice.ShowGate>().ShouldHaveSingleItem().Closed.ShouldBeTrue();
    }

    [Fact]
    public void NoGo_OfTheTeam_IsOurs()
    {
        var opened = A.Gate().DecidedByTheTeam().Opened();

        var closing = GateClosing.Of(
            opened.Gate with
            {
                Verdict = new Verdict(Choice.NoGo, By: null, Now),
            },
            opened.Season,
            [A.NoGo(A.Kim), A.NoGo(A.Sam)],
            A.Sam
        );

        closing.Season.Parking!.Whose.ShouldBe(Whose.Ours);
    }

    [Theory]
    [InlineData(Choice.Go)]
    [InlineData(Choice.NoGo)]
    public void VotesAndTheDecision_CountAsPlays(Choice choice) =>
        // The opening, three votes and the decision.
        Closing(choice, null, A.Go(A.Kim), A.Go(A.Sam), A.NoGo(A.Noor)).Season.Spent.Plays.ShouldBe(5);

    [Fact]
    public void OpenGate_CannotBeClosedWithoutAVerdict()
    {
        var opened = A.Gate().Opened();

        Should.Throw<ArgumentException>(() => GateClosing.Of(opened.Gate, opened.Season, [], A.Eva));
    }

    static GateClosing Closing(Choice choice, string? why = null, params IReadOnlyList<Vote> votes)
    {
        var opened = A.Gate().Opened();
        return GateClosing.Of(
            opened.Gate with
            {
                Verdict = new Verdict(choice, A.Eva, Now, why),
            },
            opened.Season,
            votes,
            A.Eva
        );
    }
}
