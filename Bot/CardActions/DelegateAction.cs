using AccountBot.Bot.Accounts;
using AccountBot.Bot.People;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The manager hands the deciding to a delegate, or takes it back.</summary>
public sealed class DelegateAction(DelegateDesk desk, AccountStore store, PickedPeople people) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateDelegate, Cards.Verbs.GateTakeBack];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (reader, year) = (turn.Reader, turn.Year);
        var result =
            turn.Data.Verb == Cards.Verbs.GateTakeBack
                ? await desk.TakeBackAsync(turn.Account, year, reader.Person, ct)
                : await desk.HandAsync(
                    turn.Account,
                    year,
                    await people.ReadAsync(turn, [Delegating.PersonInput], year, ct),
                    reader.Person,
                    ct
                );
        return result?.Outcome switch
        {
            null => CardReply.Say(await Missing.WordsAsync(store, turn, ct)),
            DelegateOutcome.NotYours => CardReply.Say(reader.Texts["gate.onlyManagerHands"]),
            DelegateOutcome.Closed closed => CardReply.Say(
                reader.Texts["error.stale", Stale.Words(closed.Season, reader.Texts)]
            ),
            var outcome => await ShowAsync(turn, outcome as DelegateOutcome.Wrong, ct),
        };
    }

    private async Task<CardReply> ShowAsync(CardTurn turn, DelegateOutcome.Wrong? wrong, CancellationToken ct)
    {
        if (await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct) is not { } file)
        {
            return CardReply.Say(await Missing.WordsAsync(store, turn, ct));
        }
        var view = new ManagerGateView(
            file.Gate,
            file.Votes,
            wrong?.Problems[0],
            wrong is null ? null : turn.Inputs,
            Reader: turn.Reader.Person
        );
        return CardReply.Show(ManagerGateCard.Render(view, Texts.In(file.Gate.Language)));
    }
}
