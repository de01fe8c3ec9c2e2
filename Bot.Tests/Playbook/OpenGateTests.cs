using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class OpenGateTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(6);

    public static TheoryData<string> Team => [A.Kim.Name, A.Sam.Name, A.Noor.Name];

    [Theory]
    [MemberData(nameof(Team))]
    public void GateOfACompleteBase_IsOpenedByAnybodyOnTheTeam(string name)
    {
        var opened = Opened(Open(A.Dossier().Complete(), A.Person(name)));

        opened.Gate.IsOpen.ShouldBeTrue();
        opened.Gate.Gaps.ShouldBeEmpty();
        opened.Gate.GapReason.ShouldBeNull();
        opened.Play.Kind.ShouldBe(LogEntryKind.GateOpened);
        (opened.Season.State, opened.Season.Round).ShouldBe((SeasonState.AtGate, 1));
        opened.Season.LastPlay.ShouldBe(Now);
    }

    [Fact]
    public void Gate_KnowsWhoVotesAndWhoDecides()
    {
        var gate = Opened(Open(A.Dossier().Complete())).Gate;

        gate.Voters.ShouldBe([A.Kim, A.Sam, A.Noor]);
        (gate.Manager, gate.Rule, gate.Round, gate.Base, gate.Year).ShouldBe((A.Eva, GateRule.Manager, 1, 1, A.Year));
    }

    [Fact]
    public void ReasonForACompleteBase_IsNotKept() =>
        Opened(Open(A.Dossier().Complete(), reason: "no need")).Gate.GapReason.ShouldBeNull();

    [Fact]
    public void GateWithGaps_IsOpenedByTheAccountManagerWithAReason_AndNamesEachGap()
    {
        var dossier = A.Dossier().Complete().Without("worth");

        var opened = Opened(Open(dossier, reason: "The customer wants an answer this week"));

        opened.Gate.Gaps.ShouldBe([new Gap("worth", "hours"), new Gap("worth", "cost")]);
        opened.Gate.GapReason.ShouldBe("The customer wants an answer this week");
        opened.Play.Kind.ShouldBe(LogEntryKind.GateOpenedWithGaps);
        opened.Play.Text.ShouldBe("The customer wants an answer this week");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void GateWithGaps_WithoutAReason_StaysClosed(string? reason) =>
        Open(A.Dossier(), reason: reason).ShouldBeOfType<OpenGateOutcome.NeedsReason>().Gaps.Count.ShouldBe(15);

    [Fact]
    public void GateWithGaps_ForAMember_StaysClosed_ReasonOrNot() =>
        Open(A.Dossier(), A.Sam, "because")
            .ShouldBeOfType<OpenGateOutcome.OnlyTheAccountManager>()
            .Gaps.ShouldNotBeEmpty();

    [Fact]
    public void Gate_ForSomebodyOutsideTheTeam_StaysClosed()
    {
        foreach (var person in new[] { A.Eva, A.Director, A.Outsider })
        {
            Open(A.Dossier().Complete(), person).ShouldBeOfType<OpenGateOutcome.NotOnTheTeam>();
        }
    }

    [Theory]
    [InlineData(SeasonState.AtGate)]
    [InlineData(SeasonState.Parked)]
    [InlineData(SeasonState.HomeRun)]
    public void Gate_OfASeasonThatIsNotAtBat_StaysClosed(SeasonState state) =>
        Open(A.Dossier().Complete().With(season => season with { State = state }))
            .ShouldBeOfType<OpenGateOutcome.NotAtBat>()
            .State.ShouldBe(state);

    [Fact]
    public void BaseThatWaitsForSomebody_OpensWithTheAccountManagersReason()
    {
        var waiting = A.Dossier()
            .AtBase(4)
            .Complete()
            .With(ApprovalKind.Mandate, A.Director, Stand.Objects, "Too soon");

        var opened = Opened(Open(waiting, reason: "Agreed by phone"));

        opened.Gate.Gaps.ShouldBe([Gap.Wait("mandate", A.Director.Name)]);
        Open(waiting).ShouldBeOfType<OpenGateOutcome.NeedsReason>();
        Open(waiting, A.Sam, "Done").ShouldBeOfType<OpenGateOutcome.OnlyTheAccountManager>();
    }

    [Fact]
    public void OpenedGate_GoesToTheThread_TheManager_AndTheScoreboard()
    {
        var notices = Opened(Open(A.Dossier().Complete())).Notices;

        notices.OfType<Notice.ShowGate>().ShouldHaveSingleItem().Closed.ShouldBeFalse();
        notices.OfType<Notice.AskManager>().ShouldHaveSingleItem().Manager.ShouldBe(A.Eva);
        notices.OfType<Notice.ShowScoreboard>().ShouldHaveSingleItem();
        notices.Select(notice => notice.Id).ShouldBeUnique();
    }

    [Fact]
    public void GateThatTheTeamDecides_AsksNoManager()
    {
        var majority = A.Dossier().Complete().With(account => account with { Rule = GateRule.TeamMajority });

        Opened(Open(majority)).Notices.OfType<Notice.AskManager>().ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_WeighsWhatWasSpent_WithWhatComesNext_AndWhatItCanBring()
    {
        var dossier = A.Dossier().Complete().With(season => season.After(A.Sam, new Spending(5, 14, 1260), A.Monday));

        var evidence = Opened(Open(dossier)).Gate.Evidence;

        evidence.Spent.ShouldBe(new Spending(5, 14, 1260));
        (evidence.NextHours, evidence.NextCost, evidence.Potential).ShouldBe((8, 720, 240_000));
        evidence.PotentialOverCost.ShouldBe(333);
        evidence.Lines.Select(line => line.Field).ShouldContain("asked");
        evidence.Lines.Count.ShouldBe(12);
        evidence.AccountName.ShouldBe("Contoso");
    }

    [Fact]
    public void Evidence_OfGaps_LeavesOutWhatNobodyKnows()
    {
        var evidence = Opened(Open(A.Dossier(), reason: "now")).Gate.Evidence;

        (evidence.NextHours, evidence.NextCost, evidence.Potential, evidence.PotentialOverCost).ShouldBe(
            (null, null, null, null)
        );
        evidence.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void Evidence_WithoutCost_HasNoRatio()
    {
        var free = A.Dossier().Complete().With("worth", ("hours", "8"), ("cost", "0"));

        Opened(Open(free)).Gate.Evidence.PotentialOverCost.ShouldBeNull();
    }

    [Fact]
    public void Evidence_NamesEachCompetitorOnce_FiveAtMost()
    {
        var sightings = new[] { "Fabrikam", "FABRIKAM", "A", "B", "C", "D", "E" }.Select(name => new CompetitorSighting(
            name,
            1,
            Now,
            A.Kim
        ));
        var dossier = A.Dossier().Complete().With(season => season with { Competitors = [.. sightings] });

        Opened(Open(dossier)).Gate.Evidence.Competitors.ShouldBe(["Fabrikam", "A", "B", "C", "D"]);
    }

    [Theory]
    [InlineData(120, 120)]
    [InlineData(121, 120)]
    public void LongAnswer_IsShortenedOnTheGate(int characters, int shown) =>
        Shorten.Text(new string('x', characters)).Length.ShouldBe(shown);

    [Fact]
    public void Shortening_NeverCutsAnEmojiInHalf()
    {
        var text = string.Concat(Enumerable.Repeat("⚾✋🏠", 60));

        for (var most = 10; most < 30; most++)
        {
            Shorten
                .Text(text, most)
                .ShouldSatisfyAllConditions(
                    shorter => shorter.Length.ShouldBeLessThanOrEqualTo(most),
                    shorter => shorter.EnumerateRunes().ShouldNotContain(System.Text.Rune.ReplacementChar),
                    shorter => shorter.ShouldEndWith("…")
                );
        }
    }

    [Fact]
    public void ShortenedList_SaysHowManyMore()
    {
        var five = new AccountBot.Playbook.Forms.Answer.List(["a", "b", "c", "d", "e"]);

        Shorten.Answer(five).ShouldBeOfType<AccountBot.Playbook.Forms.Answer.List>().Items.ShouldBe(["a", "b", "c"]);
        Shorten.LeftOf(five).ShouldBe(2);
    }

    static OpenGateOutcome Open(DossierBuilder dossier, Person? by = null, string? reason = null) =>
        dossier.Build().OpenGate(reason, by ?? A.Kim, Now);

    static OpenGateOutcome.Opened Opened(OpenGateOutcome outcome) => outcome.ShouldBeOfType<OpenGateOutcome.Opened>();
}
