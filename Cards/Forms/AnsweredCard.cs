using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>A form with its answers.</summary>
/// <param name="MayEdit">While the base is at bat and its gate is not open.</param>
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
            dossier.Season.State is Playbook.Seasons.SeasonState.AtBat or Playbook.Seasons.SeasonState.Parked
                && dossier.Season.AtBat == entry.Base
        );
}

/// <summary>What a form card becomes once it is answered: the answers to read, and who gave them.</summary>
public static class AnsweredCard
{
    public static AdaptiveCard Render(AnsweredView view, Texts texts)
    {
        var title = texts.FormTitle(view.Base, view.Form.Key);
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
                .. view.Entry is { Entry: 0 } && view.Form.Repeatable
                    ? [Show.Subtle(texts["form.goneOn"])]
                    : Lines(view.Base, view.Form, view.Entry, view.SoFar, texts),
                Map(view, texts),
                Show.Subtle(by, AdaptiveSpacing.Medium),
                view.MayEdit && (view.Entry.Entry > 0 || !view.Form.Repeatable) ? Act.Row(Edit(view, texts)) : null,
            ]
        );
    }

    internal static IEnumerable<AdaptiveElement> Lines(
        int atBase,
        Form form,
        FormEntry entry,
        SeasonSoFar soFar,
        Texts texts
    ) =>
        from field in form.FieldsFor(soFar)
        let answer = entry.Answers[field.Key]
        where answer is not null
        select Show.Runs(
            AdaptiveSpacing.Small,
            Show.Run(
                Question(atBase, form, field, texts) + "\n",
                weight: AdaptiveTextWeight.Bolder,
                size: AdaptiveTextSize.Small
            ),
            Show.Run(AnswerText.Of(answer, atBase, form, field, texts))
        );

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

    private static AdaptiveElement? Map(AnsweredView view, Texts texts) =>
        view is { Base: 2, Form.Key: "contact" } ? CpuidMap.Of(view.SoFar, texts) : null;

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
