using AccountBot.Playbook.People;
using AccountBot.Playbook.Visits;
using AdaptiveCards;

namespace AccountBot.Cards.Visits;

/// <summary>What the account manager's card and the visitor's share.</summary>
internal static class VisitParts
{
    private const int ShownWords = 6;

    /// <summary>When the visit is: the day, and the time where there is one.</summary>
    public static string When(VisitNotice visit, Texts texts) =>
        visit.At is { } at
            ? texts["visit.when", texts.Date(visit.On), Playbook.Forms.Clock.Show(at)]
            : texts.Date(visit.On);

    public static IEnumerable<AdaptiveElement> Facts(VisitNotice visit, Texts texts) =>
        [
            Show.Fact(texts["visit.fact.when"], When(visit, texts)),
            Show.Fact(texts["visit.fact.with"], visit.With),
            Show.Fact(texts["visit.fact.purpose"], visit.Purpose),
        ];

    /// <summary>What the two said last.</summary>
    public static IEnumerable<AdaptiveElement?> Words(VisitNotice visit, Texts texts) =>
        visit
            .Words()
            .TakeLast(ShownWords)
            .Select<VisitStep, AdaptiveElement?>(step =>
                Show.Runs(
                    AdaptiveSpacing.Small,
                    Show.Run(
                        $"{Texts.Name(step.By)} · {texts.Moment(step.At)}\n",
                        AdaptiveTextSize.Small,
                        subtle: true
                    ),
                    Show.Run(step.Text ?? texts["visit.nothing"])
                )
            )
            .Prepend(Show.More(visit.Words().Count(), ShownWords, texts));

    /// <summary>What keeps the reader from doing anything more; or what happened in between.</summary>
    public static IEnumerable<AdaptiveElement> Note(VisitView view, Texts texts)
    {
        var visit = view.Visit;
        if (visit.StateOn(view.Today) == VisitState.Cancelled)
        {
            var why = visit.Last.Text is { } text ? " " + text : string.Empty;
            yield return Show.Warn(texts["visit.cancelled", Texts.Name(visit.Visitor)] + why);
        }
        else if (!view.IsOpen)
        {
            yield return Show.Subtle(texts["visit.over"]);
        }
        else if (view.Overtaken)
        {
            yield return Show.Warn(texts["visit.overtaken"]);
        }
    }

    /// <summary>Something to say to the other, with what is wrong about it.</summary>
    public static IEnumerable<AdaptiveElement> Word(
        string input,
        string label,
        string? example,
        VisitView view,
        Texts texts
    )
    {
        yield return new AdaptiveTextInput
        {
            Id = input,
            Label = label,
            Placeholder = example,
            Value = view.Typed.GetValueOrDefault(input),
            IsMultiline = true,
            MaxLength = VisitForms.MostWord + 100,
        };
        foreach (var problem in view.Problems.Where(problem => problem.Field == input))
        {
            yield return Show.Warn(texts.Problem(problem.Problem));
        }
    }

    /// <summary>A part that is folded away, unless the reader is in the middle of it.</summary>
    public static AdaptiveContainer Fold(
        string id,
        VisitView view,
        IReadOnlyList<string> inputs,
        IEnumerable<AdaptiveElement> items
    )
    {
        var fold = Show.Folded(id, items);
        fold.IsVisible =
            inputs.Any(input => view.Typed.ContainsKey(input))
            || view.Problems.Any(problem => inputs.Contains(problem.Field));
        return fold;
    }

    /// <summary>The name of the account manager, and the address where it is known.</summary>
    public static string Reach(Person person) =>
        person.Email is { } email ? $"{Texts.Name(person)}, {email}" : Texts.Name(person);

    public static CardData Data(VisitView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Account.Id,
            Year = view.Visit.Year,
            Form = view.Visit.Id,
            Revision = view.Visit.Revision,
        };
}
