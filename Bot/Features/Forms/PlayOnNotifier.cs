using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Approvals;
using AccountBot.Bot.Teams;
using AccountBot.Dialogs;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Goes on in the account's thread: the next form, or the gate.</summary>
public sealed class PlayOnNotifier(
    ThreadMessages thread,
    RemovedApps removed,
    Sender sender,
    SeasonRunner play,
    AccountStore store,
    ApprovalNotifier accords,
    NoticeBook book
) : NotificationHandler<Notice.PlayOn>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.PlayOn notice, CancellationToken ct)
    {
        if (await thread.HomeAsync(key, ct) is { } conversation)
        {
            // Who leads is asked before the team is, also where an earlier notice comes past what was answered since.
            foreach (var asks in (await store.OutboxAsync(key, ct)).OfType<Notice.AskAccord>())
            {
                await accords.SayAsync(key, (Notice)asks, ct);
            }
            var season = new SeasonAddress(key.Tenant, key.Account, notice.Year);
            var outcome = await sender.ContinueAsync(
                Destination.Of(key.Tenant, conversation),
                (turn, token) => play.OnAsync(turn, season, token),
                ct
            );
            if (outcome is not SendOutcome.Sent)
            {
                return await thread.NotSentAsync(key, notice, outcome, ct);
            }
            await removed.SaidAsync(key, notice.Year, conversation, ct);
        }
        return await book.DoneAsync(key, notice, ct);
    }
}
