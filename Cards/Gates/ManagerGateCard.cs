using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <param name="Problem">What was wrong with what was typed, and in which input.</param>
/// <param name="Typed">What was typed, kept when the card comes back.</param>
/// <param name="Asked">The card comes back after a question went to the team.</param>
/// <param name="Reader">Whose card it is: the manager's, unless it says otherwise.</param>
public sealed record ManagerGateView(
    Gate Gate,
    IReadOnlyList<Vote> Votes,
    FieldProblem? Problem = null,
    IReadOnlyDictionary<string, string>? Typed = null,
    bool Asked = false,
    Person? Reader = null
)
{
    /// <summary>What the person who decides typed in the chat: it counts once a button is pressed.</summary>
    public TypedVote? Said { get; init; }

    public bool IsDelegates => Reader is { } reader && !reader.Is(Gate.Manager);

    /// <summary>Whether something is wrong in one of these inputs.</summary>
    internal bool IsWrong(params IEnumerable<string> inputs) =>
        Problem is { } problem && inputs.Contains(problem.Field);
}

/// <summary>
/// The gate as the person who decides sees it in the personal chat, the manager or a delegate: the same weighing, the votes with their
/// reasons, and the decision.
/// </summary>
public static class ManagerGateCard
{
    public const string WhoseInput = "whose";
    public const string WhyInput = "why";
    public const string UntilInput = "until";
    public const string QuestionInput = "question";
    public const string ConditionsInput = "conditions";
    public const int MostWhy = 500;

    public static AdaptiveCard Render(ManagerGateView view, Texts texts)
    {
        var gate = view.Gate;
        var card = Show.Card(
            texts,
            $"{texts["gate.title"]} {gate.Evidence.AccountName}",
            [
                Show.Head(GateParts.Where(gate, texts), texts["gate.title"]),
                gate.IsOpen ? Show.Text(texts["manager.intro", gate.Evidence.AccountName]) : null,
                gate.IsOpen ? Handed(view, texts) : null,
                gate.IsOpen && view.Said is { } said ? GateParts.Said(said, texts) : null,
                GateOutcome.Back(gate, texts),
                .. GateParts.Weighing(gate, texts),
                .. GateParts.Evidence(gate, texts),
                .. GateParts.Votes(gate, view.Votes, texts),
                view.Asked ? Show.Strong("✓ " + texts["manager.asked"]) : null,
                .. gate.IsOpen ? Deciding(view, texts) : [GateOutcome.Of(gate, texts)],
            ]
        );
        // A refresh would take away what was typed.
        if (gate.IsOpen && view.Said is null && (view.Reader ?? gate.Manager)?.ChatId is { } chatId)
        {
            card.Refresh = Act.Refresh(GateCard.Data(gate, Verbs.ManagerView), [chatId]);
        }
        return card;
    }

    private static AdaptiveElement? Handed(ManagerGateView view, Texts texts) =>
        view.Gate.Delegate is not { } handed ? null
        : view.IsDelegates
            ? Show.Subtle(
                texts[
                    "manager.inPlaceOf",
                    view.Gate.Manager is { } manager ? Texts.Name(manager) : "?",
                    texts.Date(handed.Until)
                ]
            )
        : Show.Subtle(texts["manager.handed", Texts.Name(handed.Person), texts.Date(handed.Until)]);

    private static IEnumerable<AdaptiveElement> Deciding(ManagerGateView view, Texts texts)
    {
        var folds = ManagerFolds.All(view, texts);
        foreach (var fold in folds)
        {
            yield return fold.Part;
        }
        yield return Act.Row([
            Act.Execute(texts["manager.go"], GateCard.Data(view.Gate, Verbs.GateDecide, Choice.Go), primary: true),
            .. folds.Where(fold => !fold.Part.IsVisible).Select(fold => Act.Fold(fold.Opens, fold.Part.Id)),
        ]);
    }
}
