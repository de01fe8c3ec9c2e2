using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Asking someone of the board to represent us, and everything that can come of it.</summary>
public sealed class ExecutiveTests
{
    const string Id = "0123456789abcdef0123456789abcdef";
    static readonly DateTimeOffset Now = A.Monday;

    static Dossier With(ExecutiveRequest request) =>
        A.Dossier() with
        {
            Answers = SeasonSoFar.None with { Requests = [request] },
        };

    static (string, string)[] Good(params (string Input, string Typed)[] other) =>
        [
            .. new[]
            {
                ("director", A.Director.Id),
                ("occasion", "presentation"),
                ("date", "2026-03-16"),
                ("time", "14:30"),
                ("place", "Amsterdam"),
                ("whom", "Karin Jansen"),
                ("briefing", "We deliver within five days"),
                ("avoid", "The price"),
            }.Where(each => !other.Any(one => one.Input == each.Item1)),
            .. other,
        ];

    static RequestOutcome Ask(Dossier dossier, Person by, params (string, string)[] other) =>
        dossier.AskExecutive(Id, A.Inputs(Good(other)), by, Now);

    static ExecutiveRequest Saved(RequestOutcome outcome) => outcome.ShouldBeOfType<RequestOutcome.Saved>().Request;

    [Fact]
    public void Request_IsAsked_SaidToTheDirector_AndPlannedForTheDaysAround()
    {
        var saved = Ask(A.Dossier(), A.Kim).ShouldBeOfType<RequestOutcome.Saved>();

        saved.Request.ShouldSatisfyAllConditions(
            request => request.State.ShouldBe(RequestState.Asked),
            request => request.Director.ShouldBe(A.Director),
            request => (request.Round, request.Revision, request.Put).ShouldBe((1, 1, 1)),
            request => request.What.Time.ShouldBe(new TimeOnly(14, 30))
        );
        saved.Play!.Kind.ShouldBe(LogEntryKind.ExecutiveAsked);
        saved.Play.Subject.ShouldBe(A.Director.Name);
        saved.Notices.ShouldBe([new Notice.ShowExecutive(A.Year, Id, 1), new Notice.AskExecutive(A.Year, Id, 1)]);
        // Monday 16 March: the Friday before, and the Tuesday after.
        saved.Later.ShouldBe([
            (Office(13), new Notice.ExecutiveDue(A.Year, Id, 1, ExecutiveStep.Brief)),
            (Office(17), new Notice.ExecutiveDue(A.Year, Id, 1, ExecutiveStep.Follow)),
        ]);
    }

    [Theory]
    [InlineData("2026-03-02")]
    [InlineData("2026-03-03")]
    public void Briefing_IsNotRepeated_WhenTheDayIsNear(string date) =>
        Ask(A.Dossier(), A.Kim, ("date", date))
            .ShouldBeOfType<RequestOutcome.Saved>()
            .Later.ShouldHaveSingleItem()
            .Notice.ShouldBe(new Notice.ExecutiveDue(A.Year, Id, 1, ExecutiveStep.Follow));

    [Fact]
    public void OnlyAccountManagerAndManager_Ask()
    {
        Ask(A.Dossier(), A.Eva).ShouldBeOfType<RequestOutcome.Saved>();
        foreach (var person in new[] { A.Sam, A.Director, A.Outsider })
        {
            Ask(A.Dossier(), person).ShouldBeOfType<RequestOutcome.NotYours>();
        }
    }

    [Fact]
    public void SameCardSentTwice_AsksOnce()
    {
        var request = Saved(Ask(A.Dossier(), A.Kim));

        Ask(With(request), A.Kim).ShouldBe(new RequestOutcome.Unchanged(request));
    }

    [Theory]
    [InlineData("director", "", "director", "problem.required")]
    [InlineData("date", "2026-03-01", "date", "problem.datePast")]
    [InlineData("date", "31-31-2026", "date", "problem.date")]
    [InlineData("time", "noon", "time", "problem.time")]
    [InlineData("place", "", "place", "problem.required")]
    [InlineData("whom", "", "whom", "problem.required")]
    [InlineData("briefing", "", "briefing", "problem.required")]
    [InlineData("occasion", "other", "words", "problem.occasion")]
    public void WrongAnswer_IsSaidAtItsField(string input, string typed, string at, string problem) =>
        Ask(A.Dossier(), A.Kim, (input, typed))
            .ShouldBeOfType<RequestOutcome.Wrong>()
            .Problems.ShouldContain(each => each.Field == at && each.Problem.Text == problem);

    [Fact]
    public void MomentOfToday_ThatHasPassed_IsRefused()
    {
        var wrong = Ask(A.Dossier(), A.Kim, ("date", "2026-03-02"), ("time", "8:00"));

        wrong.ShouldBeOfType<RequestOutcome.Wrong>().Problems[0].Problem.Text.ShouldBe("problem.timePast");
    }

    [Fact]
    public void AskingOneself_IsForTryingThingsAloneOnly()
    {
        Ask(A.Dossier(), A.Kim, ("director", A.Kim.Id))
            .ShouldBeOfType<RequestOutcome.Wrong>()
            .Problems[0]
            .Problem.Text.ShouldBe("problem.executiveSelf");
        var alone = A.Inputs(Good(("director", A.Kim.Id))) with { FourEyes = false };
        A.Dossier().Build().AskExecutive(Id, alone, A.Kim, Now).ShouldBeOfType<RequestOutcome.Saved>();
    }

    [Fact]
    public void EndedSeason_AsksNobody() =>
        Ask(A.Dossier().With(season => season.Over()), A.Kim).ShouldBeOfType<RequestOutcome.Over>();

    [Fact]
    public void TwentyOpenRequests_AreEnough_ButWhatIsDoneCountsNotAmongThem()
    {
        ExecutiveRequest[] open =
        [
            .. Enumerable
                .Range(0, 20)
                .Select(number => A.Request() with { Id = $"{number:00000000000000000000000000000000}" }),
        ];
        Dossier full = A.Dossier() with { Answers = SeasonSoFar.None with { Requests = open } };
        Dossier room = A.Dossier() with
        {
            Answers = SeasonSoFar.None with
            {
                Requests = [.. open.Skip(1), open[0] with { State = RequestState.Told }],
            },
        };

        Ask(full, A.Kim).ShouldBeOfType<RequestOutcome.Wrong>().Problems[0].Problem.Text.ShouldBe("problem.tooMany");
        Ask(room, A.Kim).ShouldBeOfType<RequestOutcome.Saved>();
    }

    [Fact]
    public void Director_AcceptsOnce_WhateverIsPressedAgain()
    {
        var request = A.Request();
        var saved = With(request).AcceptExecutive(request, 1, A.Director, Now).ShouldBeOfType<RequestOutcome.Saved>();

        saved.Request.State.ShouldBe(RequestState.Accepted);
        saved.Notices.ShouldBe([new Notice.ShowExecutive(A.Year, Id, 2), new Notice.SayExecutive(A.Year, Id, 1, null)]);
        var after = saved.Request;
        With(after).AcceptExecutive(after, 1, A.Director, Now).ShouldBe(new RequestOutcome.Unchanged(after));
        // The other device still shows the question.
        With(after)
            .DeclineExecutive(after, 1, A.Inputs((ExecutiveAnswering.ReasonInput, "Abroad")), A.Director, Now)
            .ShouldBe(new RequestOutcome.Overtaken(after));
        // From the card that shows the yes, it can be taken back.
        Saved(
            With(after).DeclineExecutive(after, 2, A.Inputs((ExecutiveAnswering.ReasonInput, "Ill")), A.Director, Now)
        )
            .State.ShouldBe(RequestState.Declined);
    }

    [Fact]
    public void NobodyElse_Answers()
    {
        var request = A.Request();

        foreach (var person in new[] { A.Kim, A.Eva, A.Outsider })
        {
            With(request).AcceptExecutive(request, 1, person, Now).ShouldBeOfType<RequestOutcome.NotYours>();
        }
        var passed = request with { AskedOf = [A.Director, A.Outsider] };
        With(passed).AcceptExecutive(passed, 1, A.Director, Now).ShouldBe(new RequestOutcome.Overtaken(passed));
    }

    [Fact]
    public void Decline_NeedsAReason_AndLeavesTheRestToWhoeverAsked()
    {
        var request = A.Request();
        With(request)
            .DeclineExecutive(request, 1, A.Inputs(), A.Director, Now)
            .ShouldBeOfType<RequestOutcome.Wrong>()
            .Problems[0]
            .Problem.Text.ShouldBe("problem.required");

        var inputs = A.Inputs((ExecutiveAnswering.ReasonInput, "Abroad"));
        var saved = With(request)
            .DeclineExecutive(request, 1, inputs, A.Director, Now)
            .ShouldBeOfType<RequestOutcome.Saved>();

        saved.Play!.Text.ShouldBe("Abroad");
        saved.Notices.ShouldContain(new Notice.ExecutiveAnswered(A.Year, Id, 2));
        With(saved.Request)
            .DeclineExecutive(saved.Request, 1, inputs, A.Director, Now)
            .ShouldBe(new RequestOutcome.Unchanged(saved.Request));
    }

    [Fact]
    public void ProposedColleague_IsAskedWithOnePress_AndTheSecondPressChangesNothing()
    {
        var request = A.Request();
        var proposed = Saved(
            With(request).ProposeColleague(request, 1, A.Inputs(("colleague", A.Outsider.Id)), A.Director, Now)
        );
        proposed.Proposed.ShouldBe(A.Outsider);

        var asked = Saved(With(proposed).AskProposed(proposed, 2, A.Kim, Now));

        asked.Director.ShouldBe(A.Outsider);
        (asked.State, asked.Put, asked.Round).ShouldBe((RequestState.Asked, 2, 3));
        With(asked).AskProposed(asked, 2, A.Kim, Now).ShouldBe(new RequestOutcome.Unchanged(asked));
        With(asked).AskProposed(asked, 1, A.Kim, Now).ShouldBe(new RequestOutcome.Overtaken(asked));
        With(proposed).AskProposed(proposed, 2, A.Sam, Now).ShouldBeOfType<RequestOutcome.NotYours>();
        With(request)
            .ProposeColleague(request, 1, A.Inputs(("colleague", A.Director.Id)), A.Director, Now)
            .ShouldBeOfType<RequestOutcome.Wrong>();
    }

    [Fact]
    public void Question_WaitsForItsAnswer_AndTheRequestStaysOpen()
    {
        var request = A.Request();
        var asked = Saved(
            With(request)
                .QuestionFromExecutive(
                    request,
                    A.Inputs((ExecutiveAnswering.QuestionInput, "Who else comes?")),
                    A.Director,
                    Now
                )
        );
        asked.OpenQuestion!.Value.Question.Text.ShouldBe("Who else comes?");
        (asked.State, asked.Round).ShouldBe((RequestState.Asked, 1));
        var reply = A.Inputs((ExecutiveAsking.ReplyInput, "Sam does"));

        var replied = With(asked).ReplyToExecutive(asked, 1, reply, A.Kim, Now).ShouldBeOfType<RequestOutcome.Saved>();

        replied.Request.OpenQuestion.ShouldBeNull();
        replied.Notices.ShouldContain(new Notice.SayExecutive(A.Year, Id, 2, A.Director));
        With(replied.Request)
            .ReplyToExecutive(replied.Request, 1, reply, A.Kim, Now)
            .ShouldBe(new RequestOutcome.Unchanged(replied.Request));
        // The card that the director had before the question is still good for a yes.
        Saved(With(replied.Request).AcceptExecutive(replied.Request, 1, A.Director, Now));
    }

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
    public void DayAfter_AYesIsAskedHowItWent_AndTheAnswerIsAPlayWithItsHours()
    {
        var request = A.Request(RequestState.Accepted);
        var later = Office(17);

        var held = Saved(With(request).FollowExecutive(request, 1, later));
        held.State.ShouldBe(RequestState.Held);
        With(held)
            .TellExecutive(held, A.Inputs(("hours", "3")), A.Director, later)
            .ShouldBeOfType<RequestOutcome.Wrong>()
            .Problems[0]
            .Field.ShouldBe("story");
        var told = With(held)
            .TellExecutive(held, A.Inputs(("story", "A good talk"), ("hours", "3")), A.Director, later)
            .ShouldBeOfType<RequestOutcome.Saved>();

        told.Play!.ShouldSatisfyAllConditions(
            logEntry => logEntry.Kind.ShouldBe(LogEntryKind.ExecutiveTold),
            logEntry => logEntry.Text.ShouldBe("A good talk"),
            logEntry => logEntry.Hours.ShouldBe(3)
        );
        told.Season.Spent.Hours.ShouldBe(3);
        told.Notices.ShouldContain(new Notice.SayExecutive(A.Year, Id, 3, A.Kim));
        With(told.Request)
            .TellExecutive(told.Request, A.Inputs(("story", "Again")), A.Director, later)
            .ShouldBe(new RequestOutcome.Unchanged(told.Request));
    }

    [Theory]
    [InlineData(RequestState.Asked)]
    [InlineData(RequestState.Declined)]
    [InlineData(RequestState.Proposed)]
    public void DayAfter_WithoutAYes_ItLapses(RequestState state)
    {
        var request = A.Request(state);

        Saved(With(request).FollowExecutive(request, 1, Office(17))).State.ShouldBe(RequestState.Lapsed);
        // A day of an earlier asking means nothing.
        With(request).FollowExecutive(request, 2, Office(17)).ShouldBe(new RequestOutcome.Unchanged(request));
    }

    [Fact]
    public void YesAfterTheDay_ComesTooLate()
    {
        var request = A.Request();

        With(request).AcceptExecutive(request, 1, A.Director, Office(17)).ShouldBeOfType<RequestOutcome.Overtaken>();
    }

    [Fact]
    public void ManagerWhoAsked_HearsOfIt_UntilAnotherManagesTheAccount()
    {
        var request = A.Request() with { AskedBy = A.Eva };

        request.Owner(A.Account()).ShouldBe(A.Eva);
        request.Owner(A.Account() with { Manager = A.Sam }).ShouldBe(A.Kim);
    }

    [Fact]
    public void EndedSeason_StaysAsItIs_WhenADirectorTells()
    {
        var request = A.Request(RequestState.Held);
        Dossier dossier = A.Dossier().With(season => season.Over()) with
        {
            Answers = SeasonSoFar.None with { Requests = [request] },
        };

        var told = dossier
            .TellExecutive(request, A.Inputs(("story", "Fine")), A.Director, Now)
            .ShouldBeOfType<RequestOutcome.Saved>();

        told.Season.ShouldBe(dossier.Season);
        told.Play.ShouldNotBeNull();
    }

    static DateTimeOffset Office(int day) => new(2026, 3, day, 9, 0, 0, TimeSpan.FromHours(1));
}
