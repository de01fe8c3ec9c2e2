using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Forms;

/// <summary>One of a few options, or several of them.</summary>
/// <param name="Options">The options' keys, in the order in which they are shown.</param>
public sealed record ChoiceField(string Key, IReadOnlyList<string> Options) : Field(Key)
{
    public bool Several { get; init; }

    public string? Preset { get; init; }

    /// <summary>The prefix of the options' texts, where it is another than the field's own.</summary>
    public string? OptionsSay { get; init; }

    /// <summary>The options are shown as they are (a year, an answer given earlier) and have no text of their own.</summary>
    public bool Literal { get; init; }

    public override FieldReading Read(FormInputs inputs)
    {
        var chosen = inputs[Key].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return chosen switch
        {
            [] => FieldReading.Nothing,
            _ when chosen.Except(Options, StringComparer.Ordinal).Any() => FieldReading.Not("problem.choice"),
            { Length: > 1 } when !Several => FieldReading.Not("problem.choice"),
            _ => FieldReading.Is(new Answer.Choice([.. Options.Where(chosen.Contains)])),
        };
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Choice choice ? [Input(string.Join(',', choice.Keys))] : [];
}

/// <summary>A colleague.</summary>
public sealed record PersonField(string Key) : Field(Key)
{
    public const int MostCharacters = 80;

    /// <summary>Asks for the name too: a picker searches all colleagues, but tells us no more than the id.</summary>
    public bool Named { get; init; }

    /// <summary>The input beside the picker in which the name is typed.</summary>
    public string NameInput => Key + "_name";

    public override FieldReading Read(FormInputs inputs)
    {
        var (picked, name) = (inputs[Key].Trim(), CleanText.Line(inputs[NameInput]));
        if (!Named || inputs.People.ContainsKey(picked))
        {
            return Colleagues.Read(inputs, Key, most: 1);
        }
        if (name.Length > MostCharacters)
        {
            return FieldReading.Not("problem.tooLong", MostCharacters, name.Length);
        }
        if (picked.Length == 0 && name.Length > 0)
        {
            return Colleagues.Read(inputs, NameInput, most: 1, whole: true);
        }
        // An id that no one we know answers to is someone whom the picker found elsewhere in the organisation.
        return !Guid.TryParse(picked, out _) ? Colleagues.Read(inputs, Key, most: 1)
            : name.Length == 0 ? FieldReading.Not(inputs.NobodyLooked ? "problem.noDirectory" : "problem.nameNeeded")
            : FieldReading.Is(new Answer.Colleagues([new Person(picked, name)]));
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Colleagues colleagues ? [Input(Colleagues.Show(colleagues))] : [];
}

/// <summary>Several colleagues.</summary>
public sealed record PeopleField(string Key) : Field(Key)
{
    public int Most { get; init; } = 20;

    public override FieldReading Read(FormInputs inputs) => Colleagues.Read(inputs, Key, Most);

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader) =>
        answer is Answer.Colleagues colleagues ? [Input(Colleagues.Show(colleagues))] : [];
}

internal static class Colleagues
{
    private const int ShownFits = 5;

    /// <param name="whole">The input holds one name, in which a comma is no more than a comma.</param>
    public static FieldReading Read(FormInputs inputs, string key, int most, bool whole = false)
    {
        var ids = whole
            ? [inputs[key].Trim()]
            : inputs[key].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length == 0)
        {
            return FieldReading.Nothing;
        }
        var people = new List<Person>();
        foreach (var id in ids)
        {
            if (inputs.Fits.TryGetValue(id, out var fits))
            {
                var names = string.Join(", ", fits.Take(ShownFits).Select(each => CleanText.Start(each.Name, 40)));
                return FieldReading.Not("problem.whichPerson", CleanText.Start(id, 40), names);
            }
            if (!inputs.People.TryGetValue(id, out var person))
            {
                return inputs.NobodyLooked
                    ? FieldReading.Not("problem.noDirectory")
                    : FieldReading.Not("problem.person", CleanText.Start(id, 40));
            }
            if (!people.Exists(person.Is))
            {
                people.Add(person);
            }
        }
        return people.Count > most
            ? FieldReading.Not("problem.tooManyPeople", most, people.Count)
            : FieldReading.Is(new Answer.Colleagues(people));
    }

    public static string Show(Answer.Colleagues answer) => string.Join(',', answer.People.Select(person => person.Id));
}
