using AccountBot.Playbook.Tasks;

namespace AccountBot.Playbook.Inbox;

/// <summary>Open tasks that have an owner.</summary>
internal static class TaskInboxSource
{
    /// <summary>So many days before its day a task comes on the plate.</summary>
    private const int Ahead = 7;

    public static IEnumerable<PersonInboxItem> Of(InboxInput input) =>
        from task in input.Dossier.Answers.Tasks
        let owner = task.Owner
        where task.State == TaskState.Open && owner is not null
        select new PersonInboxItem(
            owner,
            new InboxItem(
                InboxKind.Task,
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
