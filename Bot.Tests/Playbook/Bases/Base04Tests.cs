using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 4, the team: mandate given, a permanent member, a kick-off planned.</summary>
public sealed class Base04Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(4).Complete();

    [Fact]
    public void Base4_WithAMandate_APermanentMember_AndAKickOff_IsReached() => Complete.Gaps.ShouldBeEmpty();

    [Fact]
    public void Base4_WithoutADirector_IsNotReached() =>
        Complete.Without("mandate").Gaps.ShouldBe(["mandate.director"]);

    [Fact]
    public void Base4_WithoutAMandate_IsNotReached()
    {
        var asked = Complete with { Answers = Complete.Answers with { Accords = [] } };

        asked.Gaps.ShouldBe(["mandate waits for Dirk Mulder"]);
        asked.With(ApprovalKind.Mandate, A.Director).Gaps.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Stand.Objects)]
    [InlineData(Stand.Withdrew)]
    public void Base4_WithADirectorWhoDoesNotAgree_IsNotReached(Stand stand) =>
        Complete
            .With(ApprovalKind.Mandate, A.Director, stand, "Too soon")
            .Gaps.ShouldBe(["mandate waits for Dirk Mulder"]);

    [Fact]
    public void Base4_WithTheMandateOfSomebodyElse_IsNotReached() =>
        Complete.With("mandate", ("director", A.Eva.Id)).Gaps.ShouldBe(["mandate waits for Eva Smit"]);

    [Fact]
    public void Base4_WithAnAcceptanceInPlaceOfAMandate_IsNotReached() =>
        (Complete with { Answers = Complete.Answers with { Accords = [] } })
            .With(ApprovalKind.Acceptance, A.Director)
            .Gaps.ShouldBe(["mandate waits for Dirk Mulder"]);

    [Fact]
    public void Base4_WithOnlyOnCallMembers_IsNotReached() =>
        Alone().With("member", 1, Member(A.Sam, "onCall")).Gaps.ShouldBe(["member waits for Contoso"]);

    [Fact]
    public void Base4_WithOnlyTheAccountManager_IsNotReached() =>
        Alone().With("member", 1, Member(A.Kim, "permanent")).Gaps.ShouldBe(["member waits for Contoso"]);

    [Fact]
    public void Base4_WithOneOnCallAndOnePermanentMember_IsReached() =>
        Alone()
            .With("member", 1, Member(A.Sam, "onCall"))
            .With("member", 2, Member(A.Noor, "permanent"))
            .Gaps.ShouldBeEmpty();

    [Fact]
    public void Base4_WithNoMemberDescribed_IsNotReached() => Complete.Without("member").Gaps.ShouldBe(["member"]);

    [Theory]
    [InlineData("date")]
    [InlineData("time")]
    [InlineData("how")]
    public void Base4_WithoutAKickOffPlanned_IsNotReached(string field) =>
        Complete.WithoutAnswer("kickoff", field).Gaps.ShouldBe(["kickoff." + field]);

    [Theory]
    [InlineData("place")]
    [InlineData("who")]
    public void Base4_WithoutAPlaceOrGuests_IsReached(string field) =>
        Complete.WithoutAnswer("kickoff", field).Gaps.ShouldBeEmpty();

    [Fact]
    public void MemberForm_PutsSomebodyOnTheTeam_WithDepartmentAndTask()
    {
        var member = Alone().With("member", 1, Member(A.Outsider, "onCall")).Account.Members.ShouldHaveSingleItem();

        member.ShouldBe(new Member(A.Outsider, MemberKind.OnCall, "Production", "Samples"));
    }

    [Fact]
    public void MemberForm_ChangesSomebodyWhoIsOnTheTeamAlready()
    {
        var account = A.Dossier().AtBase(4).With("member", 1, Member(A.Noor, "onCall")).Account;

        account
            .Members.Select(member => (member.Person, member.Kind))
            .ShouldBe([(A.Sam, MemberKind.Permanent), (A.Noor, MemberKind.OnCall)]);
    }

    [Fact]
    public void MemberForm_OffersWhoIsNotDescribedYet()
    {
        var form = Base04Team.Definition.Find("member")!;
        var season = A.Dossier().AtBase(4);

        form.Prefill(season.SoFar, 1).Person("person").ShouldBe(A.Sam);
        form.Prefill(season.With("member", 1).SoFar, 2).Person("person").ShouldBe(A.Noor);
    }

    [Fact]
    public void MandateForm_NamesTheDirectorOfTheAccount()
    {
        A.Dossier().AtBase(4).With("mandate", ("director", A.Outsider.Id)).Account.Director.ShouldBe(A.Outsider);
        Base04Team.DirectorIn(SeasonSoFar.None).ShouldBeNull();
        Base04Team.MandateIn(Complete.SoFar).ShouldNotBeNull().By.ShouldBe(A.Director);
    }

    /// <summary>Everything is there but the team.</summary>
    static DossierBuilder Alone() => Complete.Without("member").With(account => account with { Members = [] });

    static (string, string)[] Member(Person person, string kind) =>
        [("person", person.Id), ("kind", kind), ("department", "Production"), ("task", "Samples")];
}
