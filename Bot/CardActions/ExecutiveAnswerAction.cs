using AccountBot.Bot.Accounts;
using AccountBot.Bot.People;
using AccountBot.Bot.Talk;
using AccountBot.Cards;
using AccountBot.Cards.Executives;
using AccountBot.Playbook.Executives;
using Choices = AccountBot.Cards.Executives.ExecutiveCard.Choices;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of a director's card. The person who was asked sees it, whether or not the account exists for them.</summary>
public sealed class ExecutiveAnswerAction(ExecutiveDesk desk, ExecutiveTalk talk) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.ExecutiveAnswer];

    public async Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct)
    {
        var at = new RequestAddress(turn.Account, turn.Year, turn.Data.Form ?? string.Empty, turn.Round);
        var typed = new Picking(turn.Context, turn.Reader, turn.Inputs);
        var answer = turn.Data.Choice switch
        {
            Choices.Accept => desk.AcceptAsync(at, typed, ct),
            Choices.Decline => desk.DeclineAsync(at, typed, ct),
            Choices.Propose => desk.ProposeAsync(at, typed, ct),
            Choices.Question => desk.QuestionAsync(at, typed, ct),
            Choices.Tell => desk.TellAsync(at, typed, ct),
            _ => null,
        };
        return answer is null ? CardReply.Say(turn.Reader.Texts["error.badCard"]) : Reply(turn, await answer);
    }

    private CardReply Reply(CardTurn turn, RequestResult? result)
    {
        var texts = turn.Reader.Texts;
        if (result is not { Outcome: not RequestOutcome.Unknown, Request: { } request, Dossier: var dossier })
        {
            return CardReply.Say(texts["error.notFound"]);
        }
        var view = talk.ViewOf(dossier, request);
        return result.Outcome switch
        {
            RequestOutcome.NotYours => CardReply.Say(texts["executive.notAsked", Texts.Name(request.Director)]),
            RequestOutcome.Wrong wrong => Show(view with { Problem = wrong.Problems[0], Typed = turn.Inputs }),
            RequestOutcome.Overtaken when !turn.Reader.Person.Is(request.Director) => CardReply.Show(
                ExecutiveCards.Over(view)
            ),
            RequestOutcome.Overtaken => Show(view with { Stale = true, Typed = turn.Inputs }),
            _ => Show(view),
        };
    }

    private static CardReply Show(ExecutiveView view) =>
        CardReply.Show(ExecutiveCard.Render(view, Texts.In(view.Dossier.Account.Language)));
}
