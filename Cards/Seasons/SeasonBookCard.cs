using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Seasons;
using AdaptiveCards;

namespace AccountBot.Cards.Seasons;

/// <param name="Base">Whose answers are read.</param>
public sealed record SeasonBookView(Dossier Dossier, int Base);

/// <summary>Everything that was answered on one base, to read: of this season or of one long past.</summary>
public static class SeasonBookCard
{
    /// <summary>Says of a button that it stands on a card of the season, which may turn into another.</summary>
    public const string FromSeason = "season";

    private const int Characters = 160;
    private const int LabelCharacters = 60;
    private const int ShownEntries = 6;

    public static AdaptiveCard Render(SeasonBookView view, Texts texts)
    {
        var (dossier, definition) = (view.Dossier, TwelveBases.Number(view.Base));
        var title = $"{texts["base", view.Base]} · {texts.BaseName(view.Base)}";
        var answered = definition.Forms.SelectMany(form => Form(view, form, texts)).ToList();
        return Show.Card(
            texts,
            $"{dossier.Account.Name}: {title}",
            [
                Show.Head($"{dossier.Account.Name} · {texts["season", dossier.Season.Year]}", title),
                .. answered.Count > 0 ? answered : [Show.Text(texts["season.read.none"])],
                Act.Row(
                    view.Base > 1 ? Turn(view, view.Base - 1, "← ", texts) : null,
                    view.Base < Season.Bases ? Turn(view, view.Base + 1, "→ ", texts) : null,
                    Act.Execute(
                        texts["season.back"],
                        Data(view, Verbs.SeasonShow) with
                        {
                            Form = FromSeason,
                        },
                        withInputs: false
                    )
                ),
            ]
        );
    }

    private static IEnumerable<AdaptiveElement> Form(SeasonBookView view, Form form, Texts texts)
    {
        var soFar = view.Dossier.Answers;
        var entries =
            form.Repeatable ? soFar.All(view.Base, form.Key)
            : soFar.Entry(view.Base, form.Key) is { } once ? [once]
            : [];
        if (entries.Count == 0)
        {
            yield break;
        }
        yield return Show.Strong(texts.FormTitle(view.Base, form.Key), AdaptiveSpacing.Medium);
        if (form.Confidential)
        {
            // The card may stand in a channel, so it is the same for everyone.
            yield return Show.Subtle(texts["limits.hidden"]);
            yield break;
        }
        foreach (var entry in entries.Take(ShownEntries))
        {
            yield return Show.Text(Answers(view.Base, form, entry, soFar, texts), spacing: AdaptiveSpacing.Small);
        }
        if (Show.More(entries.Count, ShownEntries, texts) is { } more)
        {
            yield return more;
        }
    }

    private static string Answers(int atBase, Form form, FormEntry entry, SeasonSoFar soFar, Texts texts)
    {
        var fields = form.FieldsFor(soFar);
        return string.Join("\n", entry.Answers.ByField.Select(Line));

        string Line(KeyValuePair<string, Answer> pair)
        {
            var field = fields.FirstOrDefault(each => each.Key == pair.Key);
            var answer = Shorten.Text(AnswerText.InLine(pair.Value, atBase, form, field, texts), Characters);
            return field is null ? "• " + answer : $"• {Asked(texts.Label(atBase, form.Key, field))} {answer}";
        }
    }

    // "When?" needs no colon; "Value, € a year" does.
    private static string Asked(string label)
    {
        var asked = Shorten.Text(label, LabelCharacters);
        return asked.EndsWith('?') || asked.EndsWith('…') ? asked : asked.TrimEnd('€', ',', ' ') + ":";
    }

    private static AdaptiveExecuteAction Turn(SeasonBookView view, int number, string arrow, Texts texts) =>
        Act.Execute(
            arrow + texts["base", number],
            Data(view, Verbs.SeasonForm) with
            {
                Base = number,
            },
            withInputs: false
        );

    private static CardData Data(SeasonBookView view, string verb) =>
        new()
        {
            Verb = verb,
            Account = view.Dossier.Account.Id,
            Year = view.Dossier.Season.Year,
        };
}
