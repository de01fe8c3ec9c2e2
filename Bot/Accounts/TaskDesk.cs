using AccountBot.Bot.People;
using AccountBot.Bot.Sending;
using AccountBot.Bot.Turns;
using AccountBot.Cards;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Team;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Accounts;

/// <summary>Changes of the team's tasks, as one commit each.</summary>
public sealed class TaskDesk(
    AccountDesk desk,
    AccountStore store,
    PickedPeople people,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <summary>Null when there is no such account for this reader; so everywhere here.</summary>
    public Task<TaskResult?> ChangeAsync(TaskAddress at, TypedTask typed, Reader reader, CancellationToken ct) =>
        DecideAsync(
            at,
            reader,
            async (file, token) =>
                TaskChanges.Change(
                    file.Dossier,
                    at.Id,
                    await InputsAsync(typed, file, reader, token),
                    at.Revision,
                    reader.Person,
                    time.GetUtcNow()
                ),
            ct
        );

    public Task<TaskResult?> FinishAsync(TaskAddress at, Reader reader, CancellationToken ct) =>
        DecideAsync(
            at,
            reader,
            (file, _) =>
                Task.FromResult(TaskChanges.Finish(file.Dossier, at.Id, at.Revision, reader.Person, time.GetUtcNow())),
            ct
        );

    public Task<TaskResult?> AddAsync(TaskAddress at, TypedTask typed, Reader reader, CancellationToken ct) =>
        DecideAsync(
            at,
            reader,
            async (file, token) =>
                TaskChanges.Add(
                    file.Dossier,
                    at.Id,
                    await InputsAsync(typed, file, reader, token),
                    reader.Person,
                    time.GetUtcNow()
                ),
            ct
        );

    private async Task<TaskResult?> DecideAsync(
        TaskAddress at,
        Reader reader,
        Func<AccountFile, CancellationToken, Task<TaskOutcome>> decide,
        CancellationToken ct
    )
    {
        var result = await desk.ChangeAsync<TaskResult?>(
            at.Account,
            at.Year,
            async token =>
            {
                if (
                    await store.LoadAsync(at.Account, at.Year, token) is not { } file
                    || !file.Dossier.Account.IsVisibleTo(reader.Person)
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
            updater.Request(new CardRef.Tasks(at.Account, at.Year));
            updater.Request(new CardRef.Scoreboard(at.Account, at.Year));
            if (StepOf(result.Dossier) is { } step)
            {
                var form = new FormAddress(at.Year, result.Dossier.Season.AtBat, step.Key, 0);
                updater.Request(new CardRef.Form(at.Account, form));
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

    private async Task<FormInputs> InputsAsync(TypedTask typed, AccountFile file, Reader reader, CancellationToken ct)
    {
        var dossier = file.Dossier;
        var known = dossier
            .Account.Everybody.Concat(dossier.Answers.Tasks.Select(task => task.Owner).OfType<Person>())
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
        return await people.ReadAsync(
            new Picking(typed.Turn, reader, typed.Inputs),
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
