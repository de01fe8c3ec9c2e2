using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>The buttons of the team's gate card.</summary>
public sealed class GateAction(GateService service, AccountStore store) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateVote, Cards.Verbs.GateView, Cards.Verbs.GateOpen];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.GateVote => VoteAsync(turn, ct),
            Cards.Verbs.GateOpen => OpenAsync(turn, ct),
            _ => ViewAsync(turn, ct),
        };

    private async Task<Reply> VoteAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<Choice>(turn.Data.Choice, out var choice) || !Enum.IsDefined(choice))
        {
            return Reply.BadCard;
        }
        var reason = CleanText.Lines(turn.Input(GateCard.ReasonInput));
        if (reason.Length > GateCard.MostReason)
        {
            return Reply.Say(turn.Actor.Texts["problem.tooLong", GateCard.MostReason, reason.Length]);
        }
        var at = new GateAddress(turn.Year, turn.Base, turn.Round);
        var result = await service.VoteAsync(
            turn.Account,
            at,
            choice,
            reason.Length == 0 ? null : reason,
            turn.Actor.Person,
            ct
        );
        return result switch
        {
            null => await MissingReply.OfAsync(store, turn, ct),
            { Outcome: VoteOutcome.Refused { Why: VoteRefusal.NotAVoter } } => Reply.Say(
                turn.Actor.Texts["gate.notYours"]
            ),
            { } done => Show(done.File, turn),
        };
    }

    /// <summary>What a refresh asks for: the card as this reader sees it.</summary>
    private async Task<Reply> ViewAsync(CardTurn turn, CancellationToken ct)
    {
        var file = await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct);
        if (file is { Gate.IsOpen: true } && file.Gate.IsVisibleTo(turn.Actor.Person))
        {
            return Show(file, turn);
        }
        // A gate that is closed remembers who was on the team then; the account says who may see it now.
        return
            file is not null
            && await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } account
            && turn.Actor.MaySee(account)
            ? Reply.Show(turn.Actor.Seeing(account, CardOf(file, turn)))
            : await MissingReply.OfAsync(store, turn, ct);
    }

    private static Reply Show(GateSnapshot file, CardTurn turn) => Reply.Show(CardOf(file, turn));

    private static AdaptiveCards.AdaptiveCard CardOf(GateSnapshot file, CardTurn turn) =>
        GateCard.Render(new GateView(file.Gate, file.Votes, turn.Actor.Person), Texts.In(file.Gate.Language));

    private async Task<Reply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var (actor, typed) = (turn.Actor, CleanText.Lines(turn.Input(OpenGateCard.ReasonInput)));
        var tooLong = typed.Length > OpenGateCard.MostReason;
        var result = await service.OpenAsync(
            turn.Account,
            turn.Year,
            tooLong || typed.Length == 0 ? null : typed,
            actor.Person,
            ct
        );
        if (result is null)
        {
            return await MissingReply.OfAsync(store, turn, ct);
        }
        var dossier = result.File.Dossier;
        switch (result.Outcome)
        {
            case OpenGateOutcome.Opened opened:
                return Reply.Say(actor.Texts["play.atGate", opened.Gate.Base]);
            case OpenGateOutcome.NeedsReason gaps when turn.Data.Verb == Cards.Verbs.GateOpen:
                var problem =
                    tooLong ? actor.Texts["problem.tooLong", OpenGateCard.MostReason, typed.Length]
                    : turn.Inputs.ContainsKey(OpenGateCard.ReasonInput) ? actor.Texts["problem.required"]
                    : null;
                return Reply.Show(
                    OpenGateCard.Render(
                        new OpenGateView(dossier, gaps.Gaps, problem, tooLong ? typed : null),
                        actor.Texts
                    )
                );
            case OpenGateOutcome.OnlyTheAccountManager only:
                var names = string.Join(", ", OpenGateCard.Names(dossier.Season.AtBat, only.Gaps, actor.Texts));
                return Reply.Say(actor.Texts["gate.open.onlyAm", names, Texts.Name(dossier.Account.AccountManager)]);
            case OpenGateOutcome.NotAtBat:
                return Reply.StaleAt(dossier.Season);
            default:
                return Reply.Say(actor.Texts["error.notOnTeam"]);
        }
    }
}
