using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.ActivityLog;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Tasks;

/// <summary>Gives tasks an owner and a day, finishes them, drops them with a reason, and adds new ones. Each is a play.</summary>
public static class TaskChanges
{
    /// <summary>More than this a team does not keep open.</summary>
    public const int MostOpen = 60;

    /// <param name="revision">The revision of the task that the card showed.</param>
    public static TaskOutcome Change(
        Dossier dossier,
        string id,
        FormInputs inputs,
        int revision,
        Person by,
        DateTimeOffset now
    )
    {
        if (Find(dossier, id) is not { } task)
        {
            return new TaskOutcome.Unknown();
        }
        if (!MayChange(dossier.Account, task, by))
        {
            return new TaskOutcome.NotYours();
        }
        if (TaskForms.Change.Read(inputs, SeasonSoFar.None) is not FormReading.Right { Answers: var answers })
        {
            return Wrong(TaskForms.Change, inputs);
        }
        var state = (TaskState)TaskForms.States.Index().First(each => each.Item == answers.Choice("state")).Index;
        var after = task with
        {
            Owner = answers.Person("owner"),
            Due = answers.Date("due"),
            State = state,
            Reason = state == TaskState.Dropped ? answers.Text("reason") : null,
        };
        if (Same(task, after))
        {
            return new TaskOutcome.Unchanged(task);
        }
        if (revision != task.Revision)
        {
            return new TaskOutcome.Overtaken(task);
        }
        List<FieldProblem> problems = [.. Problems(task, after, inputs.Today)];
        return problems.Count > 0 ? new TaskOutcome.Wrong(problems) : Changed(dossier.Season, task, after, by, now);
    }

    /// <summary>Done, straight from the list.</summary>
    public static TaskOutcome Finish(Dossier dossier, string id, int revision, Person by, DateTimeOffset now) =>
        Find(dossier, id) switch
        {
            null => new TaskOutcome.Unknown(),
            var task when !MayChange(dossier.Account, task, by) => new TaskOutcome.NotYours(),
            { State: TaskState.Done } task => new TaskOutcome.Unchanged(task),
            var task when task.Revision != revision || task.State != TaskState.Open => new TaskOutcome.Overtaken(task),
            var task => Changed(dossier.Season, task, task with { State = TaskState.Done }, by, now),
        };

    /// <summary>Writes down a task of the team's own.</summary>
    /// <param name="id">The id of the card, so that sending it twice adds it once.</param>
    public static TaskOutcome Add(Dossier dossier, string id, FormInputs inputs, Person by, DateTimeOffset now)
    {
        if (!dossier.Account.IsOnTheTeam(by))
        {
            return new TaskOutcome.NotYours();
        }
        if (Find(dossier, id) is { } before)
        {
            return new TaskOutcome.Unchanged(before);
        }
        if (TaskForms.New.Read(inputs, SeasonSoFar.None) is not FormReading.Right { Answers: var answers })
        {
            return Wrong(TaskForms.New, inputs);
        }
        var open = dossier.Answers.Tasks.Count(each => each.State == TaskState.Open);
        if (open >= MostOpen)
        {
            return new TaskOutcome.Wrong([
                new FieldProblem("text", new Problem("problem.tooMany", MostOpen, open + 1)),
            ]);
        }
        var season = dossier.Season;
        var task = new TeamTask(
            id,
            season.Year,
            season.AtBat,
            TaskKind.Own,
            answers.Text("text")!,
            answers.Person("owner"),
            answers.Date("due"),
            TaskState.Open,
            Reason: null,
            by,
            now,
            1
        );
        return new TaskOutcome.Changed(
            task,
            season.After(by, Spending.OnePlay, now),
            PlayOf(LogEntryKind.TaskAdded, season, task, by, now)
        );
    }

    /// <summary>The team, and the person who the task was given to among the account's people.</summary>
    public static bool MayChange(Account account, TeamTask task, Person by) =>
        account.IsOnTheTeam(by) || (by.Is(task.Owner) && account.IsVisibleTo(by));

    private static TeamTask? Find(Dossier dossier, string id) =>
        dossier.Answers.Tasks.FirstOrDefault(task => string.Equals(task.Id, id, StringComparison.Ordinal));

    private static TaskOutcome.Wrong Wrong(Form form, FormInputs inputs) =>
        new(((FormReading.Wrong)form.Read(inputs, SeasonSoFar.None)).Problems);

    private static bool Same(TeamTask task, TeamTask after) =>
        task.State == after.State
        && task.Due == after.Due
        && task.Reason == after.Reason
        && string.Equals(task.Owner?.Id, after.Owner?.Id, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FieldProblem> Problems(TeamTask task, TeamTask after, DateOnly today)
    {
        if (after.Due < today && after.Due != task.Due)
        {
            yield return new FieldProblem("due", new Problem("problem.datePast"));
        }
        if (after is { State: TaskState.Dropped, Reason: null })
        {
            yield return new FieldProblem("reason", new Problem("problem.dropReason"));
        }
    }

    private static TaskOutcome.Changed Changed(
        Season season,
        TeamTask task,
        TeamTask after,
        Person by,
        DateTimeOffset now
    )
    {
        var kind =
            after.State == task.State ? LogEntryKind.TaskChanged
            : after.State == TaskState.Done ? LogEntryKind.TaskDone
            : after.State == TaskState.Dropped ? LogEntryKind.TaskDropped
            : LogEntryKind.TaskChanged;
        var changed = after with { By = by, At = now, Revision = task.Revision + 1 };
        return new TaskOutcome.Changed(
            changed,
            season.After(by, Spending.OnePlay, now),
            PlayOf(kind, season, changed, by, now)
        );
    }

    private static LogEntry PlayOf(LogEntryKind kind, Season season, TeamTask task, Person by, DateTimeOffset now) =>
        LogEntry.Of(kind, season.Year, season.AtBat, by, now) with
        {
            Subject = task.Kind == TaskKind.Preparation ? PreparationSubject + task.Text : task.Text,
            Text = task.Reason,
        };

    /// <summary>Before the key of a preparation that a play is about; other tasks are named by their own words.</summary>
    public const string PreparationSubject = "prep.";
}
