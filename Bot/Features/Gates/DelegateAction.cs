using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>The manager hands the deciding to a delegate, or takes it back.</summary>
public sealed class DelegateAction(DelegateService service, AccountStore store, PickedPeople people) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateDelegate, Cards.Verbs.GateTakeBack];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var (actor, year) = (turn.Actor, turn.Year);
        var result =
            turn.Data.Verb == Cards.Verbs.GateTakeBack
                ? await service.TakeBackAsync(turn.Account, year, actor.Person, ct)
                : await service.HandAsync(
                    turn.Account,
                    year,
                    await people.ReadAsync(turn, [Delegating.PersonInput], year, ct),
                    actor.Person,
                    ct
                );
        return result?.Outcome switch
        {
            null => await MissingReply.OfAsync(store, turn, ct),
            DelegateOutcome.NotYours => Reply.Say(actor.Texts["gate.onlyManagerHands"]),
            DelegateOutcome.Closed closed => Reply.StaleAt(closed.Season),
            var outcome => await ShowAsync(turn, outcome as DelegateOutcome.Wrong, ct),
        };
    }

    private async Task<Reply> ShowAsync(CardTurn turn, DelegateOutcome.Wrong? wrong, CancellationToken ct)
    {
        if (await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct) is not { } file)
        {
            return await MissingReply.OfAsync(store, turn, ct);
        }
        var view = new ManagerGateView(
            file.Gate,
            file.Votes,
            wrong?.Problems[0],
            wrong is null ? null : turn.Inputs,
            Reader: turn.Actor.Person
        );
        return Reply.Show(ManagerGateCard.Render(view, Texts.In(file.Gate.Language)));
    }
}
