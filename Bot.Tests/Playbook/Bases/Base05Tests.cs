using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Base 5, internal account management: clarity, one agreement on behaviour, all needed acceptances in.</summary>
public sealed class Base05Tests
{
    static DossierBuilder Complete => A.Dossier().PlayedTo(5).Complete();

    [Fact]
    public void Base5_WithClarity_Behaviour_AndAllAcceptances_IsReached() => Complete.Gaps.ShouldBeEmpty();

    public static TheoryData<string> NeededPeople => [A.Director.Name, A.Eva.Name, A.Sam.Name, A.Noor.Name];

    [Theory]
    [MemberData(nameof(NeededPeople))]
    public void Base5_WithoutTheAcceptanceOfDirectorManagerOrPermanentMember_IsNotReached(string name)
    {
        var others = Complete.Answers.Accords.Where(approval =>
            approval.Kind != ApprovalKind.Acceptance || approval.By.Name != name
        );

        var season = Complete with { Answers = Complete.Answers with { Accords = [.. others] } };

        season.Gaps.ShouldBe([$"acceptances waits for {name}"]);
    }

    [Theory]
    [MemberData(nameof(NeededPeople))]
    public void Base5_WithAnObjection_IsNotReached_UntilThatPersonAccepts(string name)
    {
        var person = A.Person(name);
        var objecting = Complete.With(ApprovalKind.Acceptance, person, Stand.Objects, "No time before May");

        objecting.Gaps.ShouldBe([$"acceptances waits for {name}"]);
        objecting
            .With(ApprovalKind.Acceptance, person, Stand.Withdrew)
            .Gaps.ShouldBe([$"acceptances waits for {name}"]);
        objecting.With(ApprovalKind.Acceptance, person).Gaps.ShouldBeEmpty();
    }

    [Fact]
    public void Base5_WithoutTheAcceptanceOfAMemberOnCall_IsReached()
    {
        var onCall = Complete.With(account =>
            account with
            {
                Members = [.. account.Members, new Member(A.Outsider, MemberKind.OnCall)],
            }
        );

        Base05Internal.Needed(onCall.SoFar).ShouldNotContain(A.Outsider);
        onCall.Gaps.ShouldNotContain("acceptances waits for " + A.Outsider.Name);
    }

    [Fact]
    public void Needed_AreTheDirectorTheManagerAndThePermanentMembers_EachOnce()
    {
        Base05Internal.Needed(Complete.SoFar).ShouldBe([A.Director, A.Eva, A.Sam, A.Noor]);
        var twice = Complete.With(account => account with { Manager = A.Director });
        Base05Internal.Needed(twice.SoFar).ShouldBe([A.Director, A.Sam, A.Noor]);
        Base05Internal.Needed(SeasonSoFar.None).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("clarity", "why")]
    [InlineData("behaviour", "agreements")]
    [InlineData("behaviour", "visits")]
    public void Base5_WithoutClarityOrOneAgreement_IsNotReached(string form, string field) =>
        Complete.WithoutAnswer(form, field).Gaps.ShouldBe([$"{form}.{field}"]);

    public static TheoryData<string> Team => [A.Kim.Name, A.Sam.Name, A.Noor.Name];

    [Theory]
    [MemberData(nameof(Team))]
    public void Base5_WithoutTheTaskOfOneOfTheTeam_IsNotReached(string name)
    {
        var field = Base05Internal.TaskField(A.Person(name));

        Complete.WithoutAnswer("clarity", field).Gaps.ShouldBe(["clarity." + field]);
    }

    [Fact]
    public void Base5_WithoutAnInformationFlow_IsReached() => Complete.Without("flow").Gaps.ShouldBeEmpty();

    [Fact]
    public void Task_IsTheOneOfBase4_UntilItIsSaidOtherwise()
    {
        var season = A.Dossier().PlayedTo(5);

        Base05Internal.TaskOf(A.Sam, season.SoFar).ShouldBe("Quotes and delivery times");
        Base05Internal.TaskOf(A.Sam, season.With("clarity").SoFar).ShouldBe("Quotes");
        Base05Internal.TaskOf(A.Outsider, season.SoFar).ShouldBeNull();
    }

    [Fact]
    public void ClarityForm_OffersTheObjectiveAndTheTasks()
    {
        var known = Base05Internal.Definition.Find("clarity")!.Prefill(A.Dossier().PlayedTo(5).SoFar, 0);

        known.Text("why").ShouldBe("From March 2027 they buy all their coffee bags from us");
        known.Text(Base05Internal.TaskField(A.Sam)).ShouldBe("Quotes and delivery times");
    }
}
