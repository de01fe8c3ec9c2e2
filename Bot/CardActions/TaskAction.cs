using System.Globalization;
using AccountBot.Bot.Accounts;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Cards.Tasks;
using AccountBot.Playbook;
using AccountBot.Playbook.Team;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of the list of tasks and of a task's card.</summary>
public sealed class TaskAction(AccountStore store, TaskDesk desk, TimeProvider time) : ICardAction
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

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.TaskSave => SaveAsync(turn, ct),
            Cards.Verbs.TaskDone => DoneAsync(turn, ct),
            Cards.Verbs.TaskAdd => AddAsync(turn, ct),
            _ => ShowAsync(turn, ct),
        };

    private async Task<CardReply> ShowAsync(CardTurn turn, CancellationToken ct)
    {
        if (
            await store.LoadAsync(turn.Account, turn.Year, ct) is not { } file
            || !(
                turn.Data.Verb == Cards.Verbs.TaskList
                    ? turn.Reader.MaySee(file.Dossier.Account)
                    : file.Dossier.Account.IsVisibleTo(turn.Reader.Person)
            )
        )
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
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
                return CardReply.Show(turn.Reader.Seeing(file.Dossier.Account, list));
        }
    }

    private async Task<CardReply> DoneAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await desk.FinishAsync(AddressOf(turn), turn.Reader, ct);
        return result is null
            ? CardReply.Say(turn.Reader.Texts["error.notFound"])
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

    private async Task<CardReply> SaveAsync(CardTurn turn, CancellationToken ct)
    {
        var result = await desk.ChangeAsync(AddressOf(turn), new TypedTask(turn.Context, turn.Inputs), turn.Reader, ct);
        if (result is null)
        {
            return CardReply.Say(turn.Reader.Texts["error.notFound"]);
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

    private async Task<CardReply> AddAsync(CardTurn turn, CancellationToken ct)
    {
        // Only an id that a card of ours was given: a key of the playbook is no task of the team's own.
        if (!Guid.TryParseExact(turn.Data.Form, "N", out _))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var result = await desk.AddAsync(AddressOf(turn), new TypedTask(turn.Context, turn.Inputs), turn.Reader, ct);
        return result switch
        {
            null => CardReply.Say(turn.Reader.Texts["error.notFound"]),
            { Outcome: TaskOutcome.Wrong wrong } => Show(
                new TaskView(ListOf(turn, result.Dossier), null, turn.Inputs, turn.Data.Form)
                {
                    Problems = wrong.Problems,
                }
            ),
            _ => Otherwise(turn, result),
        };
    }

    private CardReply Otherwise(CardTurn turn, TaskResult result) =>
        result.Outcome switch
        {
            TaskOutcome.NotYours => CardReply.Say(turn.Reader.Texts["error.notOnTeam"]),
            TaskOutcome.Unknown => List(turn, result.Dossier, "task.unknown"),
            _ => List(turn, result.Dossier),
        };

    private CardReply List(CardTurn turn, Dossier dossier) => List(ListOf(turn, dossier));

    private CardReply List(CardTurn turn, Dossier dossier, string note, params object[] arguments) =>
        List(ListOf(turn, dossier) with { Note = TextsOf(dossier)[note, arguments] });

    // The list stands in the account's thread, so it speaks the account's language.
    private static CardReply List(TasksView view) => CardReply.Show(TasksCard.Render(view, TextsOf(view.Dossier)));

    private static CardReply Show(TaskView view) => CardReply.Show(TaskCard.Render(view, TextsOf(view.List.Dossier)));

    private static Texts TextsOf(Dossier dossier) => Texts.In(dossier.Account.Language);

    private TasksView ListOf(CardTurn turn, Dossier dossier) =>
        new(
            dossier,
            turn.Reader.Today(time),
            turn.Data.Choice == "all",
            int.TryParse(turn.Data.Page, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from : 0
        );

    private static TeamTask? Find(Dossier dossier, CardTurn turn) =>
        dossier.Answers.Tasks.FirstOrDefault(task => task.Id == turn.Data.Form);

    private static TaskAddress AddressOf(CardTurn turn) =>
        new(turn.Account, turn.Year, turn.Data.Form ?? string.Empty, turn.Data.Revision ?? 0);
}
