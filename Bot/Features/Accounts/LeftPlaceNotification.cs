using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>
/// Tells the conversation that an account left where it is played now, with a link where there is one, and closes its cards there:
/// an account has one live thread.
/// </summary>
public sealed class LeftPlaceNotifier(
    AccountStore store,
    Sender sender,
    SeasonRunner play,
    AccountLists lists,
    NoticeBook book
) : NotificationHandler<Notice.LeftPlace>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.LeftPlace notice, CancellationToken ct)
    {
        var old = notice.From;
        if (await store.LoadNewestAsync(key, notice.Year, ct) is not { Home: { } accountConversation } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (accountConversation.Thread == old.Conversation)
        {
            // It came back in the meantime.
            return await book.DoneAsync(key, notice, ct);
        }
        await lists.NotPlayedInAsync(key, old.Conversation, ct);
        if (accountConversation.Thread is null && !Places.IsUseless(accountConversation))
        {
            return NoticeBook.Soon;
        }
        await CloseAsync(key, old, file, ct);
        var to = new Destination(
            key.Tenant,
            old.ServiceUrl,
            old.ChannelService,
            old.Conversation,
            old.BotId,
            old.ConversationType
        );
        var season = new SeasonAddress(key.Tenant, key.Account, notice.Year);
        await sender.ContinueAsync(to, (turn, token) => play.ForgetAsync(turn, season, token), ct);
        var link = ThreadLink.Of(key.Tenant, accountConversation.Thread, file.Card(AccountKeys.Scoreboard)?.Activity);
        var outcome = await sender.SendAsync(to, CardReplies.Activity(Card(file, link)), ct);
        // Where nothing can be said any more, no one is there to read it.
        return outcome is SendOutcome.Throttled
            ? await book.NotSentAsync(key, notice, outcome, ct)
            : await book.DoneAsync(key, notice, ct);
    }

    private async Task CloseAsync(DossierKey key, OldPlace old, AccountSnapshot file, CancellationToken ct)
    {
        foreach (var activity in old.Cards)
        {
            var posted = new PostedCard(old.ServiceUrl, old.ChannelService, old.Conversation, activity, old.BotId);
            await sender.UpdateAsync(key.Tenant, posted, CardReplies.Activity(Card(file, null)), ct);
        }
    }

    private static AdaptiveCards.AdaptiveCard Card(AccountSnapshot file, Uri? link)
    {
        var (account, texts) = (file.Dossier.Account, Texts.In(file.Dossier.Account.Language));
        var words = texts["home.left", account.Name, Places.Of(file.Home!).Said(texts)];
        return MessageCard.Render(new MessageView(words, Link: link, LinkText: texts["home.open"]), texts);
    }
}
