using AccountBot.Cards.Pictures;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <param name="Base">Whose form it is, which may be a base that is behind the team.</param>
/// <param name="Problem">What was wrong with what the reader chose.</param>
public sealed record EntriesView(Dossier Dossier, int Base, Form Form, string? Problem = null)
{
    /// <summary>From which day on something is late; null where no one asks.</summary>
    public DateOnly? Today { get; init; }
}

/// <summary>Everything that was answered to a repeatable form: a picture or a list first, then what can be done.</summary>
public static class EntriesCard
{
    public const string EntryInput = "entry";

    private const int ShownWaits = 5;

    public static AdaptiveCard Render(EntriesView view, Texts texts)
    {
        var (dossier, form) = (view.Dossier, view.Form);
        var title = texts.FormTitle(view.Base, form.Key);
        var entries = dossier.Answers.All(view.Base, form.Key);
        var waits = form.Waits(dossier.Answers).ToList();
        var picture = FormPicture.Of(view.Base, form, dossier.Answers, view.Today, texts);
        return Show.Card(
            texts,
            $"{dossier.Account.Name} · {title}",
            [
                Show.Head($"{dossier.Account.Name} · {texts["base", view.Base]} · {texts.BaseName(view.Base)}", title),
                .. waits.Take(ShownWaits).Select(gap => Show.Warn(Gates.GateParts.GapText(view.Base, gap, texts))),
                Show.More(waits.Count, ShownWaits, texts),
                entries.Count == 0 ? Show.Text(texts["entries.none"]) : null,
                picture,
                picture is null && entries.Count > 0
                    ? Show.Text(string.Join('\n', entries.Select(entry => "• " + EntryName.Of(form, entry, texts))))
                    : null,
                .. dossier.MayAnswer(view.Base, form) ? Changing(view, entries, texts) : [],
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Changing(
        EntriesView view,
        IReadOnlyList<FormEntry> entries,
        Texts texts
    )
    {
        if (entries.Count > 0)
        {
            yield return new AdaptiveChoiceSetInput
            {
                Id = EntryInput,
                Label = texts["entries.which"],
                Style = AdaptiveChoiceInputStyle.Compact,
                Placeholder = texts["form.choose"],
                Choices =
                [
                    .. entries.Select(entry => new AdaptiveChoice
                    {
                        Title = Shorten.Text(EntryName.Of(view.Form, entry, texts), 48),
                        Value = entry.Entry.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    }),
                ],
            };
        }
        if (view.Problem is { } problem)
        {
            yield return Show.Warn(problem);
        }
        yield return Act.Row(
            entries.Count == 0 ? null : Act.Execute(texts["form.edit"], Data(view, Verbs.EntryEdit)),
            entries.Count >= Form.MostEntries
                ? null
                : Act.Execute(
                    texts["entries.add"],
                    Data(view, Verbs.EntryNew),
                    withInputs: false,
                    primary: entries.Count == 0
                )
        );
    }

    private static CardData Data(EntriesView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Dossier.Season.Year,
            Base = view.Base,
            Form = view.Form.Key,
        };
}
