using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>
/// The app was taken out of the team or chat in which an account is played, or nothing of it is taken there. What is to be said waits,
/// and the account manager hears of it: from the team's side it only looks as if the bot had fallen silent.
/// </summary>
public sealed class RemovedApps(AccountStore store, AccountTransaction transactions, NoticeBook book, TimeProvider time)
{
    /// <summary>What becomes of a notice that could not be said where the account is played.</summary>
    public async Task<TimeSpan?> NotSentAsync(DossierKey key, Notice notice, SendOutcome outcome, CancellationToken ct)
    {
        if (outcome is SendOutcome.Unreachable or SendOutcome.Forbidden)
        {
            await FoundAsync(key, notice.Year, (outcome as SendOutcome.Forbidden)?.Code, ct);
        }
        return await book.NotSentAsync(key, notice, outcome, ct);
    }

    /// <summary>Says so once, however many notices find it out. In someone's private chat there is no one to tell.</summary>
    /// <param name="code">Why; null where the app was taken out.</param>
    private Task FoundAsync(DossierKey key, int year, string? code, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                var now = time.GetUtcNow();
                return
                    await store.LoadAsync(key, year, token)
                        is { Home: { AppRemoved: null, ConversationType: not "personal" } conversation } file
                    ? Decision.Of(
                        true,
                        new Changes(file)
                            .Put(AccountKeys.Home, conversation with { AppRemoved = now, Refused = code })
                            .Say(new Notice.AppRemoved(year, now.UtcTicks))
                    )
                    : Decision.Of(false);
            },
            ct
        );

    /// <summary>Something was said there: so the app is in.</summary>
    /// <param name="conversation">As it was read before.</param>
    public Task SaidAsync(DossierKey key, int year, AccountConversation conversation, CancellationToken ct) =>
        conversation.AppRemoved is null
            ? Task.CompletedTask
            : transactions.ChangeAsync(
                key,
                year,
                async token =>
                    await store.LoadAsync(key, year, token) is { Home: { AppRemoved: not null } now } file
                        ? Decision.Of(
                            true,
                            new Changes(file).Put(AccountKeys.Home, now with { AppRemoved = null, Refused = null })
                        )
                        : Decision.Of(false),
                ct
            );
}

/// <summary>Tells the account manager, in the private chat, why nothing can be said where the account is played, and what to do.</summary>
public sealed class AppRemovedNotifier(AccountStore store, PersonalMessages personal, NoticeBook book)
    : NotificationHandler<Notice.AppRemoved>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.AppRemoved notice, CancellationToken ct)
    {
        if (await store.LoadAsync(key, notice.Year, ct) is not { Home: { AppRemoved: not null } conversation } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        return await personal.TellAccountManagerAsync(
            key,
            notice,
            file,
            conversation,
            TextOf(conversation.Refused),
            ct,
            conversation.Refused ?? ""
        );
    }

    private static string TextOf(string? code) =>
        code switch
        {
            null => "home.appRemoved",
            "ConversationBlockedByUser" or "MessageWritesBlocked" => "home.refused.blocked",
            "BotDisabledByAdmin" => "home.refused.admin",
            "NotEnoughPermissions" => "home.refused.permissions",
            SendFaults.WrongAddress => "home.refused.address",
            _ => "home.refused.other",
        };
}
