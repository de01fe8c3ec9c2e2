using AccountBot.Bot.Teams;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// The thread of an account was deleted. Where its channel is still there, a new thread opens in it; where that is gone too, the
/// account manager hears of it and takes the account elsewhere. Everything that was decided is in the dossier either way.
/// </summary>
public sealed class LostThreads(
    AccountStore store,
    Sender sender,
    LiveCards live,
    ThreadOpener threads,
    RemovedApps removed,
    NoticeBook book,
    LostConversations lost
)
{
    /// <summary>Null when the notice is given up; otherwise when to say it, in the new thread.</summary>
    public async Task<TimeSpan?> FindAsync(DossierKey key, Notice notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { } accountConversation } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (await live.RenderAsync(CardRef.Scoreboard(key, notice.Year), ct) is not { Card: var card })
        {
            return await book.DoneAsync(key, notice, ct);
        }
        // One request that found nothing may be a stumble: a thread is gone when its scoreboard is.
        if (
            file.Card(AccountKeys.Scoreboard) is { } scoreboard
            && await sender.UpdateAsync(key.Tenant, scoreboard, CardReplies.Activity(card), ct) is not SendOutcome.Gone
        )
        {
            return NoticeBook.Soon;
        }
        if (accountConversation.Channel is null)
        {
            await lost.MarkAsync(key, notice.Year, ct);
            return await book.DoneAsync(key, notice, ct);
        }
        var (outcome, thread) = await threads.OpenAsync(
            key,
            file.Dossier.Season.Year,
            accountConversation,
            CardReplies.Activity(card),
            ct
        );
        switch (outcome)
        {
            case SendOutcome.Sent sent:
                await OpenedAsync(file, thread, sent, ct);
                return NoticeBook.Soon;
            case SendOutcome.Gone:
                await lost.MarkAsync(key, notice.Year, ct);
                return await book.DoneAsync(key, notice, ct);
            default:
                return await removed.NotSentAsync(key, notice, outcome, ct);
        }
    }

    private async Task OpenedAsync(
        AccountSnapshot file,
        AccountConversation thread,
        SendOutcome.Sent sent,
        CancellationToken ct
    )
    {
        var posted = Destination.Of(file.Key.Tenant, thread).Posted(sent);
        var changes = new Changes(file).Put(AccountKeys.Home, thread).Put(AccountKeys.Scoreboard, posted);
        // A conflict means that another process opened a thread at the same moment; either will do.
        await store.CommitAsync(file.Key, changes.Rows, ct);
    }
}
