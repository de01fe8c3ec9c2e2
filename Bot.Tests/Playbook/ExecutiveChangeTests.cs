using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Notices;
using static AccountBot.Bot.Tests.Playbook.BoardRequest;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>A request that is changed or withdrawn by the person who asked.</summary>
public sealed class ExecutiveChangeTests
{
    [Theory]
    [InlineData("date", "2026-03-18", RequestState.Asked)]
    [InlineData("occasion", "social", RequestState.Asked)]
    [InlineData("place", "Utrecht", RequestState.Accepted)]
    [InlineData("briefing", "Our plant", RequestState.Accepted)]
    public void ChangeAfterAYes_AsksAgain_WhenDayOrOccasionDiffer(string input, string typed, RequestState state)
    {
        var request = A.Request(RequestState.Accepted);

        var saved = With(request)
            .ChangeExecutive(request, A.Inputs(Good((input, typed))), 2, A.Kim, Now)
            .ShouldBeOfType<RequestOutcome.Saved>();

        saved.Request.State.ShouldBe(state);
        saved.Request.Moments[^1].Before.ShouldBe(request.What);
        saved.Request.What.ChangedSince(request.What).ShouldBe([input]);
        saved.Notices.ShouldContain(new Notice.AskExecutive(A.Year, Id, 2));
        saved.NoLonger.ShouldContain(new Notice.ExecutiveDue(A.Year, Id, 1, ExecutiveStep.Brief).Id);
        // An answer on the older card is to another question.
        With(saved.Request)
            .AcceptExecutive(saved.Request with { State = RequestState.Asked }, 2, A.Director, Now)
            .ShouldBeOfType<RequestOutcome.Overtaken>();
    }

    [Fact]
    public void ChangeOfNothing_IsNone_AndAnOlderCardIsOvertaken()
    {
        var request = A.Request();

        With(request)
            .ChangeExecutive(request, A.Inputs(Good()), 1, A.Kim, Now)
            .ShouldBe(new RequestOutcome.Unchanged(request));
        With(request)
            .ChangeExecutive(request, A.Inputs(Good(("place", "Utrecht"))), 7, A.Kim, Now)
            .ShouldBe(new RequestOutcome.Overtaken(request));
    }

    [Fact]
    public void AnotherDirector_IsAskedInstead_AndTheFirstOneHearsSo()
    {
        var request = A.Request();

        var saved = With(request)
            .ChangeExecutive(request, A.Inputs(Good(("director", A.Outsider.Id))), 1, A.Kim, Now)
            .ShouldBeOfType<RequestOutcome.Saved>();

        saved.Request.AskedOf.ShouldBe([A.Director, A.Outsider]);
        saved.Notices.ShouldContain(new Notice.SayExecutive(A.Year, Id, 1, A.Director));
    }

    [Fact]
    public void Withdrawal_NeedsAReason_AndEndsIt()
    {
        var request = A.Request();
        With(request)
            .WithdrawExecutive(request, A.Inputs(), A.Kim, Now)
            .ShouldBeOfType<RequestOutcome.Wrong>()
            .Problems[0]
            .Field.ShouldBe(ExecutiveAsking.ReasonInput);
        var reason = A.Inputs((ExecutiveAsking.ReasonInput, "Moved"));

        var saved = With(request).WithdrawExecutive(request, reason, A.Kim, Now).ShouldBeOfType<RequestOutcome.Saved>();

        saved.NoLonger.Count.ShouldBe(2);
        saved.Notices.ShouldContain(new Notice.SayExecutive(A.Year, Id, 1, A.Director));
        var after = saved.Request;
        With(after).AcceptExecutive(after, 1, A.Director, Now).ShouldBe(new RequestOutcome.Overtaken(after));
        With(after).WithdrawExecutive(after, reason, A.Kim, Now).ShouldBe(new RequestOutcome.Unchanged(after));
        With(after)
            .ChangeExecutive(after, A.Inputs(Good()), 2, A.Kim, Now)
            .ShouldBe(new RequestOutcome.Overtaken(after));
    }

    [Fact]
    public void ManagerWhoAsked_HearsOfIt_UntilAnotherManagesTheAccount()
    {
        var request = A.Request() with { AskedBy = A.Eva };

        request.Owner(A.Account()).ShouldBe(A.Eva);
        request.Owner(A.Account() with { Manager = A.Sam }).ShouldBe(A.Kim);
    }
}
