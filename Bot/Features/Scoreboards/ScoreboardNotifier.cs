using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Scoreboards;

/// <summary>Posts the scoreboard, which opens the thread in which everything else is said, or brings it up to date.</summary>
public sealed class ScoreboardNotifier(
    AccountStore store,
    ThreadOpener threads,
    LiveScoreboard scoreboard,
    CardUpdater updater,
    Projector projector,
    RemovedApps removed,
    NoticeBook book
) : NotificationHandler<Notice.ShowScoreboard>
{
    protected override async Task<TimeSpan?> SayAsync(
        DossierKey key,
        Notice.ShowScoreboard notice,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { } conversation } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is null || notice.After == Notice.ShowScoreboard.NextYear)
        {
            // People press at once what they see; by then the account must be known to be theirs.
            await projector.UpdateAsync(key, notice.Year, ct);
        }
        if (notice.After == Notice.ShowScoreboard.NextYear && conversation.Thread is { } played)
        {
            await threads.PlayedInAsync(key, notice.Year, played, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is not null)
        {
            await updater.UpdateAsync(CardRef.Scoreboard(key, notice.Year), ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var card = CardReplies.Activity(scoreboard.Render(file));
        var (outcome, thread) = await threads.OpenAsync(key, notice.Year, conversation, card, ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return await removed.NotSentAsync(key, notice, outcome, ct);
        }
        var posted = Destination.Of(key.Tenant, thread).Posted(sent);
        return await book.DoneAsync(
            key,
            notice,
            ct,
            file,
            changes => changes.Put(AccountKeys.Home, thread).Put(AccountKeys.Scoreboard, posted)
        );
    }
}
