using AccountBot.Playbook.Visits;
using AdaptiveCards;

namespace AccountBot.Cards.Visits;

/// <summary>The account manager's card about a visit of someone else: who goes when, and what can be done on the same occasion?</summary>
public static class VisitCard
{
    public const string WordInput = "word";

    public static AdaptiveCard Render(VisitView view, Texts texts)
    {
        var (visit, name) = (view.Visit, Texts.Name(view.Visit.Visitor));
        var title = texts["visit.card.title", name, view.Account.Name];
        return Show.Card(
            texts,
            title,
            [
                Show.Head($"{view.Account.Name} · {texts["visit.head"]}", title),
                .. VisitParts.Note(view, texts),
                News(view, name, texts),
                .. VisitParts.Facts(visit, texts),
                .. VisitParts.Words(visit, texts),
                .. view.IsOpen ? Saying(view, name, texts) : [],
            ]
        );
    }

    private static AdaptiveElement? News(VisitView view, string name, Texts texts) =>
        view switch
        {
            { IsOpen: false } => null,
            { Because: VisitTold.Reminder } => Show.Warn(
                texts["visit.remind", name, VisitParts.When(view.Visit, texts)]
            ),
            { Visit.Last.Kind: VisitStepKind.Moved } => Show.Strong(
                texts["visit.moved", name, VisitParts.When(view.Visit, texts)]
            ),
            _ => null,
        };

    private static IEnumerable<AdaptiveElement> Saying(VisitView view, string name, Texts texts)
    {
        var word = VisitParts.Word(WordInput, texts["visit.word", name], texts["visit.word.example"], view, texts);
        var tell = Act.Execute(
            texts["visit.tell"],
            VisitParts.Data(view, Verbs.VisitReply),
            primary: view.Visit.WaitsOn(view.Today)
        );
        if (view.Visit.WaitsOn(view.Today))
        {
            yield return Show.Prose(texts["visit.ask"], AdaptiveSpacing.Medium);
            foreach (var part in word)
            {
                yield return part;
            }
            yield return Act.Row(
                tell,
                Act.Execute(texts["visit.nothing"], VisitParts.Data(view, Verbs.VisitNothing), withInputs: false)
            );
            yield break;
        }
        var fold = VisitParts.Fold("more", view, [WordInput], [.. word, Act.Row(tell)]);
        yield return fold;
        yield return Act.Row(Act.Fold(texts["visit.more"], "more"));
    }
}
