using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using CsCheck;
using static AccountBot.Bot.Tests.Playbook.DecidedGate;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class GateTests
{
    [Fact]
    public void FirstVote_IsCounted()
    {
        var counted = Counted(A.Gate().Build().Cast([], A.Sam, Choice.Go, "They are growing", Now));

        counted.Changed.ShouldBeFalse();
        counted.Vote.ShouldBe(new Vote(A.Sam, Choice.Go, "They are growing", Now));
        counted.Gate.Revision.ShouldBe(2);
        counted.Gate.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void OtherVoteOfTheSamePerson_ChangesIt()
    {
        var counted = Counted(A.Gate().Build().Cast([A.Go(A.Sam, "why")], A.Sam, Choice.NoGo, null, Now));

        counted.Changed.ShouldBeTrue();
        counted.Vote.Choice.ShouldBe(Choice.NoGo);
        counted.Vote.Reason.ShouldBeNull("the reason was for the other choice");
    }

    [Fact]
    public void SameVoteWithAnotherReason_ChangesIt() =>
        Counted(A.Gate().Build().Cast([A.NoGo(A.Sam, "one")], A.Sam, Choice.NoGo, "two", Now))
            .Vote.Reason.ShouldBe("two");

    [Theory]
    [InlineData(null)]
    [InlineData("why")]
    public void SameVoteAgain_ChangesNothing(string? reason)
    {
        var outcome = A.Gate().Build().Cast([A.Go(A.Sam, "why")], A.Sam, Choice.Go, reason, Now);

        outcome.ShouldBeOfType<VoteOutcome.Unchanged>().Vote.Reason.ShouldBe("why");
    }

    [Fact]
    public void PersonIsThePerson_WhateverTheCaseOfTheId()
    {
        var sam = A.Sam with { Id = A.Sam.Id.ToUpperInvariant(), Name = "S. Jansen" };

        A.Gate().Build().Cast([A.Go(A.Sam)], sam, Choice.Go, null, Now).ShouldBeOfType<VoteOutcome.Unchanged>();
    }

    [Fact]
    public void Vote_OfSomebodyOutsideTheTeam_IsRefused()
    {
        foreach (var person in new[] { A.Eva, A.Director, A.Outsider })
        {
            Refused(A.Gate().Build().Cast([], person, Choice.Go, null, Now)).ShouldBe(VoteRefusal.NotAVoter);
        }
    }

    [Fact]
    public void Vote_AfterTheGateClosed_IsRefused()
    {
        var closed = Decided(A.Gate().Build(), Choice.Go);

        Refused(closed.Cast([], A.Sam, Choice.NoGo, null, Now)).ShouldBe(VoteRefusal.Closed);
        Refused(closed.Cast([], A.Outsider, Choice.NoGo, null, Now)).ShouldBe(VoteRefusal.Closed);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 3)]
    [InlineData(6, 4)]
    [InlineData(60, 31)]
    public void TeamsGate_ClosesAtTheVoteThatMakesMoreThanHalf(int voters, int needed)
    {
        foreach (var choice in Enum.GetValues<Choice>())
        {
            var gate = A.Gate().DecidedByTheTeam().WithVoters(voters).Build();
            var votes = new List<Vote>();
            for (var number = 1; number <= needed; number++)
            {
                gate.IsOpen.ShouldBeTrue($"{number - 1} of {voters} is no majority");
                var counted = Counted(gate.Cast(votes, gate.Voters[number - 1], choice, null, Now));
                (gate, votes) = (counted.Gate, [.. votes, counted.Vote]);
            }

            gate.Verdict.ShouldBe(new Verdict(choice, By: null, Now));
        }
    }

    [Fact]
    public void TeamsGate_WithATie_StaysOpen_UntilSomebodyChanges()
    {
        var gate = A.Gate().DecidedByTheTeam().WithVoters(4).Build();
        var voters = gate.Voters;
        Vote[] tie = [A.Go(voters[0]), A.Go(voters[1]), A.NoGo(voters[2])];

        var fourth = Counted(gate.Cast(tie, voters[3], Choice.NoGo, null, Now));
        fourth.Gate.IsOpen.ShouldBeTrue();

        Counted(fourth.Gate.Cast([.. tie, fourth.Vote], voters[2], Choice.Go, null, Now))
            .Gate.Verdict!.Choice.ShouldBe(Choice.Go);
    }

    [Fact]
    public void ManagersGate_IsNotClosedByVotes()
    {
        var gate = A.Gate().Build();

        Counted(gate.Cast([A.Go(A.Kim), A.Go(A.Sam)], A.Noor, Choice.Go, null, Now)).Gate.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public void VoteOfSomebodyWhoLeft_CountsForNoMajority()
    {
        var gate = A.Gate().DecidedByTheTeam().WithVoters(4).Build();
        var (left, second, third) = (gate.Voters[3], gate.Voters[1], gate.Voters[2]);

        var counted = Counted(gate.Following(Without(gate, left)).Cast([A.Go(left)], second, Choice.Go, null, Now));

        counted.Gate.IsOpen.ShouldBeTrue("one of three");
        Counted(counted.Gate.Cast([A.Go(left), counted.Vote], third, Choice.Go, null, Now))
            .Gate.IsOpen.ShouldBeFalse("two of three");
    }

    [Fact]
    public void HoweverTheTeamVotes_TheGateClosesAtAMajority_AndNeverWithout() =>
        Gen.Select(Gen.Int[1, 9], Gen.Select(Gen.Int[0, 8], Gen.Bool).List[0, 40])
            .Sample(
                (voters, presses) =>
                {
                    var gate = A.Gate().DecidedByTheTeam().WithVoters(voters).Build();
                    var votes = new List<Vote>();
                    foreach (var (who, go) in presses)
                    {
                        var voter = gate.Voters[who % voters];
                        if (
                            gate.Cast(votes, voter, go ? Choice.Go : Choice.NoGo, null, Now)
                            is VoteOutcome.Counted counted
                        )
                        {
                            votes.RemoveAll(vote => vote.By.Is(voter));
                            votes.Add(counted.Vote);
                            gate = counted.Gate;
                        }
                    }
                    var most = Enum.GetValues<Choice>().Max(choice => votes.Count(vote => vote.Choice == choice));
                    return gate.IsOpen == most * 2 <= voters && votes.Count <= voters;
                }
            );

    [Fact]
    public void StillToVote_IsWhoeverHasNotYet()
    {
        var gate = A.Gate().Build();

        gate.StillToVote([]).ShouldBe([A.Kim, A.Sam, A.Noor]);
        gate.StillToVote([A.Go(A.Sam), A.NoGo(A.Kim)]).ShouldBe([A.Noor]);
    }

    [Fact]
    public void WhoeverLeaves_HasNoVoteAnyMore_TheAccountManagerNeither()
    {
        var gate = A.Gate().Build();
        var (withoutSam, withoutKim) = (A.Account().Left(A.Sam, Now), A.Account().Left(A.Kim, Now));

        gate.Following(withoutSam).Voters.ShouldBe([A.Kim, A.Noor]);
        gate.Following(withoutKim).Voters.ShouldBe([A.Sam, A.Noor]);
        gate.Following(withoutKim.Back(A.Kim)).Voters.ShouldBe([A.Kim, A.Sam, A.Noor]);
        Refused(gate.Following(withoutSam).Cast([], A.Sam, Choice.Go, null, Now)).ShouldBe(VoteRefusal.NotAVoter);
        gate.Following(withoutSam).Revision.ShouldBe(2);
    }

    static Account Without(Gate gate, Person person) =>
        A.Account() with
        {
            AccountManager = gate.AccountManager,
            Members =
            [
                .. gate
                    .Voters.Where(voter => !voter.Is(person) && !voter.Is(gate.AccountManager))
                    .Select(voter => new Member(voter, MemberKind.Permanent)),
            ],
        };

    [Fact]
    public void Gate_IsSeenByTheTeamAndTheManagerOnly()
    {
        var gate = A.Gate().Build();

        A.Everybody.Where(gate.IsVisibleTo).ShouldBe([A.Kim, A.Sam, A.Noor, A.Eva]);
    }

    static VoteOutcome.Counted Counted(VoteOutcome outcome) => outcome.ShouldBeOfType<VoteOutcome.Counted>();

    static VoteRefusal Refused(VoteOutcome outcome) => outcome.ShouldBeOfType<VoteOutcome.Refused>().Why;
}
