using AccountBot.Cards.Forms;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;
using AdaptiveCards;

namespace AccountBot.Cards.Tasks;

/// <param name="List">Where the reader came from, and goes back to.</param>
/// <param name="Task">The task that is changed; null for a new one.</param>
/// <param name="Typed">What the inputs show.</param>
/// <param name="Instance">The id that a new task gets.</param>
public sealed record TaskView(
    TasksView List,
    TeamTask? Task,
    IReadOnlyDictionary<string, string> Typed,
    string? Instance = null
)
{
    public IReadOnlyList<FieldProblem> Problems { get; init; } = [];

    /// <summary>Someone else was first: saving replaces what the task has become.</summary>
    public bool Overtaken { get; init; }
}

/// <summary>One task with its owner, day and state, or a new one.</summary>
public static class TaskCard
{
    public static AdaptiveCard Render(TaskView view, Texts texts)
    {
        var dossier = view.List.Dossier;
        var title = view.Task is { } task ? TasksCard.Said(task, texts) : texts["newTask.title"];
        var form = view.Task is null ? TaskForms.New : TaskForms.Change;
        var inputs = new FormView(
            dossier.Account.Name,
            dossier.Account.Id,
            dossier.Season.Year,
            0,
            form,
            0,
            SeasonSoFar.None,
            People(view),
            view.Typed
        )
        {
            Problems = view.Problems,
        };
        return Show.Card(
            texts,
            $"{dossier.Account.Name}: {title}",
            [
                Show.Head($"{dossier.Account.Name} · {texts[view.Task is null ? "tasks.title" : "task.title"]}", title),
                Show.Prose(texts[view.Task is null ? "newTask.why" : "task.why"], AdaptiveSpacing.Small, subtle: true),
                Before(view, texts),
                .. FieldInputs.All(inputs, texts),
                Act.Row(
                    Act.Execute(texts["form.save"], Save(view), primary: true),
                    Act.Execute(texts["task.back"], TasksCard.Data(view.List, null, Verbs.TaskList), withInputs: false)
                ),
            ]
        );
    }

    /// <summary>The person who has it already is among the people that are offered.</summary>
    private static List<Person> People(TaskView view) =>
        [
            .. new[] { view.Task?.Owner }
                .OfType<Person>()
                .Concat(view.List.Dossier.Account.Everybody)
                .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase),
        ];

    private static AdaptiveElement? Before(TaskView view, Texts texts)
    {
        if (view.Task is not { } task)
        {
            return null;
        }
        var (by, at) = (Texts.Name(task.By), texts.Moment(task.At));
        if (!view.Overtaken)
        {
            return task.Revision > 1 ? Show.Subtle(texts["form.changedBy", by, at]) : null;
        }
        var owner = task.Owner is { } person ? Texts.Name(person) : texts["tasks.nobody"];
        var now = string.Join(
            " · ",
            new[]
            {
                TasksCard.StateWord(task.State, texts),
                owner,
                task.Due is { } due ? texts.Date(due) : null,
            }.OfType<string>()
        );
        return Show.Warn(texts["task.overtaken", by, at, now]);
    }

    private static CardData Save(TaskView view) =>
        view.Task is { } task
            ? TasksCard.Data(view.List, task, Verbs.TaskSave)
            : TasksCard.Data(view.List, null, Verbs.TaskAdd) with
            {
                Form = view.Instance,
            };
}
