using AccountBot.Bot.Tests.Support;
using AccountBot.Playbook;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;

namespace AccountBot.Bot.Tests.Playbook;

public sealed class TaskTests
{
    static readonly DateTimeOffset Now = A.Monday.AddDays(2);

    static readonly TeamTask Task = new(
        "2026.message",
        A.Year,
        6,
        TaskKind.Preparation,
        "message",
        null,
        null,
        TaskState.Open,
        null,
        A.Eva,
        A.Monday,
        1
    );

    [Fact]
    public void Change_GivesAnOwnerAndADay_AndIsAPlay()
    {
        var changed = Change(Task, ("owner", A.Noor.Id), ("due", "2026-04-01"), ("state", "open"))
            .ShouldBeOfType<TaskOutcome.Changed>();

        changed.Task.ShouldBe(
            Task with
            {
                Owner = A.Noor,
                Due = new DateOnly(2026, 4, 1),
                By = A.Sam,
                At = Now,
                Revision = 2,
            }
        );
        (changed.Play.Kind, changed.Play.Base, changed.Play.Subject).ShouldBe(
            (LogEntryKind.TaskChanged, 7, "prep.message")
        );
        changed.Season.Spent.Plays.ShouldBe(1);
        changed.Season.LastPlay.ShouldBe(Now);
    }

    [Theory]
    [InlineData("done", "", LogEntryKind.TaskDone, null)]
    [InlineData("dropped", "They saw it", LogEntryKind.TaskDropped, "They saw it")]
    public void Task_EndsWithAPlayOfItsOwn(string state, string reason, LogEntryKind kind, string? kept)
    {
        var changed = Change(Task, ("state", state), ("reason", reason)).ShouldBeOfType<TaskOutcome.Changed>();

        changed.Play.Kind.ShouldBe(kind);
        changed.Play.Text.ShouldBe(kept);
        changed.Task.Reason.ShouldBe(kept);
    }

    [Fact]
    public void Task_OpenedAgain_LosesItsReason()
    {
        var dropped = Task with { State = TaskState.Dropped, Reason = "They saw it" };

        var changed = Change(dropped, ("state", "open"), ("reason", "They saw it"))
            .ShouldBeOfType<TaskOutcome.Changed>();

        (changed.Task.State, changed.Task.Reason, changed.Play.Kind).ShouldBe(
            (TaskState.Open, null, LogEntryKind.TaskChanged)
        );
    }

    [Theory]
    [InlineData("owner", "somebody", "problem.person")]
    [InlineData("due", "not a day", "problem.date")]
    [InlineData("due", "2026-03-01", "problem.datePast")]
    [InlineData("due", "2046-03-01", "problem.dateFar")]
    [InlineData("state", "", "problem.required")]
    [InlineData("state", "finished", "problem.choice")]
    [InlineData("state", "dropped", "problem.dropReason")]
    public void Change_ThatCannotBe_IsWrongAtItsField(string field, string typed, string problem)
    {
        (string Input, string Typed)[] inputs = [("owner", A.Sam.Id), ("state", "open"), (field, typed)];
        var last = inputs.GroupBy(each => each.Input).Select(group => group.Last());

        var wrong = Change(Task, last).ShouldBeOfType<TaskOutcome.Wrong>().Problems.ShouldHaveSingleItem();

        wrong.Field.ShouldBe(problem == "problem.dropReason" ? "reason" : field);
        wrong.Problem.Text.ShouldBe(problem);
    }

    [Fact]
    public void ReasonThatIsTooLong_IsWrong() =>
        Change(Task, ("state", "dropped"), ("reason", new string('x', 301)))
            .ShouldBeOfType<TaskOutcome.Wrong>()
            .Problems.ShouldHaveSingleItem()
            .Problem.Text.ShouldBe("problem.tooLong");

    [Fact]
    public void DayThatHasPassed_MayStay()
    {
        var late = Task with { Due = new DateOnly(2026, 1, 15) };

        Change(late, ("due", "2026-01-15"), ("state", "done")).ShouldBeOfType<TaskOutcome.Changed>();
    }

    [Fact]
    public void SameAgain_ChangesNothing_WhateverTheCardShowed()
    {
        var done = Task with { State = TaskState.Done, Revision = 3 };

        Change(done, ("state", "done")).ShouldBeOfType<TaskOutcome.Unchanged>();
        TaskChanges.Finish(With(done), done.Id, 1, A.Sam, Now).ShouldBeOfType<TaskOutcome.Unchanged>();
    }

    [Fact]
    public void OlderCard_IsOvertaken()
    {
        var newer = Task with { Owner = A.Noor, Revision = 2 };

        Change(newer, ("owner", A.Sam.Id), ("state", "open"))
            .ShouldBeOfType<TaskOutcome.Overtaken>()
            .Task.ShouldBe(newer);
        TaskChanges.Finish(With(newer), newer.Id, 1, A.Sam, Now).ShouldBeOfType<TaskOutcome.Overtaken>();
    }

    [Fact]
    public void Finish_IsDoneAtOnce()
    {
        var done = TaskChanges.Finish(With(Task), Task.Id, 1, A.Sam, Now).ShouldBeOfType<TaskOutcome.Changed>();

        (done.Task.State, done.Task.Revision, done.Play.Kind).ShouldBe((TaskState.Done, 2, LogEntryKind.TaskDone));
    }

    [Fact]
    public void Finish_OfWhatWasDropped_IsOvertaken() =>
        TaskChanges
            .Finish(With(Task with { State = TaskState.Dropped }), Task.Id, 1, A.Sam, Now)
            .ShouldBeOfType<TaskOutcome.Overtaken>();

    [Fact]
    public void OnlyTheTeam_AndTheOwnerAmongTheAccountsPeople_MayChange()
    {
        foreach (var person in A.Everybody)
        {
            TaskChanges.MayChange(A.Account(), Task, person).ShouldBe(A.Account().IsOnTheTeam(person), person.Name);
            TaskChanges
                .MayChange(A.Account(), Task with { Owner = person }, person)
                .ShouldBe(A.Account().IsVisibleTo(person), person.Name);
        }
        TaskChanges.Finish(With(Task), Task.Id, 1, A.Eva, Now).ShouldBeOfType<TaskOutcome.NotYours>();
        Add(A.Eva, "one", ("text", "Ask legal")).ShouldBeOfType<TaskOutcome.NotYours>();
    }

    [Fact]
    public void UnknownTask_IsUnknown()
    {
        TaskChanges.Finish(With(Task), "other", 1, A.Sam, Now).ShouldBeOfType<TaskOutcome.Unknown>();
        TaskChanges
            .Change(With(Task), "other", A.Inputs(("state", "done")), 1, A.Sam, Now)
            .ShouldBeOfType<TaskOutcome.Unknown>();
    }

    [Fact]
    public void NewTask_IsTakenOnAtTheBaseAtBat_Once()
    {
        var added = Add(A.Sam, "one", ("text", "Ask legal"), ("owner", A.Noor.Id), ("due", "2026-04-01"))
            .ShouldBeOfType<TaskOutcome.Changed>();

        added.Task.ShouldBe(
            new TeamTask(
                "one",
                A.Year,
                7,
                TaskKind.Own,
                "Ask legal",
                A.Noor,
                new DateOnly(2026, 4, 1),
                TaskState.Open,
                null,
                A.Sam,
                Now,
                1
            )
        );
        (added.Play.Kind, added.Play.Subject).ShouldBe((LogEntryKind.TaskAdded, "Ask legal"));
        TaskChanges
            .Add(With(added.Task), "one", A.Inputs(("text", "Ask legal")), A.Sam, Now)
            .ShouldBeOfType<TaskOutcome.Unchanged>();
    }

    [Theory]
    [InlineData("text", "", "problem.required")]
    [InlineData("owner", "somebody", "problem.person")]
    [InlineData("due", "2026-03-01", "problem.datePast")]
    public void NewTask_ThatCannotBe_IsWrongAtItsField(string field, string typed, string problem)
    {
        (string, string)[] inputs = field == "text" ? [(field, typed)] : [("text", "Ask legal"), (field, typed)];

        var wrong = Add(A.Sam, "one", inputs).ShouldBeOfType<TaskOutcome.Wrong>().Problems.ShouldHaveSingleItem();

        (wrong.Field, wrong.Problem.Text).ShouldBe((field, problem));
    }

    [Fact]
    public void TooManyOpenTasks_AreRefused()
    {
        var many = Enumerable.Range(1, TaskChanges.MostOpen).Select(number => Task with { Id = $"{number}" }).ToArray();

        TaskChanges
            .Add(With(many), "one", A.Inputs(("text", "Ask legal")), A.Sam, Now)
            .ShouldBeOfType<TaskOutcome.Wrong>();
        many[0] = many[0] with { State = TaskState.Done };
        TaskChanges
            .Add(With(many), "one", A.Inputs(("text", "Ask legal")), A.Sam, Now)
            .ShouldBeOfType<TaskOutcome.Changed>();
    }

    static TaskOutcome Change(TeamTask task, params IEnumerable<(string, string)> inputs) =>
        TaskChanges.Change(With(task), task.Id, A.Inputs(inputs), 1, A.Sam, Now);

    static TaskOutcome Add(Person by, string id, params IEnumerable<(string, string)> inputs) =>
        TaskChanges.Add(With(), id, A.Inputs(inputs), by, Now);

    static Dossier With(params IReadOnlyList<TeamTask> tasks)
    {
        var dossier = A.Dossier().AtBase(7).Build();
        return dossier with { Answers = dossier.Answers with { Tasks = tasks } };
    }
}
