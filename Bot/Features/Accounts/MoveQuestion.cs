using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards.Accounts;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Asks whether an account is to go to the conversation of the turn, and what that means for its people.</summary>
public sealed class MoveQuestion(Roster roster, Administrators administrators)
{
    /// <returns>Words to say; null when a card asks.</returns>
    public async Task<string?> AskAsync(ITurnContext turn, Actor actor, AccountSnapshot file, CancellationToken ct)
    {
        var (account, texts) = (file.Dossier.Account, actor.Texts);
        if (!Moving.MayMove(account, actor.Person, administrators.Are(actor.Person)))
        {
            return texts["home.notYours", account.Name];
        }
        var to = ConversationOfTurn.Of(turn);
        if (
            file.Home is { } accountConversation
            && Places.IsHere(accountConversation, turn)
            && !Places.IsUseless(accountConversation)
        )
        {
            return texts["home.already", account.Name];
        }
        var view = new MoveView(
            account,
            file.Home is { } from ? Places.Of(from) : null,
            Places.Of(to),
            await LosesSightAsync(turn, actor.Person, account, ct),
            MoveService.NameOf(file.Home)
        );
        await turn.SendActivityAsync(CardReplies.Activity(MoveCard.Render(view, texts)), ct);
        return null;
    }

    /// <summary>In a personal chat there is no one but the one who asks; elsewhere the roster tells, where it can be read.</summary>
    private async Task<IReadOnlyList<Person>?> LosesSightAsync(
        ITurnContext turn,
        Person asks,
        Account account,
        CancellationToken ct
    )
    {
        if (turn.Activity.Conversation.ConversationType is null or "personal")
        {
            return Moving.LosesSight(account, [asks]);
        }
        return
            await roster.FreshAsync(turn, RosterPlace.Of(turn), ct)
                is RosterResult.Seen { Complete: true, People: var there }
            ? Moving.LosesSight(account, there)
            : null;
    }
}
