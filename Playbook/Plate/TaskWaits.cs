using AccountBot.Playbook.Team;

namespace AccountBot.Playbook.Plate;

/// <summary>Open tasks that have an owner.</summary>
internal static class TaskWaits
{
    /// <summary>So many days before its day a task comes on the plate.</summary>
    private const int Ahead = 7;

    public static IEnumerable<PersonWait> Of(PlateInput input) =>
        from task in input.Dossier.Answers.Tasks
        let owner = task.Owner
        where task.State == TaskState.Open && owner is not null
        select new PersonWait(
            owner,
            new Waiting(
                WaitKind.Task,
                task.Id,
                task.At,
                task.Base,
                (task.Kind == TaskKind.Preparation ? TaskChanges.PreparationSubject : string.Empty)
                    + Gates.Shorten.Text(task.Text),
                task.Due,
                task.Due?.AddDays(-Ahead),
                RemindOn: task.Due
            )
        );
}
