using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Tells the account manager, in the private chat, that the account's conversation no longer exists, and what to do.</summary>
public sealed class ConversationLostNotifier(AccountStore store, PersonalMessages personal, NoticeBook book)
    : NotificationHandler<Notice.HomeLost>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.HomeLost notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { Lost: not null } accountConversation } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        return await personal.TellAccountManagerAsync(key, notice, file, accountConversation, "home.lost", ct);
    }
}
