using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Cards;
using AccountBot.Cards.Messages;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>The answer to whether an account is to go to the conversation in which the card stands.</summary>
public sealed class MoveAction(MoveService service, AccountStore store, Administrators administrators) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.HomeMove, Cards.Verbs.HomeStay];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb == Cards.Verbs.HomeMove ? MoveAsync(turn, ct) : StayAsync(turn, ct);

    private async Task<Reply> MoveAsync(CardTurn turn, CancellationToken ct)
    {
        var (by, texts) = (turn.Actor.Person, turn.Actor.Texts);
        var (outcome, now) = await service.MoveAsync(
            turn.Account,
            turn.Year,
            ConversationOfTurn.Of(turn.Context),
            turn.Data.Form ?? string.Empty,
            (by, administrators.Are(by)),
            ct
        );
        return (outcome, now) switch
        {
            (MoveOutcome.Moved or MoveOutcome.Already, { } file) => Shown("home.moved", file, texts),
            (MoveOutcome.Overtaken, { } file) => Shown("home.overtaken", file, texts),
            (MoveOutcome.NotYours, { } file) => Reply.Say(texts["home.notYours", file.Dossier.Account.Name]),
            _ => Reply.NotFound,
        };
    }

    private async Task<Reply> StayAsync(CardTurn turn, CancellationToken ct)
    {
        var (by, texts) = (turn.Actor.Person, turn.Actor.Texts);
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { Dossier.Account: var account } file
            || !account.IsVisibleTo(by)
        )
        {
            return Reply.NotFound;
        }
        return Moving.MayMove(account, by, administrators.Are(by))
            ? Shown("home.stays", file, texts)
            : Reply.Say(texts["home.notYours", account.Name]);
    }

    /// <summary>The card says what is true now, and asks nothing any more.</summary>
    private static Reply Shown(string key, AccountSnapshot file, Texts texts)
    {
        var place = file.Home is { } accountConversation
            ? Places.Of(accountConversation).Said(texts)
            : texts["place.channel"];
        var words = texts[key, file.Dossier.Account.Name, place];
        return Reply.Show(MessageCard.Render(new MessageView(words), texts));
    }
}
