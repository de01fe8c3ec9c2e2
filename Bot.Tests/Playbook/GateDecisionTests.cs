using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Gates;
using CsCheck;
using static AccountBot.Bot.Tests.Playbook.DecidedGate;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What the manager of an account decides on its gate, or asks the team first.</summary>
public sealed class GateDecisionTests
{
    [Theory]
    [InlineData(Choice.Go)]
    [InlineData(Choice.NoGo)]
    public void Manager_Decides_WhateverTheVotes(Choice choice)
    {
        var verdict = new Verdict(choice, A.Eva, Now, "because");

        var decided = A.Gate().Build().Decide(verdict).ShouldBeOfType<DecisionOutcome.Decided>();

        decided.Gate.Verdict.ShouldBe(verdict);
        decided.Gate.Revision.ShouldBe(2);
    }

    [Fact]
    public void Decision_IsTheManagersAlone()
    {
        foreach (var person in new[] { A.Kim, A.Sam, A.Director, A.Outsider })
        {
            A.Gate().Build().Decide(new Verdict(Choice.Go, person, Now)).ShouldBeOfType<DecisionOutcome.NotYours>();
        }
        A.Gate().Build().Decide(new Verdict(Choice.Go, null, Now)).ShouldBeOfType<DecisionOutcome.NotYours>();
    }

    [Fact]
    public void Manager_DecidesNothing_WhereTheTeamDoes()
    {
        A.Gate()
            .DecidedByTheTeam()
            .Build()
            .Decide(new Verdict(Choice.Go, A.Eva, Now))
            .ShouldBeOfType<DecisionOutcome.NotYours>();
        A.Gate().DecidedByTheTeam().Build().Ask(A.Eva, "Why?", Now).ShouldBeOfType<AskOutcome.NotYours>();
    }

    [Fact]
    public void SecondDecision_FindsTheFirst()
    {
        var closed = Decided(A.Gate().Build(), Choice.Go);

        var already = closed
            .Decide(new Verdict(Choice.NoGo, A.Eva, Now))
            .ShouldBeOfType<DecisionOutcome.AlreadyClosed>();

        already.Verdict.Choice.ShouldBe(Choice.Go);
        closed.Decide(new Verdict(Choice.NoGo, A.Outsider, Now)).ShouldBeOfType<DecisionOutcome.NotYours>();
    }

    [Fact]
    public void Question_GoesToTheTeam_AndLeavesTheGateOpen()
    {
        var asked = A.Gate().Build().Ask(A.Eva, "Who supports this?", Now).ShouldBeOfType<AskOutcome.Asked>();

        asked.Gate.IsOpen.ShouldBeTrue();
        asked.Gate.Questions.ShouldBe([new GateQuestion(A.Eva, "Who supports this?", Now)]);
        asked.Gate.Revision.ShouldBe(2);
    }

    [Fact]
    public void SameQuestionTwice_IsAskedOnce()
    {
        var asked = A.Gate().Build().Ask(A.Eva, "Who?", Now).ShouldBeOfType<AskOutcome.Asked>();

        asked.Gate.Ask(A.Eva, "Who?", Now.AddSeconds(1)).ShouldBeOfType<AskOutcome.AlreadyAsked>();
        asked.Gate.Ask(A.Eva, "What?", Now.AddSeconds(1)).ShouldBeOfType<AskOutcome.Asked>();
    }

    [Fact]
    public void LastThreeQuestions_StayOnTheCard()
    {
        var gate = A.Gate().Build();
        foreach (var question in new[] { "1", "2", "3", "4" })
        {
            gate = gate.Ask(A.Eva, question, Now).ShouldBeOfType<AskOutcome.Asked>().Gate;
        }

        gate.Questions.Select(question => question.Text).ShouldBe(["2", "3", "4"]);
    }

    [Fact]
    public void Question_OfSomebodyElse_OrAboutAClosedGate_IsRefused()
    {
        A.Gate().Build().Ask(A.Kim, "Who?", Now).ShouldBeOfType<AskOutcome.NotYours>();
        Decided(A.Gate().Build(), Choice.Go).Ask(A.Eva, "Who?", Now).ShouldBeOfType<AskOutcome.AlreadyClosed>();
    }

    [Fact]
    public void ManagerWhoLeft_DecidesNothing_UntilBack()
    {
        var left = A.Account().Left(A.Eva, Now);
        var gate = A.Gate().Build().Following(left);

        gate.Manager.ShouldBe(A.Eva);
        gate.Deciders().ShouldBeEmpty();
        gate.IsVisibleTo(A.Eva).ShouldBeFalse();
        gate.Decide(new Verdict(Choice.Go, A.Eva, Now)).ShouldBeOfType<DecisionOutcome.NotYours>();
        gate.Following(left.Back(A.Eva)).MayDecide(A.Eva).ShouldBeTrue();
    }
}
