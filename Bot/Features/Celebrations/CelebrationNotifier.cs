using AccountBot.Bot.Delivery;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Celebrations;

/// <summary>Celebrates a reached base in the account's thread.</summary>
public sealed class CelebrationNotifier(
    AccountStore store,
    LiveHighFive highFive,
    ThreadMessages thread,
    NoticeBook book
) : NotificationHandler<Notice.Celebrate>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.Celebrate notice, CancellationToken ct)
    {
        var row = AccountKeys.CelebrationCard(notice.Year, notice.Base);
        var moment = await store.LoadCelebrationAsync(key, notice.Year, notice.Base, ct);
        return moment is null || moment.Card(row) is not null
            ? await book.DoneAsync(key, notice, ct)
            : await thread.PostAsync(key, notice, moment, row, highFive.Render(moment), ct);
    }
}
