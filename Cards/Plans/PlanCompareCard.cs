using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Bases.Plan;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Plans;

/// <param name="Before">The older version.</param>
/// <param name="After">The newer one.</param>
public sealed record PlanCompareView(Dossier Dossier, PlanVersion Before, PlanVersion After);

/// <summary>Two versions of a plan, field by field; what stayed the same is named last, in a line.</summary>
public static class PlanCompareCard
{
    private const int Characters = 300;

    public static AdaptiveCard Render(PlanCompareView view, Texts texts)
    {
        var fields = Fields(view).ToList();
        var same = fields.Where(field => Equals(field.Before, field.After)).ToList();
        var changed = fields.Except(same).ToList();
        var title = texts["plan.compare.title", view.Before.Number, view.After.Number];
        return Show.Card(
            texts,
            title,
            [
                Show.Head($"{view.Dossier.Account.Name} · {texts["season", view.Dossier.Season.Year]}", title),
                Show.Subtle(
                    texts[
                        "plan.compare.by",
                        texts.Date(view.Before.At),
                        texts.Date(view.After.At),
                        Texts.Name(view.After.By)
                    ]
                ),
                changed.Count == 0 ? Show.Text(texts["plan.compare.same"]) : null,
                .. changed.SelectMany(field => Rows(field, texts)),
                same.Count == 0
                    ? null
                    : Show.Subtle(
                        texts[
                            "plan.compare.unchanged",
                            string.Join(", ", same.Select(field => Label(field, texts).TrimEnd('?')))
                        ]
                    ),
                Act.Row(
                    Act.Execute(
                        texts["plan.back"],
                        PlanCard.Data(view.Dossier, Verbs.PlanShow) with
                        {
                            Form = PlanCard.FromPlan,
                        },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static IEnumerable<ComparedField> Fields(PlanCompareView view) =>
        from key in Base03Plan.PlanForms
        let form = Base03Plan.Definition.Find(key)!
        from name in view.Before.Of(key).ByField.Keys.Union(view.After.Of(key).ByField.Keys)
        let field = form.FieldsFor(view.Dossier.Answers).FirstOrDefault(each => each.Key == name)
        select new ComparedField(form, name, field, view.Before.Of(key)[name], view.After.Of(key)[name]);

    private static IEnumerable<AdaptiveElement> Rows(ComparedField field, Texts texts)
    {
        yield return Show.Strong(Label(field, texts), AdaptiveSpacing.Medium);
        yield return Show.Text("− " + Said(field, field.Before, texts), subtle: true, spacing: AdaptiveSpacing.Small);
        yield return Show.Text("+ " + Said(field, field.After, texts), spacing: AdaptiveSpacing.Small);
    }

    private static string Said(ComparedField field, Answer? answer, Texts texts) =>
        answer is null
            ? texts["plan.compare.nothing"]
            : Shorten.Text(AnswerText.InLine(answer, Base03Plan.Number, field.Form, field.Field, texts), Characters);

    private static string Label(ComparedField field, Texts texts)
    {
        if (field.Field is { } known)
        {
            return known.Group is { } group
                ? $"{texts[group + ".short"]} · {texts["b03.hard.overruled"]}"
                : texts.Label(Base03Plan.Number, field.Form.Key, known);
        }
        // A reason for a check that is in order by now: why_what_clear.
        return field.Name.Split('_') is ["why", var question, var letter]
            ? $"{texts[$"b03.hard.{question}.short"]} · {texts[$"b03.hard.letter.{letter}"]}"
            : field.Name;
    }

    private sealed record ComparedField(Form Form, string Name, Field? Field, Answer? Before, Answer? After);
}
