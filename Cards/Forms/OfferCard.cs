using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>A form that a typed text could be the answer to.</summary>
public sealed record OfferedForm(string AccountId, string Account, FormAddress At, int Revision)
{
    /// <summary>Why the text cannot be the answer as it is.</summary>
    public string? Problem { get; init; }
}

/// <param name="Text">What someone typed.</param>
/// <param name="Meant">The command that it may have been meant as; null for none.</param>
/// <param name="Forms">The forms that could take it as their answer.</param>
public sealed record OfferView(string Text, string? Meant, IReadOnlyList<OfferedForm> Forms)
{
    /// <summary>Who answered the form in the meantime.</summary>
    public FormEntry? Theirs { get; init; }

    /// <summary>Why it could not be saved.</summary>
    public string? Problem { get; init; }

    /// <summary>The message in which it was typed.</summary>
    public string? Message { get; init; }
}

/// <summary>Asks what a typed text was meant as, before anything is done with it.</summary>
public static class OfferCard
{
    /// <summary>With more forms than this no one can choose at a glance.</summary>
    public const int MostForms = 2;

    /// <summary>What was typed.</summary>
    public const string SaidInput = "said";

    private const int MostShown = 500;

    public static AdaptiveCard Render(OfferView view, Texts texts)
    {
        var forms = view.Forms.Take(MostForms).ToList();
        var asks = view.Meant is { } meant ? texts["offer.meant", meant] : Question(view, texts);
        return Show.Card(
            texts,
            asks,
            [
                Show.Strong(asks),
                Said(view.Text, texts),
                view is { Meant: not null, Forms: [var one] } ? Show.Subtle(Ask(one, texts)) : null,
                Theirs(view, texts),
                (view.Problem ?? view.Forms.Select(form => form.Problem).FirstOrDefault(each => each is not null))
                    is { } problem
                    ? Show.Warn(problem)
                    : null,
                Act.Row([
                    view.Meant is { } command
                        ? Act.Execute(
                            command,
                            new CardData { Verb = Verbs.OfferMeant, Message = view.Message },
                            primary: true
                        )
                        : null,
                    .. forms.Select(
                        (form, at) => Use(view, form, forms.Count, primary: view.Meant is null && at == 0, texts)
                    ),
                    Act.Execute(texts["offer.not"], new CardData { Verb = Verbs.OfferNot }),
                ]),
            ]
        );
    }

    /// <summary>A message did not come through: what was typed is kept here, and said again with a press.</summary>
    /// <param name="problem">What went wrong.</param>
    /// <param name="press">Which message it was, and who typed it.</param>
    public static AdaptiveCard Again(string problem, string text, CardData press, Texts texts) =>
        Show.Card(
            texts,
            problem,
            [
                Show.Warn(problem),
                Said(text, texts),
                Act.Row([Act.Execute(texts["again.press"], press with { Verb = Verbs.SayAgain }, primary: true)]),
            ]
        );

    /// <summary>What was typed travels here, where it can still be corrected; a button holds ids only.</summary>
    private static AdaptiveTextInput Said(string text, Texts texts) =>
        new()
        {
            Id = SaidInput,
            Label = texts["choose.said"],
            Value = text,
            IsMultiline = true,
        };

    /// <summary>What became of it, once someone pressed; the text stays to be read.</summary>
    /// <param name="playId">Names what was saved, for the way back; null where nothing was.</param>
    public static AdaptiveCard Done(string words, string text, string? account, string? playId, Texts texts) =>
        Show.Card(
            texts,
            words,
            Show.Text(words),
            text.Length == 0 ? null : Show.Subtle(Shorten.Text(text, MostShown)),
            account is { } id && playId is not null ? Act.Row(TakeBack(id, playId, texts)) : null
        );

    /// <summary>The way back from what was just written down.</summary>
    internal static AdaptiveExecuteAction TakeBack(string account, string playId, Texts texts) =>
        Act.Execute(
            texts["log.takeBack"],
            new CardData
            {
                Verb = Verbs.LogCounter,
                Account = account,
                Play = playId,
            },
            withInputs: false
        );

    private static string Question(OfferView view, Texts texts) =>
        view.Forms is [var one] ? Ask(one, texts) : texts["offer.which"];

    private static string Ask(OfferedForm form, Texts texts) =>
        texts["offer.ask", texts.FormTitle(form.At.Base, form.At.Form), form.Account];

    private static AdaptiveRichTextBlock? Theirs(OfferView view, Texts texts) =>
        view.Theirs is { } theirs
            ? Show.Text(
                texts["form.answeredBy", Texts.Name(theirs.By), texts.Moment(theirs.At)]
                    + ": "
                    + string.Join(' ', theirs.Answers.ByField.Values.OfType<Answer.Text>().Select(each => each.Value))
            )
            : null;

    private static AdaptiveExecuteAction Use(OfferView view, OfferedForm form, int of, bool primary, Texts texts) =>
        Act.Execute(
            of > 1 ? texts["offer.use.in", form.Account]
                : view.Theirs is not null ? texts["offer.use.instead"]
                : texts["offer.use"],
            new CardData
            {
                Verb = Verbs.OfferUse,
                Account = form.AccountId,
                Year = form.At.Year,
                Base = form.At.Base,
                Form = form.At.Form,
                Entry = form.At.Entry,
                Revision = form.Revision,
            },
            primary: primary
        );
}
