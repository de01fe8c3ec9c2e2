using AccountBot.Cards.Pictures;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>A form with its answers.</summary>
/// <param name="MayEdit">While the base is in progress and its gate is not open.</param>
public sealed record AnsweredView(
    string Account,
    string AccountId,
    int Base,
    Form Form,
    FormEntry Entry,
    SeasonSoFar SoFar,
    bool MayEdit
)
{
    /// <summary>The season around it, for what an answer leads to; null for a form outside a season.</summary>
    public Dossier? Dossier { get; init; }

    /// <summary>The verb of the button that changes the answers.</summary>
    public string EditVerb { get; init; } = Verbs.FormEdit;

    /// <summary>For a form outside the bases: what the form is about.</summary>
    public string? Instance { get; init; }

    public static AnsweredView Of(Dossier dossier, Form form, FormEntry entry) =>
        new(
            dossier.Account.Name,
            dossier.Account.Id,
            entry.Base,
            form,
            entry,
            dossier.Answers.With(entry),
            dossier.MayAnswer(entry.Base, form)
                || dossier.MayCorrect(new FormAddress(entry.Year, entry.Base, entry.Form, entry.Entry))
        )
        {
            Dossier = dossier with { Answers = dossier.Answers.With(entry) },
        };
}

/// <summary>What a form card becomes once it is answered: the answers to read, and who gave them.</summary>
public static class AnsweredCard
{
    private const int OneLine = 40;

    public static AdaptiveCard Render(AnsweredView view, Texts texts)
    {
        var title = texts.FormTitle(view.Base, view.Form.Key);
        // Late is what was late when it was said: the card does not change by itself.
        var today = DateOnly.FromDateTime(Zone.Local(view.Entry.At).DateTime);
        var picture = FormPicture.Of(view.Base, view.Form, view.SoFar, today, texts);
        var by = texts[Said(view.Entry), Texts.Name(view.Entry.By), texts.Moment(view.Entry.At)];
        return Show.Card(
            texts,
            $"{title}: {by}",
            [
                Show.Head(
                    view.Base == 0
                        ? view.Account
                        : $"{view.Account} · {texts["base", view.Base]} · {texts.BaseName(view.Base)}",
                    (view.Entry.Paused ? string.Empty : "✓ ") + title
                ),
                .. view.Entry is { Entry: 0 } && view.Form.Repeatable ? [Show.Subtle(texts["form.goneOn"])]
                : picture is not null && FormPicture.SaysItAll(view.Base, view.Form)
                    ? Earlier(view.Base, view.Form, view.Entry, view.SoFar, texts, compact: false)
                : Lines(view.Base, view.Form, view.Entry, view.SoFar, texts),
                picture,
                .. AnswerActions.Of(view, texts),
                Show.Subtle(by, AdaptiveSpacing.Medium),
                .. Buttons(view, texts) is { Count: > 0 } buttons ? [Act.Row(buttons)] : Array.Empty<AdaptiveElement>(),
            ]
        );
    }

    /// <param name="compact">Beside the inputs of a card, where there is less room.</param>
    internal static IEnumerable<AdaptiveElement> Lines(
        int atBase,
        Form form,
        FormEntry entry,
        SeasonSoFar soFar,
        Texts texts,
        bool compact = false
    )
    {
        var asked =
            from field in form.FieldsFor(soFar)
            let answer = entry.Answers[field.Key]
            where answer is not null
            from line in Line(
                Question(atBase, form, field, texts),
                answer,
                AnswerText.Of(answer, atBase, form, field, texts),
                compact
            )
            select line;
        return asked.Concat(Earlier(atBase, form, entry, soFar, texts, compact));
    }

    /// <summary>An answer to a question of an earlier version stays readable.</summary>
    private static IEnumerable<AdaptiveElement> Earlier(
        int atBase,
        Form form,
        FormEntry entry,
        SeasonSoFar soFar,
        Texts texts,
        bool compact
    )
    {
        var fields = form.FieldsFor(soFar);
        return from pair in entry.Answers.ByField
            where entry.FormVersion < form.Version && !fields.Any(field => field.Key == pair.Key)
            from line in Line(
                texts.FormerLabel(atBase, form.Key, pair.Key),
                pair.Value,
                AnswerText.Of(pair.Value, atBase, form, form.Find(pair.Key), texts),
                compact
            )
            select line;
    }

    /// <summary>A question with its answer: on one line where a phone has room for both, a list point by point.</summary>
    private static IEnumerable<AdaptiveElement> Line(string question, Answer answer, string said, bool compact)
    {
        if (answer is Answer.List list && !compact)
        {
            yield return Show.Text(
                question,
                AdaptiveTextSize.Small,
                AdaptiveTextWeight.Bolder,
                spacing: AdaptiveSpacing.Small
            );
            foreach (var item in list.Items)
            {
                yield return Show.Bullet(item);
            }
            yield break;
        }
        var brief = question.Length + said.Length <= OneLine && !said.Contains('\n', StringComparison.Ordinal);
        yield return Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(question + (brief ? "  " : "\n"), weight: AdaptiveTextWeight.Bolder, size: AdaptiveTextSize.Small),
            Show.Run(said)
        );
    }

    private static string Question(int atBase, Form form, Field field, Texts texts)
    {
        var label = texts.Label(atBase, form.Key, field);
        return field.Group is { } group ? $"{texts[group + ".short"]} · {label}" : label;
    }

    private static string Said(FormEntry entry) =>
        entry switch
        {
            { Paused: true } => "form.pausedBy",
            { Revision: > 1 } => "form.changedBy",
            _ => "form.answeredBy",
        };

    private static List<AdaptiveExecuteAction> Buttons(AnsweredView view, Texts texts) =>
        view.MayEdit && (view.Entry.Entry > 0 || !view.Form.Repeatable)
            ? [Edit(view, texts), LogHours(view, texts)]
            : [];

    /// <summary>What the answers took: the form of the log, with this form's name in it.</summary>
    private static AdaptiveExecuteAction LogHours(AnsweredView view, Texts texts) =>
        Act.Execute(
            texts["form.logHours"],
            new CardData
            {
                Verb = Verbs.LogForm,
                Account = view.AccountId,
                Year = view.Entry.Year,
                Base = view.Base,
                Form = view.Form.Key,
            }
        );

    private static AdaptiveExecuteAction Edit(AnsweredView view, Texts texts) =>
        Act.Execute(
            texts["form.edit"],
            new CardData
            {
                Verb = view.EditVerb,
                Account = view.AccountId,
                Year = view.Entry.Year,
                Base = view.Base,
                Form = view.Instance ?? view.Form.Key,
                Entry = view.Entry.Entry,
                Revision = view.Entry.Revision,
            }
        );
}
