using AccountBot.Bot.Accounts;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>The buttons of the manager's gate card.</summary>
public sealed class ManagerGateAction(GateDesk desk, AccountStore store, TimeProvider time) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateDecide, Cards.Verbs.GateAsk, Cards.Verbs.ManagerView];

    public Task<CardReply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.GateDecide => DecideAsync(turn, ct),
            Cards.Verbs.GateAsk => AskAsync(turn, ct),
            _ => ViewAsync(turn, null, ct),
        };

    private async Task<CardReply> DecideAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<Choice>(turn.Data.Choice, out var choice) || !Enum.IsDefined(choice))
        {
            return CardReply.Say(turn.Reader.Texts["error.badCard"]);
        }
        var verdict = new Verdict(choice, turn.Reader.Person, time.GetUtcNow());
        if (choice == Choice.NoGo)
        {
            var (filled, problem) = ReadNoGo(turn, verdict);
            if (problem is not null)
            {
                return await ViewAsync(turn, problem, ct);
            }
            verdict = filled;
        }
        var result = await desk.DecideAsync(
            turn.Account,
            new GateAddress(turn.Year, turn.Base, turn.Round),
            verdict,
            ct
        );
        return result switch
        {
            null => CardReply.Say(turn.Reader.Texts["error.notFound"]),
            { Outcome: DecisionOutcome.NotYours } => CardReply.Say(turn.Reader.Texts["gate.onlyManager"]),
            { } done => Show(new ManagerGateView(done.File.Gate, done.File.Votes)),
        };
    }

    private (Verdict Verdict, string? Problem) ReadNoGo(CardTurn turn, Verdict verdict)
    {
        var (texts, why) = (turn.Reader.Texts, CleanText.Lines(turn.Input(ManagerGateCard.WhyInput)));
        if (why.Length is 0 or > ManagerGateCard.MostWhy)
        {
            var problem =
                why.Length == 0
                    ? texts["problem.required"]
                    : texts["problem.tooLong", ManagerGateCard.MostWhy, why.Length];
            return (verdict, $"{texts["manager.why"]} {problem}");
        }
        var today = DateOnly.FromDateTime(Zone.Local(time.GetUtcNow()).DateTime);
        var inputs = new FormInputs(
            turn.Inputs,
            new Dictionary<string, Playbook.People.Person>(StringComparer.Ordinal),
            turn.Reader.Language,
            today
        );
        var until = new DateField(ManagerGateCard.UntilInput) { Sense = DateSense.Future }.Read(inputs);
        if (until is FieldReading.Wrong wrong)
        {
            return (verdict, $"{texts["manager.until"]} {texts.Problem(wrong.Problem)}");
        }
        return (
            verdict with
            {
                Why = why,
                Whose = turn.Input(ManagerGateCard.WhoseInput) == "theirs" ? Whose.TheAccounts : Whose.Ours,
                Until = until is FieldReading.Given { Answer: Answer.Date date } ? date.Value : null,
            },
            null
        );
    }

    private async Task<CardReply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var question = CleanText.Lines(turn.Input(ManagerGateCard.QuestionInput));
        if (question.Length is 0 or > ManagerGateCard.MostWhy)
        {
            var texts = turn.Reader.Texts;
            var problem =
                question.Length == 0
                    ? texts["problem.required"]
                    : texts["problem.tooLong", ManagerGateCard.MostWhy, question.Length];
            return await ViewAsync(turn, $"{texts["manager.question"]} {problem}", ct);
        }
        var result = await desk.AskAsync(
            turn.Account,
            new GateAddress(turn.Year, turn.Base, turn.Round),
            question,
            turn.Reader.Person,
            ct
        );
        return result switch
        {
            null => CardReply.Say(turn.Reader.Texts["error.notFound"]),
            { Outcome: AskOutcome.NotYours } => CardReply.Say(turn.Reader.Texts["gate.onlyManager"]),
            { } done => Show(
                new ManagerGateView(
                    done.File.Gate,
                    done.File.Votes,
                    Asked: done.Outcome is not AskOutcome.AlreadyClosed
                )
            ),
        };
    }

    private async Task<CardReply> ViewAsync(CardTurn turn, string? problem, CancellationToken ct) =>
        await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct) is { } file
        && file.Gate.MayDecide(turn.Reader.Person)
            ? Show(new ManagerGateView(file.Gate, file.Votes, problem, problem is null ? null : turn.Inputs))
            : CardReply.Say(turn.Reader.Texts["error.notFound"]);

    private static CardReply Show(ManagerGateView view) =>
        CardReply.Show(ManagerGateCard.Render(view, Texts.In(view.Gate.Language)));
}
