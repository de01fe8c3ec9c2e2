using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <param name="Problem">What was wrong with what the manager typed.</param>
/// <param name="Typed">What the manager typed, kept when the card comes back.</param>
/// <param name="Asked">The card comes back after a question went to the team.</param>
public sealed record ManagerGateView(
    Gate Gate,
    IReadOnlyList<Vote> Votes,
    string? Problem = null,
    IReadOnlyDictionary<string, string>? Typed = null,
    bool Asked = false
);

/// <summary>The gate as the manager sees it in the personal chat: the same weighing, the votes with their reasons, and the decision.</summary>
public static class ManagerGateCard
{
    public const string WhoseInput = "whose";
    public const string WhyInput = "why";
    public const string UntilInput = "until";
    public const string QuestionInput = "question";
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
                .. GateParts.Weighing(gate, texts),
                .. GateParts.Evidence(gate, texts),
                .. GateParts.Votes(gate, view.Votes, texts),
                view.Asked ? Show.Strong("✓ " + texts["manager.asked"]) : null,
                view.Problem is null ? null : Show.Warn(view.Problem),
                .. gate.IsOpen ? Deciding(view, texts) : [GateParts.Outcome(gate, texts)],
            ]
        );
        if (gate is { IsOpen: true, Manager.ChatId: { } chatId })
        {
            card.Refresh = Act.Refresh(GateCard.Data(gate, Verbs.ManagerView), [chatId]);
        }
        return card;
    }

    private static IEnumerable<AdaptiveElement> Deciding(ManagerGateView view, Texts texts)
    {
        var noGo = Show.Folded(
            "nogo",
            [
                .. NoGo(view, texts),
                Act.Row(
                    Act.Execute(texts["manager.sendNoGo"], GateCard.Data(view.Gate, Verbs.GateDecide, Choice.NoGo))
                ),
            ]
        );
        // A problem is about what is in the fold, so it stays open then.
        noGo.IsVisible = view.Problem is not null;
        yield return noGo;
        yield return Show.Folded(
            "ask",
            new AdaptiveTextInput
            {
                Id = QuestionInput,
                Label = texts["manager.question"],
                Placeholder = texts["manager.question.example"],
                Value = view.Typed?.GetValueOrDefault(QuestionInput),
                IsMultiline = true,
                MaxLength = MostWhy + 100,
            },
            Act.Row(Act.Execute(texts["manager.sendQuestion"], GateCard.Data(view.Gate, Verbs.GateAsk)))
        );
        yield return Act.Row(
            Act.Execute(
                texts["manager.go"],
                GateCard.Data(view.Gate, Verbs.GateDecide, Choice.Go),
                withInputs: false,
                primary: true
            ),
            Act.Fold(texts["manager.noGo"], "nogo"),
            Act.Fold(texts["manager.ask"], "ask")
        );
    }

    private static IEnumerable<AdaptiveElement> NoGo(ManagerGateView view, Texts texts) =>
        [
            new AdaptiveChoiceSetInput
            {
                Id = WhoseInput,
                Label = texts["manager.whose"],
                Style = AdaptiveChoiceInputStyle.Expanded,
                Value = view.Typed?.GetValueOrDefault(WhoseInput) ?? "ours",
                Choices =
                [
                    new AdaptiveChoice { Title = texts["manager.whose.ours"], Value = "ours" },
                    new AdaptiveChoice { Title = texts["manager.whose.theirs"], Value = "theirs" },
                ],
            },
            new AdaptiveTextInput
            {
                Id = WhyInput,
                Label = texts["manager.why"] + " *",
                Placeholder = texts["manager.why.example"],
                Value = view.Typed?.GetValueOrDefault(WhyInput),
                IsMultiline = true,
                MaxLength = MostWhy + 100,
            },
            new AdaptiveDateInput
            {
                Id = UntilInput,
                Label = texts["manager.until"],
                Value = view.Typed?.GetValueOrDefault(UntilInput),
            },
        ];
}
