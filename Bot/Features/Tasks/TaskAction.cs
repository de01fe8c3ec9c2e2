using System.Globalization;
using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Tasks;

/// <summary>The buttons of the list of tasks and of a task's card.</summary>
public sealed class TaskAction(AccountStore store, TaskService service, TimeProvider time) : ICardAction
{
    public IReadOnlyList<string> Verbs =>
        [
            Cards.Verbs.TaskList,
            Cards.Verbs.TaskChange,
            Cards.Verbs.TaskSave,
            Cards.Verbs.TaskDone,
            Cards.Verbs.TaskNew,
            Cards.Verbs.TaskAdd,
        ];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.TaskSave => SaveAsync(turn, ct),
            Cards.Verbs.TaskDone => DoneAsync(turn, ct),
            Cards.Verbs.TaskAdd => AddAsync(turn, ct),
            _ => ShowAsync(turn, ct),
        };

    private async Task<Reply> ShowAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !(
                turn.Data.Verb == Cards.Verbs.TaskList
                    ? turn.Actor.MaySee(file.Dossier.Account)
                    : file.Dossier.Account.IsVisibleTo(turn.Actor.Person)
            )
        )
        {
            return Reply.NotFound;
        }
        switch (turn.Data.Verb)
        {
            case Cards.Verbs.TaskNew:
                var instance = Guid.CreateVersion7().ToString("N");
                return Show(new TaskView(ListOf(turn, file.Dossier), null, FormView.Untouched, instance));
            case Cards.Verbs.TaskChange when Find(file.Dossier, turn) is { } task:
                return Show(new TaskView(ListOf(turn, file.Dossier), task, TaskForms.Show(task)));
            case Cards.Verbs.TaskChange:
                return List(turn, file.Dossier, "task.unknown");
            default:
                var list = TasksCard.Render(ListOf(turn, file.Dossier), TextsOf(file.Dossier));
                return Reply.Show(turn.Actor.Seeing(file.Dossier.Account, list));
        }
    }

    private async Task<Reply> DoneAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await service.FinishAsync(AddressOf(turn), turn.Actor, ct);
        return result is null
            ? Reply.NotFound
            : result.Outcome switch
            {
                TaskOutcome.Overtaken overtaken => List(
                    turn,
                    result.Dossier,
                    "task.changedMeanwhile",
                    Texts.Name(overtaken.Task.By),
                    TasksCard.Said(overtaken.Task, TextsOf(result.Dossier))
                ),
                _ => Otherwise(turn, result),
            };
    }

    private async Task<Reply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await service.ChangeAsync(
            AddressOf(turn),
            new TypedTask(turn.Context, turn.Inputs),
            turn.Actor,
            ct
        );
        if (result is null)
        {
            return Reply.NotFound;
        }
        var list = ListOf(turn, result.Dossier);
        return result.Outcome switch
        {
            TaskOutcome.Wrong wrong when Find(result.Dossier, turn) is { } task => Show(
                new TaskView(list, task with { Revision = turn.Data.Revision ?? 0 }, turn.Inputs)
                {
                    Problems = wrong.Problems,
                }
            ),
            TaskOutcome.Overtaken overtaken => Show(
                new TaskView(list, overtaken.Task, turn.Inputs) { Overtaken = true }
            ),
            _ => Otherwise(turn, result),
        };
    }

    private async Task<Reply> AddAsync(CardTurn turn, CancellationToken ct)
    {
        // Only an id that a card of ours was given: a key of the playbook is no task of the team's own.
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return Reply.BadCard;
        }
        var result = await service.AddAsync(AddressOf(turn), new TypedTask(turn.Context, turn.Inputs), turn.Actor, ct);
        return result switch
        {
            null => Reply.NotFound,
            { Outcome: TaskOutcome.Wrong wrong } => Show(
                new TaskView(ListOf(turn, result.Dossier), null, turn.Inputs, turn.Data.Form)
                {
                    Problems = wrong.Problems,
                }
            ),
            _ => Otherwise(turn, result),
        };
    }

    private Reply Otherwise(CardTurn turn, TaskResult result) =>
        result.Outcome switch
        {
            TaskOutcome.NotYours => Reply.Say(turn.Actor.Texts["error.notOnTeam"]),
            TaskOutcome.Unknown => List(turn, result.Dossier, "task.unknown"),
            _ => List(turn, result.Dossier),
        };

    private Reply List(CardTurn turn, Dossier dossier) => List(ListOf(turn, dossier));

    private Reply List(CardTurn turn, Dossier dossier, string note, params object[] arguments) =>
        List(ListOf(turn, dossier) with { Note = TextsOf(dossier)[note, arguments] });

    // The list stands in the account's thread, so it speaks the account's language.
    private static Reply List(TasksView view) => Reply.Show(TasksCard.Render(view, TextsOf(view.Dossier)));

    private static Reply Show(TaskView view) => Reply.Show(TaskCard.Render(view, TextsOf(view.List.Dossier)));

    private static Texts TextsOf(Dossier dossier) => Texts.In(dossier.Account.Language);

    private TasksView ListOf(CardTurn turn, Dossier dossier) =>
        new(
            dossier,
            turn.Actor.Today(time),
            turn.Data.Choice == "all",
            int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0
        );

    private static TeamTask? Find(Dossier dossier, CardTurn turn) =>
        dossier.Answers.Tasks.FirstOrDefault(task => task.Id == turn.Data.Form);

    private static TaskAddress AddressOf(CardTurn turn) =>
        new(turn.Account, turn.Year, turn.Data.Form ?? string.Empty, turn.Data.Revision ?? 0);
}
