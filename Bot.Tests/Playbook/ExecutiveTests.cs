using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using static AccountBot.Bot.Tests.Playbook.BoardRequest;

namespace AccountBot.Bot.Tests.Playbook;

/// <summary>Asking someone of the board to represent us.</summary>
public sealed class ExecutiveTests
{
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
}
