using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Approvals;
using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Dialogs;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Scoreboards;

/// <summary>Posts the scoreboard, which opens the thread in which everything else is said, or brings it up to date.</summary>
public sealed class ScoreboardNotifier(
    AccountStore store,
    Sender sender,
    LiveScoreboard scoreboard,
    CardUpdater updater,
    Projections projections,
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
            await projections.UpdateAsync(key, notice.Year, ct);
        }
        if (notice.After == Notice.ShowScoreboard.NextYear && conversation.Thread is { } played)
        {
            await projections.PlayedInAsync(key, played, notice.Year, ct);
        }
        if (file.Card(AccountKeys.Scoreboard) is not null)
        {
            await updater.UpdateAsync(CardRef.Scoreboard(key, notice.Year), ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var card = CardReplies.Activity(scoreboard.Render(file));
        var outcome = conversation.Channel is null
            ? await sender.SendAsync(Destination.Of(key.Tenant, conversation), card, ct)
            : await sender.OpenThreadAsync(key.Tenant, conversation, card, ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return await removed.NotSentAsync(key, notice, outcome, ct);
        }
        var thread = conversation with
        {
            Thread = sent.Conversation,
            Unopened = null,
            AppRemoved = null,
            Refused = null,
        };
        await projections.PlayedInAsync(key, sent.Conversation, notice.Year, ct);
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
