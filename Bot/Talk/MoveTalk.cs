using AccountBot.Bot.Accounts;
using AccountBot.Bot.CardActions;
using AccountBot.Bot.People;
using AccountBot.Bot.Settings;
using AccountBot.Bot.Turns;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Talk;

/// <summary>Asks whether an account is to go to the conversation of the turn, and what that means for its people.</summary>
public sealed class MoveTalk(Roster roster, Administrators administrators)
{
    /// <returns>Words to say; null when a card asks.</returns>
    public async Task<string?> AskAsync(ITurnContext turn, Reader reader, AccountFile file, CancellationToken ct)
    {
        var (account, texts) = (file.Dossier.Account, reader.Texts);
        if (!Moving.MayMove(account, reader.Person, administrators.Are(reader.Person)))
        {
            return texts["home.notYours", account.Name];
        }
        var to = NewAccountAction.HomeOf(turn);
        if (file.Home is { } home && Places.IsHere(home, turn) && !Places.IsUseless(home))
        {
            return texts["home.already", account.Name];
        }
        var view = new MoveView(
            account,
            file.Home is { } from ? Places.Of(from) : null,
            Places.Of(to),
            await LosesSightAsync(turn, reader.Person, account, ct),
            MoveDesk.NameOf(file.Home)
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
                is RosterLook.Seen { Complete: true, People: var there }
            ? Moving.LosesSight(account, there)
            : null;
    }
}
