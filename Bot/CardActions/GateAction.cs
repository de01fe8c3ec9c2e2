using AccountBot.Bot.Accounts;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of the team's gate card.</summary>
public sealed class GateAction(GateDesk desk, AccountStore store) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateVote, Cards.Verbs.GateView, Cards.Verbs.GateOpen];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.GateVote => VoteAsync(turn, ct),
            Cards.Verbs.GateOpen => OpenAsync(turn, ct),
            _ => ViewAsync(turn, ct),
        };

    private async Task<CardReply> VoteAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<Choice>(turn.Data.Choice, out var choice) || !Enum.IsDefined(choice))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var reason = CleanText.Lines(turn.Input(GateCard.ReasonInput));
        if (reason.Length > GateCard.MostReason)
        {
            return CardReply.Say(turn.Reader.Texts["problem.tooLong", GateCard.MostReason, reason.Length]);
        }
        var at = new GateAddress(turn.Year, turn.Base, turn.Round);
        var result = await desk.VoteAsync(
            turn.Account,
            at,
            choice,
            reason.Length == 0 ? null : reason,
            turn.Reader.Person,
            ct
        );
        return result switch
        {
            null => CardReply.Say(await Missing.WordsAsync(store, turn, ct)),
            { Outcome: VoteOutcome.Refused { Why: VoteRefusal.NotAVoter } } => CardReply.Say(
                turn.Reader.Texts["gate.notYours"]
            ),
            { } done => Show(done.File, turn),
        };
    }

    /// <summary>What a refresh asks for: the card as this reader sees it.</summary>
    private async Task<CardReply> ViewAsync(CardTurn turn, CancellationToken ct)
    {
        var file = await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct);
        if (file is { Gate.IsOpen: true } && file.Gate.IsVisibleTo(turn.Reader.Person))
        {
            return Show(file, turn);
        }
        // A gate that is closed remembers who was on the team then; the account says who may see it now.
        return
            file is not null
            && await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } account
            && turn.Reader.MaySee(account)
            ? CardReply.Show(turn.Reader.Seeing(account, CardOf(file, turn)))
            : CardReply.Say(await Missing.WordsAsync(store, turn, ct));
    }

    private static CardReply Show(GateFile file, CardTurn turn) => CardReply.Show(CardOf(file, turn));

    private static AdaptiveCards.AdaptiveCard CardOf(GateFile file, CardTurn turn) =>
        GateCard.Render(new GateView(file.Gate, file.Votes, turn.Reader.Person), Texts.In(file.Gate.Language));

    private async Task<CardReply> OpenAsync(CardTurn turn, CancellationToken ct)
    {
        var (reader, typed) = (turn.Reader, CleanText.Lines(turn.Input(OpenGateCard.ReasonInput)));
        var tooLong = typed.Length > OpenGateCard.MostReason;
        var result = await desk.OpenAsync(
            turn.Account,
            turn.Year,
            tooLong || typed.Length == 0 ? null : typed,
            reader.Person,
            ct
        );
        if (result is null)
        {
            return CardReply.Say(await Missing.WordsAsync(store, turn, ct));
        }
        var dossier = result.File.Dossier;
        switch (result.Outcome)
        {
            case OpenGateOutcome.Opened opened:
                return CardReply.Say(reader.Texts["play.atGate", opened.Gate.Base]);
            case OpenGateOutcome.NeedsReason gaps when turn.Data.Verb == Cards.Verbs.GateOpen:
                var problem =
                    tooLong ? reader.Texts["problem.tooLong", OpenGateCard.MostReason, typed.Length]
                    : turn.Inputs.ContainsKey(OpenGateCard.ReasonInput) ? reader.Texts["problem.required"]
                    : null;
                return CardReply.Show(
                    OpenGateCard.Render(
                        new OpenGateView(dossier, gaps.Gaps, problem, tooLong ? typed : null),
                        reader.Texts
                    )
                );
            case OpenGateOutcome.OnlyTheAccountManager only:
                var names = string.Join(", ", OpenGateCard.Names(dossier.Season.AtBat, only.Gaps, reader.Texts));
                return CardReply.Say(
                    reader.Texts["gate.open.onlyAm", names, Texts.Name(dossier.Account.AccountManager)]
                );
            case OpenGateOutcome.NotAtBat:
                return CardReply.Say(reader.Texts["error.stale", Stale.Words(dossier.Season, reader.Texts)]);
            default:
                return CardReply.Say(reader.Texts["error.notOnTeam"]);
        }
    }
}
