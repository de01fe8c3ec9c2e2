using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Playbook.Executives;
using Choices = AccountBot.Cards.Executives.ExecutiveCard.Choices;

namespace AccountBot.Bot.Features.Executives;

/// <summary>The buttons of a director's card. The person who was asked sees it, whether or not the account exists for them.</summary>
public sealed class ExecutiveAnswerAction(ExecutiveService service, ExecutiveQueries queries) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.ExecutiveAnswer];

    public async Task<Reply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var at = new RequestAddress(turn.Account, turn.Year, turn.Data.Form ?? string.Empty, turn.Round);
        var typed = new Picking(turn.Context, turn.Actor, turn.Inputs);
        var answer = turn.Data.Choice switch
        {
            Choices.Accept => service.AcceptAsync(at, typed, ct),
            Choices.Decline => service.DeclineAsync(at, typed, ct),
            Choices.Propose => service.ProposeAsync(at, typed, ct),
            Choices.Question => service.QuestionAsync(at, typed, ct),
            Choices.Tell => service.TellAsync(at, typed, ct),
            _ => null,
        };
        return answer is null ? Reply.BadCard : ReplyTo(turn, await answer);
    }

    private Reply ReplyTo(CardTurn turn, RequestResult? result)
    {
        var texts = turn.Actor.Texts;
        if (result is not { Outcome: not RequestOutcome.Unknown, Request: { } request, Dossier: var dossier })
        {
            return Reply.NotFound;
        }
        var view = queries.ViewOf(dossier, request);
        return result.Outcome switch
        {
            RequestOutcome.NotYours => Reply.Say(texts["executive.notAsked", Texts.Name(request.Director)]),
            RequestOutcome.Wrong wrong => Show(view with { Problem = wrong.Problems[0], Typed = turn.Inputs }),
            RequestOutcome.Overtaken when !turn.Actor.Person.Is(request.Director) => Reply.Show(
                ExecutiveCards.Over(view)
            ),
            RequestOutcome.Overtaken => Show(view with { Stale = true, Typed = turn.Inputs }),
            _ => Show(view),
        };
    }

    private static Reply Show(ExecutiveView view) =>
        Reply.Show(ExecutiveCard.Render(view, Texts.In(view.Dossier.Account.Language)));
}
