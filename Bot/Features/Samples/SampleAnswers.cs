using System.Globalization;
using AccountBot.Cards;
using AccountBot.Cards.Forms;
using AccountBot.Playbook;
using AccountBot.Playbook.Forms;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Fills in a form as its own examples say, so that a sample shows what the questions mean.</summary>
public static class SampleAnswers
{
    /// <param name="typed">What this sample wants to be different from the examples.</param>
    public static IReadOnlyDictionary<string, string> To(
        Dossier dossier,
        Form form,
        int entry,
        DateOnly today,
        IReadOnlyDictionary<string, string>? typed = null
    )
    {
        var texts = Texts.In(dossier.Account.Language);
        var inputs = new Dictionary<string, string>(
            FormView.Presets(form, dossier.Answers, entry, dossier.Account.Language),
            StringComparer.Ordinal
        );
        foreach (var field in form.FieldsFor(dossier.Answers))
        {
            foreach (var (input, value) in Example(dossier, form, field, today, texts))
            {
                inputs.TryAdd(input, value);
            }
        }
        foreach (var (input, value) in typed ?? FormView.Untouched)
        {
            inputs[input] = value;
        }
        return inputs;
    }

    private static IEnumerable<(string Input, string Value)> Example(
        Dossier dossier,
        Form form,
        Field field,
        DateOnly today,
        Texts texts
    )
    {
        var said = texts.Example(dossier.Season.AtBat, form.Key, field) ?? string.Empty;
        return field switch
        {
            YesNoField yesNo => [(yesNo.Key, "yes"), (yesNo.RemarkInput, said)],
            DateField date => [(date.Key, Day(date.Sense, today))],
            // No one disagrees with a tick in a sample.
            ChoiceField { Several: true, Required: false } => [],
            ChoiceField choice => [(choice.Key, choice.Options[0])],
            PersonField => [(field.Key, dossier.Account.AccountManager.Id)],
            PeopleField => [(field.Key, string.Join(',', dossier.Account.Team.Select(person => person.Id)))],
            ContactField { Known: [var contact, ..] } => [(field.Key, ContactField.Number(contact))],
            ContactField contact => [(contact.OtherInput, texts["form.contactOther.example"])],
            MatchField match => match.Right.Select(
                (_, index) =>
                    (match.InputFor(index), match.Typed ? said : MatchField.KeyOf(match.Left[index % match.Left.Count]))
            ),
            PairsField pairs => Pairs(pairs, Texts.LabelKey(dossier.Season.AtBat, form.Key, field), texts),
            TextField { Required: false, Key: "disagreeWhy" } => [],
            _ => [(field.Key, said)],
        };
    }

    private static IEnumerable<(string Input, string Value)> Pairs(PairsField field, string key, Texts texts) =>
        Enumerable
            .Range(0, field.Least)
            .SelectMany(row =>
                new[]
                {
                    (field.LeftInput(row), texts[key + ".left.example"]),
                    (field.RightInput(row), texts[key + ".right.example"]),
                }
            );

    private static string Day(DateSense sense, DateOnly today) =>
        today
            .AddDays(
                sense switch
                {
                    DateSense.Past => -1,
                    DateSense.Future => 60,
                    _ => 14,
                }
            )
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
