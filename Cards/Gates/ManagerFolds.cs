using AccountBot.Cards.Forms;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.People;
using AdaptiveCards;

namespace AccountBot.Cards.Gates;

/// <param name="Opens">The button that folds it out.</param>
internal sealed record ManagerFold(AdaptiveContainer Part, string Opens);

/// <summary>
/// What the person who decides can do beside a plain GO, each folded away with its own button. A part with a problem in it stays open.
/// </summary>
internal static class ManagerFolds
{
    private const string NoGoFold = "nogo";

    public static IReadOnlyList<ManagerFold> All(ManagerGateView view, Texts texts)
    {
        List<ManagerFold> folds =
        [
            new(Conditions(view, texts), texts["manager.conditional"]),
            new(NoGo(view, texts), texts["manager.noGo"]),
            new(Ask(view, texts), texts["manager.ask"]),
        ];
        if (!view.IsDelegates)
        {
            folds.Add(new(Hand(view, texts), texts["manager.hand"]));
        }
        return folds;
    }

    private static AdaptiveContainer Conditions(ManagerGateView view, Texts texts)
    {
        var go = GateCard.Data(view.Gate, Verbs.GateDecide, Choice.Go) with { Form = ManagerGateCard.ConditionsInput };
        return Fold(
            "conditional",
            view,
            [ManagerGateCard.ConditionsInput],
            [
                Text(
                    ManagerGateCard.ConditionsInput,
                    "manager.conditions",
                    "manager.conditions.example",
                    ConditionList.Most * (ConditionList.MostCharacters + 20),
                    view,
                    texts,
                    required: true
                ),
                Problem(ManagerGateCard.ConditionsInput, view, texts),
                Act.Row(Act.Execute(texts["manager.sendConditions"], go)),
            ]
        );
    }

    private static AdaptiveContainer NoGo(ManagerGateView view, Texts texts) =>
        Fold(
            NoGoFold,
            view,
            [ManagerGateCard.WhoseInput, ManagerGateCard.WhyInput, ManagerGateCard.UntilInput],
            [
                new AdaptiveChoiceSetInput
                {
                    Id = ManagerGateCard.WhoseInput,
                    Label = texts["manager.whose"],
                    Style = AdaptiveChoiceInputStyle.Expanded,
                    Value = view.Typed?.GetValueOrDefault(ManagerGateCard.WhoseInput) ?? "ours",
                    Choices =
                    [
                        new AdaptiveChoice { Title = texts["manager.whose.ours"], Value = "ours" },
                        new AdaptiveChoice { Title = texts["manager.whose.theirs"], Value = "theirs" },
                    ],
                },
                Text(
                    ManagerGateCard.WhyInput,
                    "manager.why",
                    "manager.why.example",
                    ManagerGateCard.MostWhy + 100,
                    view,
                    texts,
                    required: true
                ),
                Problem(ManagerGateCard.WhyInput, view, texts),
                Date(ManagerGateCard.UntilInput, texts["manager.until"], view),
                Problem(ManagerGateCard.UntilInput, view, texts),
                Act.Row(
                    Act.Execute(texts["manager.sendNoGo"], GateCard.Data(view.Gate, Verbs.GateDecide, Choice.NoGo))
                ),
            ]
        );

    private static AdaptiveContainer Ask(ManagerGateView view, Texts texts) =>
        Fold(
            "ask",
            view,
            [ManagerGateCard.QuestionInput],
            [
                Text(
                    ManagerGateCard.QuestionInput,
                    "manager.question",
                    "manager.question.example",
                    ManagerGateCard.MostWhy + 100,
                    view,
                    texts
                ),
                Problem(ManagerGateCard.QuestionInput, view, texts),
                Act.Row(Act.Execute(texts["manager.sendQuestion"], GateCard.Data(view.Gate, Verbs.GateAsk))),
            ]
        );

    private static AdaptiveContainer Hand(ManagerGateView view, Texts texts)
    {
        var handed = view.Gate.Delegate;
        var wrong = view.IsWrong(Delegating.PersonInput, Delegating.UntilInput);
        return Fold(
            "hand",
            view,
            [Delegating.PersonInput, Delegating.UntilInput],
            [
                new AdaptiveChoiceSetInput
                {
                    Id = Delegating.PersonInput,
                    Label = texts["manager.hand.who"] + " *",
                    Value = view.Typed?.GetValueOrDefault(Delegating.PersonInput) ?? handed?.Person.Id,
                    Style = AdaptiveChoiceInputStyle.Filtered,
                    Placeholder = texts["form.search"],
                    Choices =
                    [
                        .. view
                            .Gate.Voters.Where(person => !person.Is(view.Gate.AccountManager))
                            .Take(FieldInputs.OfferedPeople)
                            .UnionBy(new[] { handed?.Person }.OfType<Person>(), person => person.Id)
                            .Select(person => new AdaptiveChoice { Title = Texts.Name(person), Value = person.Id }),
                    ],
                    AdditionalProperties = { [TenantPeople.Name] = TenantPeople.Query },
                },
                Problem(Delegating.PersonInput, view, texts),
                Date(Delegating.UntilInput, texts["manager.hand.until"] + " *", view, handed?.Until),
                Problem(Delegating.UntilInput, view, texts),
                Act.Row(
                    Act.Execute(texts["manager.hand.send"], GateCard.Data(view.Gate, Verbs.GateDelegate)),
                    handed is null || wrong
                        ? null
                        : Act.Execute(
                            texts["manager.hand.back"],
                            GateCard.Data(view.Gate, Verbs.GateTakeBack),
                            withInputs: false
                        )
                ),
            ]
        );
    }

    private static AdaptiveContainer Fold(
        string id,
        ManagerGateView view,
        IEnumerable<string> inputs,
        IEnumerable<AdaptiveElement?> items
    )
    {
        var fold = Show.Folded(id, items);
        fold.IsVisible = view.IsWrong(inputs) || (id == NoGoFold && view.Said is { Choice: Choice.NoGo });
        return fold;
    }

    private static AdaptiveElement? Problem(string input, ManagerGateView view, Texts texts) =>
        view.IsWrong(input) ? Show.Warn(texts.Problem(view.Problem!.Problem)) : null;

    private static AdaptiveTextInput Text(
        string id,
        string says,
        string example,
        int room,
        ManagerGateView view,
        Texts texts,
        bool required = false
    ) =>
        new()
        {
            Id = id,
            Label = texts[says] + (required ? " *" : string.Empty),
            Placeholder = texts[example],
            Value = view.Typed?.GetValueOrDefault(id),
            IsMultiline = true,
            MaxLength = room,
        };

    private static AdaptiveDateInput Date(string id, string label, ManagerGateView view, DateOnly? preset = null) =>
        new()
        {
            Id = id,
            Label = label,
            Value =
                view.Typed?.GetValueOrDefault(id)
                ?? preset?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        };
}
