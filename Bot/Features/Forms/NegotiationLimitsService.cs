using AccountBot.Bot.Delivery;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Forms;

/// <summary>Puts confidential forms before those who may see them, each in the private chat and nowhere else.</summary>
public sealed class NegotiationLimitsService(
    AccountTransaction transactions,
    AccountStore store,
    PersonalChats chats,
    LiveCards live,
    Sender sender
)
{
    /// <summary>The season came to this form: the person who is to answer it hears so, once.</summary>
    public Task AskAsync(DossierKey key, FormAddress at, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            at.Year,
            async token =>
            {
                if (
                    await store.LoadAsync(key, at.Year, token) is not { } file
                    || file.Dossier.Account.Leaders() is not [var first, ..]
                    || file.Card(AccountKeys.LimitsCard(at, first.Id)) is not null
                )
                {
                    return Decision.Of(false);
                }
                var ask = new Notice.AskLimits(at.Year, at.Base, at.Form, first);
                var outbox = await store.LoadOutboxAsync(key, token);
                return outbox.Notices.Any(notice => notice.Id == ask.Id)
                    ? Decision.Of(false)
                    : Decision.Of(true, new Changes(file).BasedOn(outbox).Say(ask));
            },
            ct
        );

    /// <summary>Posts the form in someone's chat, below what was said there since; the copy above makes way.</summary>
    public async Task<NegotiationLimitsOutcome> OpenAsync(
        DossierKey key,
        FormAddress at,
        Person person,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, at.Year, ct) is not { Home: { } conversation } file)
        {
            return NegotiationLimitsOutcome.Failed;
        }
        var known = file.Dossier.Account.Leaders().FirstOrDefault(person.Is);
        var card = CardRef.Limits(key, at, person.Id);
        if (known is null || await live.RenderAsync(card, ct) is not { } rendered)
        {
            return NegotiationLimitsOutcome.Failed;
        }
        var activity = CardReplies.Activity(rendered.Card);
        var (outcome, chat) = await chats.SendAsync(key.Tenant, Reached(known, person), conversation, activity, ct);
        switch (outcome)
        {
            case SendOutcome.Sent sent when chat is not null:
                await WriteDownAsync(file, at, person, chat.Posted(sent), ct);
                return NegotiationLimitsOutcome.Posted;
            case SendOutcome.Unreachable or SendOutcome.Gone:
                return NegotiationLimitsOutcome.Unreachable;
            default:
                return NegotiationLimitsOutcome.Failed;
        }
    }

    // The person who presses tells how the chat addresses them; an account made from a list may not know yet.
    private static Person Reached(Person known, Person person) => known with { ChatId = known.ChatId ?? person.ChatId };

    private async Task WriteDownAsync(
        AccountSnapshot file,
        FormAddress at,
        Person person,
        PostedCard posted,
        CancellationToken ct
    )
    {
        var row = AccountKeys.LimitsCard(at, person.Id);
        // A conflict means that the form was asked for twice at the same moment; either card will do.
        await store.CommitAsync(file.Key, new Changes(file).Put(row, posted).Rows, ct);
        if (file.Card(row) is { } before)
        {
            var texts = Texts.In(file.Dossier.Account.Language);
            var moved = MessageCard.Render(new MessageView("↓ " + texts["form.moved"]), texts);
            await sender.UpdateAsync(file.Key.Tenant, before, CardReplies.Activity(moved), ct);
        }
    }
}

/// <summary>What became of posting a confidential form in someone's chat.</summary>
public enum NegotiationLimitsOutcome
{
    Posted,

    /// <summary>The app is not there yet.</summary>
    Unreachable,

    Failed,
}
