using AccountBot.Bot.Teams;
using AccountBot.Cards.Messages;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using AdaptiveCards;

namespace AccountBot.Bot.Routing;

/// <summary>Writes typed words down in an account.</summary>
/// <param name="said">What was typed after the command.</param>
/// <param name="once">Names the message or the card with which it was typed, so that it is written once.</param>
/// <returns>The card that answers; null where it can no longer be written.</returns>
public delegate Task<AdaptiveCard?> WriteText(
    Actor actor,
    AccountSnapshot account,
    string said,
    string once,
    CancellationToken ct
);

/// <summary>Finds the account in which typed words are written down: the one that is played here, or the one that is chosen of several.</summary>
public sealed class TextForAccount(AccountStore store, AccountSearch search, AccountChoices choices)
{
    public async Task WriteAsync(CommandTurn turn, WriteText write, CancellationToken ct)
    {
        var (context, actor) = (turn.Context, turn.Actor);
        // Where it is said, and not by name: the words are what is written down. An auditor writes nothing down.
        var found = await search.FindAsync(
            context,
            actor with
            {
                IsAuditor = false,
            },
            new TypedCommand(turn.Command, string.Empty),
            ct
        );
        var once = turn.Message.Once(context.Activity.Conversation.Id);
        var card = found switch
        {
            [] => Say("error.noAccountHere", actor),
            [var one] => await InAsync(actor, one, turn.Rest, once, write, ct) ?? Say("error.notFound", actor),
            _ => await choices.CardAsync(context, actor, found, turn.Command, asking: true, ct, turn.Rest),
        };
        await context.SendActivityAsync(CardReplies.Activity(card), ct);
    }

    /// <summary>Writes it in the account that was chosen; the person who writes needs a role in it.</summary>
    public async Task<Reply> ChosenAsync(CardTurn turn, string said, WriteText write, CancellationToken ct) =>
        turn.Data.Form is { } once
        && await search.OwnAsync(turn.Actor, turn.Data.Account ?? string.Empty, ct) is { } part
        && await InAsync(turn.Actor, part, said, once, write, ct) is { } card
            ? Reply.Show(card)
            : Reply.NotFound;

    private async Task<AdaptiveCard?> InAsync(
        Actor actor,
        Participation part,
        string said,
        string once,
        WriteText write,
        CancellationToken ct
    ) =>
        await store.LoadAsync(new DossierKey(actor.Tenant, part.Account), part.Year, ct) is { } account
        && account.Dossier.Account.IsVisibleTo(actor.Person)
            ? await write(actor, account, said, once, ct)
            : null;

    private static AdaptiveCard Say(string key, Actor actor) =>
        MessageCard.Render(new MessageView(actor.Texts[key]), actor.Texts);
}
