using AccountBot.Bot.Routing;
using AccountBot.Cards;
using AccountBot.Cards.Gates;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Gates;

/// <summary>The buttons of the manager's gate card.</summary>
public sealed class ManagerGateAction(GateService service, AccountStore store, TimeProvider time) : ICardAction
{
    public IReadOnlyList<string> Verbs => [Cards.Verbs.GateDecide, Cards.Verbs.GateAsk, Cards.Verbs.ManagerView];

    public Task<Reply> RunAsync(CardTurn turn, CancellationToken ct) =>
        turn.Data.Verb switch
        {
            Cards.Verbs.GateDecide => DecideAsync(turn, ct),
            Cards.Verbs.GateAsk => AskAsync(turn, ct),
            _ => ViewAsync(turn, null, ct),
        };

    private async Task<Reply> DecideAsync(CardTurn turn, CancellationToken ct)
    {
        if (!Enum.TryParse<Choice>(turn.Data.Choice, out var choice) || !Enum.IsDefined(choice))
        {
            return Reply.BadCard;
        }
        var plain = new Verdict(choice, turn.Actor.Person, time.GetUtcNow());
        var (verdict, problem) = choice == Choice.NoGo ? ReadNoGo(turn, plain) : ReadGo(turn, plain);
        if (problem is not null)
        {
            return await ViewAsync(turn, problem, ct);
        }
        var result = await service.DecideAsync(
            turn.Account,
            new GateAddress(turn.Year, turn.Base, turn.Round),
            verdict,
            ct
        );
        return result switch
        {
            null => await MissingReply.OfAsync(store, turn, ct),
            { Outcome: DecisionOutcome.NotYours } => Reply.Say(turn.Actor.Texts["gate.onlyManager"]),
            { } done => Show(new ManagerGateView(done.File.Gate, done.File.Votes, Reader: turn.Actor.Person)),
        };
    }

    /// <summary>A plain GO takes along conditions that were typed, too: nothing that someone wrote gets lost.</summary>
    private (Verdict Verdict, FieldProblem? Problem) ReadGo(CardTurn turn, Verdict verdict) =>
        ConditionList.Read(InputsOf(turn), ManagerGateCard.ConditionsInput) switch
        {
            FieldReading.Given { Answer: Answer.List list } => (verdict with { Conditions = list.Items }, null),
            FieldReading.Wrong wrong => (verdict, new FieldProblem(ManagerGateCard.ConditionsInput, wrong.Problem)),
            _ when turn.Data.Form == ManagerGateCard.ConditionsInput => (
                verdict,
                new FieldProblem(ManagerGateCard.ConditionsInput, new Problem("problem.required"))
            ),
            _ => (verdict, null),
        };

    private (Verdict Verdict, FieldProblem? Problem) ReadNoGo(CardTurn turn, Verdict verdict)
    {
        var why = CleanText.Lines(turn.Input(ManagerGateCard.WhyInput));
        if (Unfit(why) is { } problem)
        {
            return (verdict, new FieldProblem(ManagerGateCard.WhyInput, problem));
        }
        var until = new DateField(ManagerGateCard.UntilInput) { Sense = DateSense.Future }.Read(InputsOf(turn));
        if (until is FieldReading.Wrong wrong)
        {
            return (verdict, new FieldProblem(ManagerGateCard.UntilInput, wrong.Problem));
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

    private FormInputs InputsOf(CardTurn turn) =>
        new(
            turn.Inputs,
            new Dictionary<string, Playbook.People.Person>(StringComparer.Ordinal),
            turn.Actor.Language,
            turn.Actor.Today(time)
        );

    private static Problem? Unfit(string typed) =>
        typed.Length switch
        {
            0 => new Problem("problem.required"),
            > ManagerGateCard.MostWhy => new Problem("problem.tooLong", ManagerGateCard.MostWhy, typed.Length),
            _ => null,
        };

    private async Task<Reply> AskAsync(CardTurn turn, CancellationToken ct)
    {
        var question = CleanText.Lines(turn.Input(ManagerGateCard.QuestionInput));
        if (Unfit(question) is { } problem)
        {
            return await ViewAsync(turn, new FieldProblem(ManagerGateCard.QuestionInput, problem), ct);
        }
        var result = await service.AskAsync(
            turn.Account,
            new GateAddress(turn.Year, turn.Base, turn.Round),
            question,
            turn.Actor.Person,
            ct
        );
        return result switch
        {
            null => await MissingReply.OfAsync(store, turn, ct),
            { Outcome: AskOutcome.NotYours } => Reply.Say(turn.Actor.Texts["gate.onlyManager"]),
            { } done => Show(
                new ManagerGateView(
                    done.File.Gate,
                    done.File.Votes,
                    Asked: done.Outcome is not AskOutcome.AlreadyClosed,
                    Reader: turn.Actor.Person
                )
            ),
        };
    }

    private async Task<Reply> ViewAsync(CardTurn turn, FieldProblem? problem, CancellationToken ct)
    {
        var (person, texts) = (turn.Actor.Person, turn.Actor.Texts);
        if (
            await store.LoadGateAsync(turn.Account, turn.Year, turn.Base, turn.Round, ct) is not { } file
            || await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is not { } account
            || !account.IsVisibleTo(person)
        )
        {
            return await MissingReply.OfAsync(store, turn, ct);
        }
        return file.Gate.MayDecide(person)
            ? Show(
                new ManagerGateView(
                    file.Gate,
                    file.Votes,
                    problem,
                    problem is null ? null : turn.Inputs,
                    Reader: person
                )
            )
            : Reply.Say(texts["gate.onlyManager"]);
    }

    private static Reply Show(ManagerGateView view) =>
        Reply.Show(ManagerGateCard.Render(view, Texts.In(view.Gate.Language)));
}
