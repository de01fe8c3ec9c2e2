using AccountBot.Cards.Pictures;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>One step of a base, waiting for answers.</summary>
public static class FormCard
{
    private const int ShownEntries = 12;

    public static AdaptiveCard Render(FormView view, Texts texts)
    {
        var title = texts.FormTitle(view.Base, view.Form.Key);
        return Show.Card(
            texts,
            string.Join(" · ", new[] { view.Account, title }.Where(part => part.Length > 0)),
            [
                Show.Head(Where(view, texts), title),
                Progress(view),
                Show.Prose(texts.FormText(view.Base, view.Form.Key, "why"), AdaptiveSpacing.Small, subtle: true),
                .. Before(view, texts),
                FormPicture.Before(view.Base, view.Form, view.SoFar, texts),
                .. Fields(view, texts),
                TypeIt(view, texts),
                .. Tip(view, texts),
                Act.Row(Buttons(view, texts)),
            ]
        );
    }

    private static string Where(FormView view, Texts texts)
    {
        if (view.Base == 0)
        {
            return view.Account.Length > 0 ? view.Account : texts["app.name"];
        }
        var entry = view is { Form.Repeatable: true, Entry: > 1 }
            ? " · " + texts["form.entry", view.Entry]
            : string.Empty;
        return $"{view.Account} · {texts["base", view.Base]} · {texts.BaseName(view.Base)} — {texts["step", view.Step, view.Steps]}{entry}";
    }

    /// <summary>A line of the steps: the ones behind us are full.</summary>
    private static AdaptiveElement? Progress(FormView view) =>
        view.Steps == 0
            ? null
            : Show.Text(
                string.Concat(Enumerable.Range(1, view.Steps).Select(step => step <= view.Step ? "━━" : "┄┄")),
                color: AdaptiveTextColor.Accent,
                spacing: AdaptiveSpacing.None
            );

    private static IEnumerable<AdaptiveElement> Before(FormView view, Texts texts)
    {
        if (view.Note is { } note)
        {
            yield return Show.Text(note, spacing: AdaptiveSpacing.Small);
        }
        if (view.Theirs is { } theirs)
        {
            yield return Show.Warn(texts["form.overtaken", Texts.Name(theirs.By), texts.Moment(theirs.At)]);
            yield return Show.Box(
                AdaptiveContainerStyle.Emphasis,
                [
                    Show.Strong(texts["form.theirs"]),
                    .. AnsweredCard.Lines(view.Base, view.Form, theirs, view.SoFar, texts, compact: true),
                ]
            );
        }
        else if (view.Paused is { } paused)
        {
            yield return Show.Subtle(
                paused.CarriedFrom is { } year
                    ? texts["form.carried", year]
                    : texts[
                        view.Form.Confidential ? "limits.begun" : "form.pausedBy",
                        Texts.Name(paused.By),
                        texts.Moment(paused.At)
                    ]
            );
        }
        if (view.Problems.Count > 0)
        {
            yield return Show.Warn(
                view.Problems.Count == 1 ? texts["form.problems.one"] : texts["form.problems", view.Problems.Count]
            );
        }
        if (view is { Editing: false, Entries: { Count: > 0 } entries })
        {
            yield return Show.Subtle(
                texts[
                    "form.soFar",
                    string.Join(
                        ", ",
                        texts.Some([.. entries.Select(entry => EntryName.Of(view.Form, entry, texts))], ShownEntries)
                    )
                ]
            );
        }
    }

    private static IEnumerable<AdaptiveElement> Fields(FormView view, Texts texts)
    {
        string? group = null;
        foreach (var field in view.Form.FieldsFor(view.SoFar))
        {
            if (field.Group is not null && field.Group != group)
            {
                yield return Show.Strong(texts[field.Group], AdaptiveSpacing.Large);
            }
            group = field.Group;
            var inputs = FieldInputs.Of(field, view, texts).ToList();
            var problems = view.Problems.Where(each => each.Field == field.Key).ToList();
            for (var at = 0; at < inputs.Count; at++)
            {
                yield return inputs[at];
                foreach (var problem in problems.Where(each => at == InputOf(each, field, inputs.Count)))
                {
                    yield return Show.Warn(texts.Problem(problem.Problem));
                }
            }
        }
    }

    // What is wrong with a choice stands under the choice, not under the remark or the name beside it, which may stay empty.
    private static int InputOf(FieldProblem problem, Field field, int inputs) =>
        field is YesNoField or PersonField && problem.Problem.Text is not ("problem.tooLong" or "problem.nameNeeded")
            ? 0
            : inputs - 1;

    private static AdaptiveElement? TypeIt(FormView view, Texts texts) =>
        view is { Base: > 0, Editing: false } && view.Form.FieldsFor(view.SoFar) is [TextField]
            ? Show.Subtle(texts["form.typeIt"])
            : null;

    private static IEnumerable<AdaptiveElement> Tip(FormView view, Texts texts)
    {
        if (!Replaces(view) && texts.Find($"b{view.Base:00}.tip") is { } tip)
        {
            yield return Show.Folded(
                "tip",
                Show.Prose(texts[$"b{view.Base:00}.why"], subtle: true),
                Show.Prose(tip, AdaptiveSpacing.Small, subtle: true)
            );
        }
    }

    private static IEnumerable<AdaptiveAction> Buttons(FormView view, Texts texts)
    {
        if (view.Base == 0 || Replaces(view))
        {
            yield return Act.Execute(view.SaveText ?? texts["form.save"], Data(view, view.SaveVerb), primary: true);
            if (view.Base > 0)
            {
                yield return Act.Execute(texts["form.keep"], Data(view, Verbs.FormKeep), withInputs: false);
            }
            yield break;
        }
        yield return Act.Execute(texts["form.next"], Data(view, Verbs.FormSave), primary: true);
        if (view.Form.Repeatable)
        {
            yield return Act.Execute(texts["form.again"], Data(view, Verbs.FormAgain));
        }
        if (view.Form.Repeatable && view.Entries.Count >= view.Form.Least)
        {
            yield return Act.Execute(texts["form.on"], Data(view, Verbs.FormOn), withInputs: false);
        }
        yield return Act.Execute(texts["form.pause"], Data(view, Verbs.FormPause));
        if (texts.Find($"b{view.Base:00}.tip") is not null)
        {
            yield return Act.Fold(texts["form.why"], "tip");
        }
    }

    /// <summary>There is an answer already, and this card may take its place.</summary>
    private static bool Replaces(FormView view) => view.Editing || view.Theirs is not null;

    private static CardData Data(FormView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.AccountId,
            Year = view.Year,
            Base = view.Base,
            Form = view.Instance ?? view.Form.Key,
            Entry = view.Entry,
            Revision = view.Revision,
            Origin = view.Origin,
        };
}
