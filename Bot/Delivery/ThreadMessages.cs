using AccountBot.Bot.Teams;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Delivery;

/// <summary>What is said in the thread in which an account is played.</summary>
public sealed class ThreadMessages(
    AccountStore store,
    Sender sender,
    LostThreads lost,
    RemovedApps removed,
    NoticeBook book
)
{
    /// <summary>Null as long as the account has no thread.</summary>
    public async Task<AccountConversation?> HomeAsync(DossierKey key, CancellationToken ct) =>
        await store.RowAsync<AccountConversation>(key, AccountKeys.Home, ct) is { Thread: not null } conversation
            ? conversation
            : null;

    /// <summary>The thread is being opened; that of an account that came in with many others is opened now that there is something to say.</summary>
    private async Task<TimeSpan?> NoThreadAsync(DossierKey key, Notice notice, CancellationToken ct) =>
        await store.RowAsync<AccountConversation>(key, AccountKeys.Home, ct) is { Unopened: true }
            ? await lost.FindAsync(key, notice, ct)
            : NoticeBook.Soon;

    /// <summary>What becomes of a notice that could not be said in the thread.</summary>
    public Task<TimeSpan?> NotSentAsync(DossierKey key, Notice notice, SendOutcome outcome, CancellationToken ct) =>
        outcome is SendOutcome.Gone ? lost.FindAsync(key, notice, ct) : removed.NotSentAsync(key, notice, outcome, ct);

    /// <summary>Posts a card and writes down where it is.</summary>
    /// <param name="row">The row that says where the card is.</param>
    public async Task<TimeSpan?> PostAsync(
        DossierKey key,
        Notice notice,
        ReadRows basedOn,
        string row,
        AdaptiveCard card,
        CancellationToken ct
    )
    {
        if (await HomeAsync(key, ct) is not { } conversation)
        {
            return await NoThreadAsync(key, notice, ct);
        }
        var to = Destination.Of(key.Tenant, conversation);
        var outcome = await sender.SendAsync(to, CardReplies.Activity(card), ct);
        if (outcome is not SendOutcome.Sent sent)
        {
            return await NotSentAsync(key, notice, outcome, ct);
        }
        var later = await book.DoneAsync(key, notice, ct, basedOn, changes => changes.Put(row, to.Posted(sent)));
        await removed.SaidAsync(key, notice.Year, conversation, ct);
        return later;
    }

    /// <summary>Says something that never changes, so no one needs to know where it is.</summary>
    public async Task<TimeSpan?> SayAsync(DossierKey key, Notice notice, AdaptiveCard card, CancellationToken ct)
    {
        if (await HomeAsync(key, ct) is not { } conversation)
        {
            return await NoThreadAsync(key, notice, ct);
        }
        var outcome = await sender.SendAsync(Destination.Of(key.Tenant, conversation), CardReplies.Activity(card), ct);
        if (outcome is not SendOutcome.Sent)
        {
            return await NotSentAsync(key, notice, outcome, ct);
        }
        var later = await book.DoneAsync(key, notice, ct);
        await removed.SaidAsync(key, notice.Year, conversation, ct);
        return later;
    }
}
