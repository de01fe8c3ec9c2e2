using AccountBot.Playbook.Forms;

namespace AccountBot.Cards.Forms;

/// <summary>An answer as text.</summary>
public static class AnswerText
{
    public static string Of(Answer answer, int atBase, Form? form, Field? field, Texts texts) =>
        answer switch
        {
            Answer.Text text => text.Value,
            Answer.List list => string.Join('\n', list.Items.Select(item => "• " + item)),
            Answer.YesNo yesNo => texts[yesNo.Yes ? "form.yes" : "form.no"]
                + (yesNo.Remark is null ? string.Empty : $" — {yesNo.Remark}"),
            Answer.Number number => texts.Number(number.Value),
            Answer.Money money => texts.Money(money.Euro),
            Answer.Date date => texts.Date(date.Value),
            Answer.Colleagues people => texts.Names(people.People),
            Answer.Choice choice => string.Join(
                ", ",
                choice.Keys.Select(key => OptionText(key, atBase, form, field as ChoiceField, texts))
            ),
            Answer.Contacts contacts => string.Join(", ", contacts.People.Select(person => person.Name)),
            Answer.Pairs pairs => string.Join('\n', pairs.Items.Select(pair => $"{pair.Left} ⟷ {pair.Right}")),
            _ => throw new System.Diagnostics.UnreachableException($"No text for {answer.GetType().Name}."),
        };

    /// <summary>An answer on a single line.</summary>
    public static string InLine(Answer answer, int atBase, Form? form, Field? field, Texts texts) =>
        answer is Answer.List list
            ? string.Join(" · ", list.Items)
            : Of(answer, atBase, form, field, texts).ReplaceLineEndings(" · ");

    /// <summary>An option in words, where no field is at hand that offers it; as it was stored where there are none.</summary>
    public static string Option(int atBase, string form, string field, string option, Texts texts) =>
        texts.Find($"{Texts.FormKey(atBase, form)}.{field}.{option}") ?? option;

    // An option that was since taken out of the playbook shows itself as it was stored.
    private static string OptionText(string key, int atBase, Form? form, ChoiceField? field, Texts texts) =>
        form is null || field is null ? key
        : !field.Options.Contains(key) ? Option(atBase, form.Key, field.Key, key, texts)
        : (field.Several ? texts.Find($"{field.OptionsSay}.{key}.short") : null)
            ?? texts.Option(atBase, form.Key, field, key);
}

/// <summary>One entry of a repeatable form in a few words: the contact's name, the talk's day.</summary>
public static class EntryName
{
    public static string Of(Form form, FormEntry entry, Texts texts) =>
        Playbook.Gates.Shorten.Text(
            entry.Answers.Text("name")
                ?? entry.Answers.Person("person")?.Name
                ?? entry.Answers.Contact("who")?.Name
                ?? entry.Answers.Text("what")
                ?? entry.Answers.Text("question")
                ?? Flow(form, entry, texts)
                ?? (
                    entry.Answers.Date("date") is { } date ? Talk(date, entry, texts) : texts["form.entry", entry.Entry]
                ),
            40
        );

    /// <summary>Who reports on what.</summary>
    private static string? Flow(Form form, FormEntry entry, Texts texts) =>
        (entry.Answers.Choice("subject"), entry.Answers.Person("who")) is ({ } subject, { } who)
        && form.Fields.OfType<ChoiceField>().FirstOrDefault(field => field.Key == "subject") is { } field
            ? $"{texts.Option(entry.Base, form.Key, field, subject)} · {Texts.Name(who)}"
            : null;

    private static string Talk(DateOnly date, FormEntry entry, Texts texts) =>
        texts.Date(date) + (entry.Answers.Text("with") is { } with ? " · " + with : string.Empty);
}
