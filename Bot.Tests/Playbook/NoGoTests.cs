using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>The ways out of a NO GO: the same gate once more, or the end.</summary>
public sealed class NoGoTests
{
    static readonly DateTimeOffset Then = A.Monday.AddDays(6);
    static readonly DateTimeOffset Now = A.Monday.AddDays(90);

    [Fact]
    public void Reopen_PutsTheSameGateBack_AsTheNextRound_WithoutVotesAndVerdict()
    {
        var opened = Reopened(Parked(), A.Sam);

        (opened.Gate.Base, opened.Gate.Round, opened.Gate.Verdict, opened.Gate.OpenedBy).ShouldBe((1, 2, null, A.Sam));
        (opened.Season.State, opened.Season.Round, opened.Season.Parking).ShouldBe((SeasonState.AtGate, 2, null));
        (opened.Play.Kind, opened.Play.By).ShouldBe((LogEntryKind.GateReopened, A.Sam));
        opened.Notices.OfType<Notice.ShowGate>().ShouldHaveSingleItem().Round.ShouldBe(2);
        opened.Notices.OfType<Notice.AskManager>().ShouldHaveSingleItem().Manager.ShouldBe(A.Eva);
    }

    [Fact]
    public void Reopen_TellsOfTheNoGo_AndOfWhatWasSpentAndChangedSince()
    {
        var parked = Parked();
        var world = parked.Answers.Entry(1, "world")! with { At = Then.AddDays(3) };
        var later = parked with
        {
            Season = parked.Season.After(A.Sam, new Spending(2, 3.5m, 100), Then.AddDays(4)),
            Answers = parked.Answers.With(world),
        };

        var back = Reopened(later, A.Kim).Gate.Comeback.ShouldNotBeNull();

        back.Parking.ShouldBe(parked.Season.Parking);
        back.Spent.ShouldBe(new Spending(2, 3.5m, 100));
        back.Changed.ShouldBe(["world"]);
    }

    [Fact]
    public void Reopen_MakesTheEvidenceAnew()
    {
        var parked = Parked();
        var later = parked with { Season = parked.Season.After(A.Sam, new Spending(1, 8, 0), Now) };

        Reopened(later, A.Kim).Gate.Evidence.Spent.Hours.ShouldBe(8);
    }

    [Fact]
    public void Reopen_WithGaps_KeepsTheAccountManagersReason()
    {
        var gate = A.Gate().WithGaps("The customer waits");
        var dossier = gate.Dossier.Build() with { Season = Park(gate.Opened().Season) };

        var again = dossier.Reopen(gate.Build(), A.Sam, Now).ShouldBeOfType<ReopenOutcome.Reopened>().Gate.Gate;

        again.Gaps.ShouldNotBeEmpty();
        again.GapReason.ShouldBe("The customer waits");
    }

    [Fact]
    public void Reopen_IsForTheTeamAndTheManager() =>
        A
            .Everybody.Where(person => Parked().Reopen(null, person, Now) is ReopenOutcome.Reopened)
            .ShouldBe([A.Kim, A.Sam, A.Noor, A.Eva]);

    [Theory]
    [InlineData(SeasonState.AtBat)]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.HomeRun)]
    [InlineData(SeasonState.Ended)]
    public void SeasonThatIsNotParked_IsNeitherReopenedNorEnded(SeasonState state)
    {
        var parked = Parked();
        var dossier = parked with { Season = parked.Season with { State = state } };

        dossier.Reopen(null, A.Kim, Now).ShouldBeOfType<ReopenOutcome.NotParked>().Season.State.ShouldBe(state);
        dossier.End("why", A.Kim, Now).ShouldNotBeOfType<EndOutcome.Ended>();
    }

    [Fact]
    public void End_IsForTheAccountManagerAndTheManager() =>
        A
            .Everybody.Where(person => Parked().End("Taken over", person, Now) is EndOutcome.Ended)
            .ShouldBe([A.Kim, A.Eva]);

    [Fact]
    public void End_KeepsWhyAndByWhom_AndIsLogged()
    {
        var ended = Parked().End("Taken over", A.Kim, Now).ShouldBeOfType<EndOutcome.Ended>();

        ended.Season.State.ShouldBe(SeasonState.Ended);
        ended.Season.Ending.ShouldBe(new Ending("Taken over", A.Kim, Now));
        ended.Season.Diamond()[0].ShouldBe(BaseMark.Parked);
        (ended.Play.Kind, ended.Play.Text).ShouldBe((LogEntryKind.SeasonEnded, "Taken over"));
        ended.Notices.OfType<Notice.ShowScoreboard>().ShouldHaveSingleItem();
    }

    [Fact]
    public void EndedSeason_TakesNothingMore()
    {
        var parked = Parked();
        var ended = parked with { Season = parked.Season.End(new Ending("Taken over", A.Kim, Now)) };

        ended.Next.ShouldBeOfType<NextStep.Over>();
        ended.End("Again", A.Kim, Now).ShouldBeOfType<EndOutcome.AlreadyEnded>();
        ended.OpenGate("why", A.Kim, Now).ShouldBeOfType<OpenGateOutcome.NotAtBat>();
        ended
            .Answer(new FormAddress(A.Year, 1, "world", 0), A.Inputs(), 1, SaveThen.Next, A.Kim, Now)
            .ShouldBeOfType<AnswerOutcome.Closed>();
        LogWriting
            .Log(ended.Account, ended.Season, AccountBot.Playbook.Forms.Answers.None, A.Kim, Now)
            .ShouldBeOfType<LogOutcome.Ended>();
    }

    [Fact]
    public void AnswersOfTheBase_MayChangeWhileItIsParked()
    {
        var saved = Parked()
            .Answer(
                new FormAddress(A.Year, 1, "worth", 0),
                A.Inputs(("hours", "4"), ("cost", "100")),
                1,
                SaveThen.Next,
                A.Sam,
                Now
            )
            .ShouldBeOfType<AnswerOutcome.Saved>();

        (saved.Season.State, saved.Play!.Kind).ShouldBe((SeasonState.Parked, LogEntryKind.FormChanged));
    }

    static OpenGateOutcome.Opened Reopened(Dossier dossier, Person by) =>
        dossier.Reopen(null, by, Now).ShouldBeOfType<ReopenOutcome.Reopened>().Gate;

    static Dossier Parked()
    {
        var gate = A.Gate();
        return gate.Dossier.Build() with { Season = Park(gate.Opened().Season) };
    }

    static Season Park(Season atGate) =>
        atGate.Park(new Parking(Whose.TheAccounts, "No budget", null, A.Eva, Then, Spent: atGate.Spent));
}
