using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Delivery;

/// <summary>What is said in people's own chats; the person who cannot be reached gets it the moment they install the app.</summary>
public sealed class PersonalMessages(
    PersonalChats chats,
    UnreachedPeople unreached,
    UnreachedReports reports,
    NoticeBook book
)
{
    /// <summary>Tells the account manager something about where the account lives.</summary>
    /// <param name="text">The key of the text; its first argument is the account's name.</param>
    public Task<TimeSpan?> TellAccountManagerAsync(
        DossierKey key,
        Notice notice,
        AccountSnapshot file,
        AccountConversation conversation,
        string text,
        CancellationToken ct,
        string also = ""
    )
    {
        var account = file.Dossier.Account;
        var texts = Texts.In(account.Language);
        var card = MessageCard.Render(new MessageView(texts[text, account.Name, also], account.Name), texts);
        return PostAsync(
            key,
            notice,
            new PersonalPost(account.AccountManager, conversation, file, null, texts),
            card,
            ct
        );
    }

    public async Task<TimeSpan?> PostAsync(
        DossierKey key,
        Notice notice,
        PersonalPost post,
        AdaptiveCard card,
        CancellationToken ct
    )
    {
        var (outcome, chat) = await chats.SendAsync(
            key.Tenant,
            post.To,
            post.AccountConversation,
            CardReplies.Activity(card),
            ct
        );
        if (outcome is SendOutcome.Sent sent && chat is not null)
        {
            return post.Row is { } row
                ? await book.DoneAsync(key, notice, ct, post.BasedOn, changes => changes.Put(row, chat.Posted(sent)))
                : await book.DoneAsync(key, notice, ct);
        }
        // A chat that the service refuses to open is with someone whom it does not know (any more).
        var unknown = outcome is SendOutcome.Refused && chat is null;
        if (outcome is not (SendOutcome.Unreachable or SendOutcome.Gone) && !unknown)
        {
            return await book.NotSentAsync(key, notice, outcome, ct);
        }
        if (
            await chats.WaitAsync(key, post.To, notice, ct)
            && !await unreached.WasToldAsync(key, post.To.Id, notice, ct)
        )
        {
            await reports.TellTeamAsync(key, post, ct);
        }
        await reports.MarkAsync(key, notice.Year, post.To, ct);
        await unreached.AddAsync(key.Tenant, post.To, ct);
        return await book.DoneAsync(key, notice, ct);
    }
}

/// <summary>Something for someone's private chat.</summary>
/// <param name="AccountConversation">Where the account lives: its channel service opens the chat, and its thread hears when that fails.</param>
/// <param name="BasedOn">The rows that were read.</param>
/// <param name="Row">Where it is written down that the card was posted; null where the card never changes.</param>
/// <param name="Texts">The account's language.</param>
public sealed record PersonalPost(
    Person To,
    AccountConversation AccountConversation,
    ReadRows BasedOn,
    string? Row,
    Texts Texts
);
