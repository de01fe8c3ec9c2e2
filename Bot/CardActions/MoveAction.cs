using AccountBot.Bot.Accounts;
using AccountBot.Bot.Settings;
using AccountBot.Cards;
using AccountBot.Cards.Talk;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The answer to whether an account is to go to the conversation in which the card stands.</summary>
public sealed class MoveAction(MoveDesk desk, AccountStore store, Administrators administrators) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.HomeMove, Cards.Verbs.HomeStay];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb == Cards.Verbs.HomeMove ? MoveAsync(turn, ct) : StayAsync(turn, ct);

    private async Task<CardReply> MoveAsync(CardTurn turn, CancellationToken ct)
    {
        var (by, texts) = (turn.Reader.Person, turn.Reader.Texts);
        var (outcome, now) = await desk.MoveAsync(
            turn.Account,
            turn.Year,
            NewAccountAction.HomeOf(turn.Context),
            turn.Data.Form ?? string.Empty,
            (by, administrators.Are(by)),
            ct
        );
        return (outcome, now) switch
        {
            (MoveOutcome.Moved or MoveOutcome.Already, { } file) => Shown("home.moved", file, texts),
            (MoveOutcome.Overtaken, { } file) => Shown("home.overtaken", file, texts),
            (MoveOutcome.NotYours, { } file) => CardReply.Say(texts["home.notYours", file.Dossier.Account.Name]),
            _ => CardReply.Say(texts["error.notFound"]),
        };
    }

    private async Task<CardReply> StayAsync(CardTurn turn, CancellationToken ct)
    {
        var (by, texts) = (turn.Reader.Person, turn.Reader.Texts);
        if (
            await store.LoadNewestAsync(turn.Account, turn.Year, ct) is not { Dossier.Account: var account } file
            || !account.IsVisibleTo(by)
        )
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        return Moving.MayMove(account, by, administrators.Are(by))
            ? Shown("home.stays", file, texts)
            : CardReply.Say(texts["home.notYours", account.Name]);
    }

    /// <summary>The card says what is true now, and asks nothing any more.</summary>
    private static CardReply Shown(string key, AccountFile file, Texts texts)
    {
        var place = file.Home is { } home ? Places.Of(home).Said(texts) : texts["place.channel"];
        var words = texts[key, file.Dossier.Account.Name, place];
        return CardReply.Show(MessageCard.Render(new MessageView(words), texts));
    }
}
