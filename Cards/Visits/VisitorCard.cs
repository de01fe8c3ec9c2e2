using AccountBot.Cards.Forms;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Visits;
using AdaptiveCards;

namespace AccountBot.Cards.Visits;

/// <summary>The visitor's own card: how the notice stands, what the account manager said, and the ways to change it.</summary>
public static class VisitorCard
{
    public const string WhyInput = "why";

    public static AdaptiveCard Render(VisitView view, Texts texts)
    {
        var title = texts["visit.visitor.title", view.Account.Name];
        return Show.Card(
            texts,
            title,
            [
                Show.Head($"{view.Account.Name} · {texts["visit.head"]}", title),
                .. VisitParts.Note(view, texts),
                Stand(view, texts),
                .. VisitParts.Facts(view.Visit, texts),
                .. VisitParts.Words(view.Visit, texts),
                .. view.IsOpen ? Changing(view, texts) : [],
            ]
        );
    }

    private static AdaptiveElement? Stand(VisitView view, Texts texts)
    {
        var manager = view.Account.AccountManager;
        return view switch
        {
            { IsOpen: false } => null,
            _ when view.Visit.IsOwnOf(view.Account) => Show.Text("✓ " + texts["visit.own"]),
            { IsUnanswered: true } => Show.Warn(texts["visit.unanswered", VisitParts.Reach(manager)]),
            _ when view.Visit.WaitsOn(view.Today) => Show.Text("✓ " + texts["visit.asked", Texts.Name(manager)]),
            _ when !view.Visit.Words().Any() => Show.Text("✓ " + texts["visit.told", Texts.Name(manager)]),
            _ => null,
        };
    }

    private static IEnumerable<AdaptiveElement> Changing(VisitView view, Texts texts)
    {
        List<AdaptiveAction> buttons = [];
        if (view.Visit.MayAnswer)
        {
            var label = texts["visit.word", Texts.Name(view.Account.AccountManager)];
            yield return VisitParts.Fold(
                "answer",
                view,
                [VisitCard.WordInput],
                [
                    .. VisitParts.Word(VisitCard.WordInput, label, null, view, texts),
                    Act.Row(Act.Execute(texts["visit.answer.send"], VisitParts.Data(view, Verbs.VisitAnswer))),
                ]
            );
            buttons.Add(Act.Fold(texts["visit.answer"], "answer"));
        }
        yield return VisitParts.Fold(
            "move",
            view,
            ["on", "at"],
            [
                .. FieldInputs.All(Day(view), texts),
                Act.Row(Act.Execute(texts["visit.move.send"], VisitParts.Data(view, Verbs.VisitMove))),
            ]
        );
        yield return VisitParts.Fold(
            "cancel",
            view,
            [WhyInput],
            [
                .. VisitParts.Word(WhyInput, texts["visit.cancel.why"], null, view, texts),
                Act.Row(Act.Execute(texts["visit.cancel.send"], VisitParts.Data(view, Verbs.VisitCancel))),
            ]
        );
        buttons.Add(Act.Fold(texts["visit.move"], "move"));
        buttons.Add(Act.Fold(texts["visit.cancel"], "cancel"));
        yield return Act.Row(buttons);
    }

    private static FormView Day(VisitView view) =>
        new(
            view.Account.Name,
            view.Account.Id,
            view.Visit.Year,
            0,
            VisitForms.Move,
            0,
            SeasonSoFar.None,
            [],
            view.Typed.ContainsKey("on") ? view.Typed : VisitForms.Show(view.Visit)
        )
        {
            Problems = view.Problems,
        };
}
