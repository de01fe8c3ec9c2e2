using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Tasks;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Tasks;

/// <summary>Changes of the team's tasks, as one commit each.</summary>
public sealed class TaskService(
    AccountTransaction transactions,
    AccountStore store,
    PickedPeople people,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <summary>Null when there is no such account for this reader; so everywhere here.</summary>
    public Task<TaskResult?> ChangeAsync(TaskAddress at, TypedTask typed, Actor actor, CancellationToken ct) =>
        DecideAsync(
            at,
            actor,
            async (file, token) =>
                TaskChanges.Change(
                    file.Dossier,
                    at.Id,
                    await InputsAsync(typed, file, actor, token),
                    at.Revision,
                    actor.Person,
                    time.GetUtcNow()
                ),
            ct
        );

    public Task<TaskResult?> FinishAsync(TaskAddress at, Actor actor, CancellationToken ct) =>
        DecideAsync(
            at,
            actor,
            (file, _) =>
                Task.FromResult(TaskChanges.Finish(file.Dossier, at.Id, at.Revision, actor.Person, time.GetUtcNow())),
            ct
        );

    public Task<TaskResult?> AddAsync(TaskAddress at, TypedTask typed, Actor actor, CancellationToken ct) =>
        DecideAsync(
            at,
            actor,
            async (file, token) =>
                TaskChanges.Add(
                    file.Dossier,
                    at.Id,
                    await InputsAsync(typed, file, actor, token),
                    actor.Person,
                    time.GetUtcNow()
                ),
            ct
        );

    private async Task<TaskResult?> DecideAsync(
        TaskAddress at,
        Actor actor,
        Func<AccountSnapshot, CancellationToken, Task<TaskOutcome>> decide,
        CancellationToken ct
    )
    {
        var result = await transactions.ChangeAsync<TaskResult?>(
            at.Account,
            at.Year,
            async token =>
            {
                if (
                    await store.LoadAsync(at.Account, at.Year, token) is not { } file
                    || !file.Dossier.Account.IsVisibleTo(actor.Person)
                )
                {
                    return new Decision<TaskResult?>(null);
                }
                var outcome = await decide(file, token);
                if (outcome is not TaskOutcome.Changed changed)
                {
                    return new Decision<TaskResult?>(new TaskResult(outcome, file.Dossier));
                }
                var after = After(file.Dossier, changed);
                var changes = new Changes(file).Season(changed.Season).Task(changed.Task).Play(changed.Play);
                if (WaitsForTasks(file.Dossier) && !WaitsForTasks(after))
                {
                    var cause = $"task.{changed.Task.Id}.{changed.Task.Revision}";
                    changes.Say(new Notice.PlayOn(at.Year, after.Season.AtBat, cause));
                }
                return new Decision<TaskResult?>(new TaskResult(outcome, after), changes);
            },
            ct
        );
        if (result is { Outcome: TaskOutcome.Changed })
        {
            updater.Request(CardRef.Tasks(at.Account, at.Year));
            updater.Request(CardRef.Scoreboard(at.Account, at.Year));
            if (StepOf(result.Dossier) is { } step)
            {
                var form = new FormAddress(at.Year, result.Dossier.Season.AtBat, step.Key, 0);
                updater.Request(CardRef.Form(at.Account, form));
            }
        }
        return result;
    }

    /// <summary>The step of the base in progress that is done once its tasks are.</summary>
    private static Form? StepOf(Dossier dossier) =>
        dossier.AtBat.Forms.FirstOrDefault(form => form.Work == FormWork.Tasks);

    private static bool WaitsForTasks(Dossier dossier) =>
        StepOf(dossier) is { } step && !dossier.AtBat.IsDone(step, dossier.Answers);

    private static Dossier After(Dossier dossier, TaskOutcome.Changed changed) =>
        dossier with
        {
            Season = changed.Season,
            Answers = dossier.Answers with
            {
                Tasks = [.. dossier.Answers.Tasks.Where(task => task.Id != changed.Task.Id), changed.Task],
            },
        };

    private async Task<FormInputs> InputsAsync(TypedTask typed, AccountSnapshot file, Actor actor, CancellationToken ct)
    {
        var dossier = file.Dossier;
        var known = dossier
            .Account.Everybody.Concat(dossier.Answers.Tasks.Select(task => task.Owner).OfType<Person>())
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
        return await people.ReadAsync(
            new Picking(typed.Turn, actor, typed.Inputs),
            TaskForms.Change.Fields,
            known,
            file.Home,
            ct
        );
    }
}

/// <summary>Which task, as a card shows it.</summary>
/// <param name="Revision">The revision that the card showed; 0 for a new one.</param>
public sealed record TaskAddress(DossierKey Account, int Year, string Id, int Revision);

/// <summary>What was typed on a task's card, and in which turn: the roster of that place knows the people.</summary>
public sealed record TypedTask(ITurnContext Turn, IReadOnlyDictionary<string, string> Inputs);

/// <param name="Dossier">As it is now, with what was changed.</param>
public sealed record TaskResult(TaskOutcome Outcome, Dossier Dossier);
