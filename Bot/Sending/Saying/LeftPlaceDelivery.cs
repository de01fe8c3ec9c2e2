using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Cards;
using AccountBot.Cards.Talk;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Sending.Saying;

/// <summary>
/// Tells the conversation that an account left where it is played now, with a link where there is one, and closes its cards there:
/// an account has one live thread.
/// </summary>
public sealed class LeftPlaceDelivery(
    AccountStore store,
    Sender sender,
    SeasonPlay play,
    Projections projections,
    NoticeBook book
) : Delivery<Notice.LeftPlace>
{
    protected override async Task<TimeSpan?> SayAsync(DossierKey key, Notice.LeftPlace notice, CancellationToken ct)
    {
        var old = notice.From;
        if (await store.LoadNewestAsync(key, notice.Year, ct) is not { Home: { } home } file)
        {
            return await book.DoneAsync(key, notice, ct);
        }
        if (home.Thread == old.Conversation)
        {
            // It came back in the meantime.
            return await book.DoneAsync(key, notice, ct);
        }
        await projections.NotPlayedInAsync(key, old.Conversation, ct);
        if (home.Thread is null && !Places.IsUseless(home))
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
        var link = ThreadLink.Of(key.Tenant, home.Thread, file.Card(AccountKeys.Scoreboard)?.Activity);
        var outcome = await sender.SendAsync(to, CardReplies.Activity(Card(file, link)), ct);
        // Where nothing can be said any more, no one is there to read it.
        return outcome is SendOutcome.Throttled
            ? await book.NotSentAsync(key, notice, outcome, ct)
            : await book.DoneAsync(key, notice, ct);
    }

    private async Task CloseAsync(DossierKey key, OldPlace old, AccountFile file, CancellationToken ct)
    {
        foreach (var activity in old.Cards)
        {
            var posted = new PostedCard(old.ServiceUrl, old.ChannelService, old.Conversation, activity, old.BotId);
            await sender.UpdateAsync(key.Tenant, posted, CardReplies.Activity(Card(file, null)), ct);
        }
    }

    private static AdaptiveCards.AdaptiveCard Card(AccountFile file, Uri? link)
    {
        var (account, texts) = (file.Dossier.Account, Texts.In(file.Dossier.Account.Language));
        var words = texts["home.left", account.Name, Places.Of(file.Home!).Said(texts)];
        return MessageCard.Render(new MessageView(words, Link: link, LinkText: texts["home.open"]), texts);
    }
}
