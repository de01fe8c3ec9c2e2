using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Gates;
using AdaptiveCards;

namespace AccountBot.Cards.Forms;

/// <summary>The inputs with which one field is answered.</summary>
internal static partial class FieldInputs
{
    // Twelve threats with twelve strengths each must stay well under the size that a card may have.
    private const int OptionCharacters = 56;

    private const int Ticked = 8;

    // Most people need no more; the others are a press away.
    private const int ShownPairs = 2;

    // The person who is not among the first is found by typing the name.
    internal const int OfferedPeople = 20;

    public static IEnumerable<AdaptiveElement> Of(Field field, FormView view, Texts texts)
    {
        var label =
            texts.Label(view.Base, view.Form.Key, field)
            + Hint(field, view, texts)
            + (field.Required ? " *" : string.Empty);
        var example = texts.Example(view.Base, view.Form.Key, field);
        var typed = view.Typed.GetValueOrDefault(field.Key);
        return field switch
        {
            TextField text =>
            [
                Text(field.Key, label, example, typed, text.Lines > 1, Room(text.Most), StyleOf(text.Kind)),
            ],
            ListField list =>
            [
                Text(field.Key, label, example, typed, multiline: true, Room(list.Most * (list.MostCharacters + 1))),
            ],
            YesNoField yesNo => YesNo(yesNo, label, example, view, texts),
            NumberField or MoneyField => [Text(field.Key, label, example, typed, multiline: false, 30)],
            DateField =>
            [
                new AdaptiveDateInput
                {
                    Id = field.Key,
                    Label = label,
                    Value = typed,
                },
            ],
            ChoiceField choice => [Choice(choice, label, typed, view, texts)],
            PersonField person => Person(person, label, typed, view, texts),
            PeopleField => [People(field.Key, label, typed, several: true, view, texts)],
            MatchField match => Match(match, label, example, view, texts),
            PairsField pairs => Pairs(pairs, label, view, texts),
            ContactField contact => Contacts(contact, label, view, texts),
            _ => throw new System.Diagnostics.UnreachableException($"No input for {field.GetType().Name}."),
        };
    }

    /// <summary>Every field of a form outside the bases, each with what is wrong with it.</summary>
    public static IEnumerable<AdaptiveElement> All(FormView view, Texts texts) =>
        view.Form.Fields.SelectMany(field =>
            Of(field, view, texts)
                .Concat(
                    view.Problems.Where(problem => problem.Field == field.Key)
                        .Select(problem => Show.Warn(texts.Problem(problem.Problem)))
                )
        );

    /// <summary>The same, with the heading of each group of fields.</summary>
    public static IEnumerable<AdaptiveElement> Grouped(FormView view, Texts texts)
    {
        string? group = null;
        foreach (var field in view.Form.Fields)
        {
            if (field.Group is not null && field.Group != group)
            {
                yield return Show.Strong(texts[field.Group], AdaptiveSpacing.Large);
            }
            group = field.Group;
            foreach (var element in All(view with { Form = view.Form with { Fields = [field] } }, texts))
            {
                yield return element;
            }
        }
    }

    /// <summary>How to type it, which only the person who types needs to read.</summary>
    private static string Hint(Field field, FormView view, Texts texts)
    {
        var hints = new[]
        {
            field switch
            {
                // Said once on a card is enough.
                ListField when view.Form.FieldsFor(view.SoFar).OfType<ListField>().First() == field => texts[
                    "form.perLine"
                ],
                ChoiceField { Several: true } => texts["form.several"],
                PairsField { Least: > 1 } pairs => texts["form.leastPairs", pairs.Least],
                _ => null,
            },
            texts.Find(Texts.LabelKey(view.Base, view.Form.Key, field) + ".hint"),
        };
        var said = string.Join("; ", hints.OfType<string>());
        return said.Length == 0 ? string.Empty : $" ({said})";
    }

    // The input takes a little more than the field, so that an answer that is too long comes back with a word instead of being cut.
    private static int Room(int most) => most + (most / 4) + 20;

    private static AdaptiveTextInputStyle StyleOf(TextKind kind) =>
        kind switch
        {
            TextKind.Email => AdaptiveTextInputStyle.Email,
            TextKind.Link => AdaptiveTextInputStyle.Url,
            _ => AdaptiveTextInputStyle.Text,
        };

    private static AdaptiveTextInput Text(
        string id,
        string label,
        string? example,
        string? typed,
        bool multiline,
        int most,
        AdaptiveTextInputStyle style = AdaptiveTextInputStyle.Text
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Placeholder = example,
            Value = typed,
            IsMultiline = multiline,
            MaxLength = most,
            Style = style,
        };

    private static IEnumerable<AdaptiveElement> YesNo(
        YesNoField field,
        string label,
        string? example,
        FormView view,
        Texts texts
    ) =>
        [
            new AdaptiveChoiceSetInput
            {
                Id = field.Key,
                Label = label,
                Style = AdaptiveChoiceInputStyle.Expanded,
                Value = view.Typed.GetValueOrDefault(field.Key),
                Choices = [Option("yes", texts["form.yes"]), Option("no", texts["form.no"])],
            },
            Text(
                field.RemarkInput,
                texts["form.remark", string.Empty].Trim(),
                example,
                view.Typed.GetValueOrDefault(field.RemarkInput),
                multiline: false,
                Room(YesNoField.MostCharacters)
            ),
        ];

    private static AdaptiveChoiceSetInput Choice(
        ChoiceField field,
        string label,
        string? typed,
        FormView view,
        Texts texts
    ) =>
        new()
        {
            Id = field.Key,
            Label = label,
            Value = typed,
            IsMultiSelect = field.Several,
            // Many boxes to tick would push everything else off a phone.
            Style = field is { Several: true, Options.Count: <= Ticked }
                ? AdaptiveChoiceInputStyle.Expanded
                : AdaptiveChoiceInputStyle.Compact,
            Placeholder = texts["form.choose"],
            Wrap = true,
            Choices =
            [
                .. field.Options.Select(option =>
                    Option(option, texts.Option(view.Base, view.Form.Key, field, option))
                ),
            ],
        };

    private static AdaptiveChoiceSetInput People(
        string id,
        string label,
        string? typed,
        bool several,
        FormView view,
        Texts texts
    ) =>
        new()
        {
            Id = id,
            Label = label,
            Value = typed,
            IsMultiSelect = several,
            Style = several ? AdaptiveChoiceInputStyle.Compact : AdaptiveChoiceInputStyle.Filtered,
            Placeholder = texts["form.search"],
            Choices = [.. view.Soon.Take(OfferedPeople).Select(person => Option(person.Id, Texts.Name(person)))],
            AdditionalProperties = { [TenantPeople.Name] = TenantPeople.Query },
        };

    /// <summary>A picker, and room for the name of someone whom only the picker knows.</summary>
    private static IEnumerable<AdaptiveElement> Person(
        PersonField field,
        string label,
        string? typed,
        FormView view,
        Texts texts
    )
    {
        yield return People(field.Key, label, typed, several: false, view, texts);
        if (field.Named)
        {
            yield return Text(
                field.NameInput,
                texts["form.personName"],
                texts["form.personName.example"],
                view.Typed.GetValueOrDefault(field.NameInput),
                multiline: false,
                Room(PersonField.MostCharacters)
            );
        }
    }

    private static AdaptiveChoice Option(string value, string title) => new() { Title = title, Value = value };
}
