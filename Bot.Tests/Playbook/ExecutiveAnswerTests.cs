using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using static AccountBot.Bot.Tests.Playbook.BoardRequest;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>What a director answers to a request, and how the day itself goes.</summary>
public sealed class ExecutiveAnswerTests
{
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
}
