using AccountBot.Bot.Delivery;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Tasks;

/// <summary>Posts the season's list of tasks, or brings it up to date.</summary>
public sealed class TasksNotifier(
    AccountStore store,
    LiveTasks tasks,
    CardUpdater updater,
    ThreadMessages thread,
    NoticeBook book
) : NotificationHandler<Notice.ShowTasks>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.ShowTasks notice, CancellationToken ct)
    {
        var row = AccountKeys.TasksCard(notice.Year);
        if (await store.LoadAsync(key, notice.Year, ct) is not { } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Card(row) is null)
        {
            return await thread.PostAsync(key, notice, file, row, tasks.Render(file.Dossier), ct);
        }
        await updater.UpdateAsync(CardRef.Tasks(key, notice.Year), ct);
        return await book.DoneAsync(key, notice, ct);
    }
}
