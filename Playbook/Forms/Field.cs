namespace AccountBot.Playbook.Forms;

/// <summary>One question on a form: how it is answered, and which answers are right.</summary>
/// <param name="Key">Names the field within its form, in the store and in the texts.</param>
public abstract record Field(string Key)
{
    /// <summary>Needed before the base can be reached.</summary>
    public bool Required { get; init; }

    /// <summary>The text that asks, where it is another than the one named after base, form and field.</summary>
    public string? Says { get; init; }

    /// <summary>What goes into the text that asks, such as a name.</summary>
    public IReadOnlyList<string> SaysWith { get; init; } = [];

    /// <summary>The heading under which the card groups this field with its neighbours; none when null.</summary>
    public string? Group { get; init; }

    public abstract FieldReading Read(FormInputs inputs);

    /// <summary>The inputs that show an earlier answer, by input id.</summary>
    public abstract IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader);

    protected KeyValuePair<string, string> Input(string value) => new(Key, value);
}
