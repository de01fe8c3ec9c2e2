using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>The inputs of fields that hold several things: contacts, pairs, matches.</summary>
internal static partial class FieldInputs
{
    /// <summary>The person who is on the map, and room for someone who is not on it yet.</summary>
    private static IEnumerable<AdaptiveElement> Contacts(ContactField field, string label, FormView view, Texts texts)
    {
        if (field.Known.Count > 0)
        {
            yield return new AdaptiveChoiceSetInput
            {
                Id = field.Key,
                Label = label,
                Value = view.Typed.GetValueOrDefault(field.Key),
                IsMultiSelect = field.Several,
                // A short list is quicker to tick than to open, on a phone too.
                Style = field is { Several: true, Known.Count: <= Ticked }
                    ? AdaptiveChoiceInputStyle.Expanded
                    : AdaptiveChoiceInputStyle.Compact,
                Placeholder = texts["form.choose"],
                Wrap = true,
                Choices =
                [
                    .. field.Known.Select(contact =>
                        Option(ContactField.Number(contact), Shorten.Text(contact.Name, OptionCharacters))
                    ),
                ],
            };
        }
        yield return Text(
            field.OtherInput,
            field.Known.Count > 0 ? texts["form.contactOther"] : label,
            texts["form.contactOther.example"],
            view.Typed.GetValueOrDefault(field.OtherInput),
            multiline: false,
            Room(ContactField.MostCharacters)
        );
    }

    private static IEnumerable<AdaptiveElement> Pairs(PairsField field, string label, FormView view, Texts texts)
    {
        yield return Show.Strong(label);
        var key = Texts.LabelKey(view.Base, view.Form.Key, field);
        var shown = Math.Max(field.Least, ShownPairs);
        for (var row = 0; row < shown; row++)
        {
            yield return Pair(row);
        }
        if (field.Rows > shown)
        {
            var more = Show.Folded(field.Key + "_more", Enumerable.Range(shown, field.Rows - shown).Select(Pair));
            // Nothing that was typed, nor what is wrong with it, hides.
            more.IsVisible = Enumerable
                .Range(shown, field.Rows - shown)
                .Any(row => IsTyped(field.LeftInput(row)) || IsTyped(field.RightInput(row)));
            yield return more;
            yield return Act.Row(Act.Fold(texts["form.morePairs"], field.Key + "_more"));
        }

        bool IsTyped(string id) => view.Typed.GetValueOrDefault(id) is { Length: > 0 };

        // One example is enough to see what is meant.
        AdaptiveContainer Pair(int row) =>
            new()
            {
                Separator = row > 0,
                Items =
                [
                    Half(field.LeftInput(row), texts[key + ".left"], row == 0 ? texts[key + ".left.example"] : null),
                    Half(field.RightInput(row), texts[key + ".right"], row == 0 ? texts[key + ".right.example"] : null),
                ],
            };

        AdaptiveTextInput Half(string id, string said, string? example) =>
            Text(
                id,
                said,
                example,
                view.Typed.GetValueOrDefault(id),
                multiline: false,
                Room(PairsField.MostCharacters)
            );
    }

    private static IEnumerable<AdaptiveElement> Match(
        MatchField field,
        string label,
        string? example,
        FormView view,
        Texts texts
    )
    {
        yield return Show.Strong(label);
        for (var right = 0; right < field.Right.Count; right++)
        {
            var id = field.InputFor(right);
            var threat = texts["b01.match.pairs.label", field.Right[right]];
            yield return field.Typed
                ? Text(
                    id,
                    threat,
                    example,
                    view.Typed.GetValueOrDefault(id),
                    multiline: false,
                    Room(MatchField.MostCharacters)
                )
                : new AdaptiveChoiceSetInput
                {
                    Id = id,
                    Label = threat,
                    Value = view.Typed.GetValueOrDefault(id),
                    Placeholder = texts["form.choose"],
                    Style = AdaptiveChoiceInputStyle.Compact,
                    Choices =
                    [
                        .. field.Left.Select(item =>
                            Option(MatchField.KeyOf(item), Shorten.Text(item, OptionCharacters))
                        ),
                    ],
                };
        }
    }
}
