using System.Globalization;

namespace AccountBot.Playbook.Forms;

/// <summary>Someone of the customer's: picked from the map of base 2, or typed when they are not on it yet.</summary>
/// <param name="Known">Who is on the map.</param>
public sealed record ContactField(string Key, IReadOnlyList<Contact> Known) : Field(Key)
{
    public const int MostCharacters = 100;

    /// <summary>The most people one answer names.</summary>
    public const int Most = 12;

    public bool Several { get; init; }

    /// <summary>The input in which someone is named who is not on the map.</summary>
    public string OtherInput => Key + "_other";

    public override FieldReading Read(FormInputs inputs)
    {
        var chosen = inputs[Key].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var people = Known.Where(contact => chosen.Contains(Number(contact), StringComparer.Ordinal)).ToList();
        if (people.Count < chosen.Distinct(StringComparer.Ordinal).Count() || (people.Count > 1 && !Several))
        {
            return FieldReading.Not("problem.choice");
        }
        var other = CleanText.Line(inputs[OtherInput]);
        if (other.Length > MostCharacters)
        {
            return FieldReading.Not("problem.tooLong", MostCharacters, other.Length);
        }
        if (other.Length > 0 && people.Count > 0 && !Several)
        {
            return FieldReading.Not("problem.oneContact");
        }
        if (other.Length > 0)
        {
            people.Add(Known.FirstOrDefault(contact => IsNamed(contact, other)) ?? new Contact(null, other));
        }
        if (people.Count > Most)
        {
            return FieldReading.Not("problem.tooManyPeople", Most, people.Count);
        }
        return people.Count == 0 ? FieldReading.Nothing : FieldReading.Is(new Answer.Contacts([.. people.Distinct()]));
    }

    public override IEnumerable<KeyValuePair<string, string>> Show(Answer answer, Language reader)
    {
        if (answer is not Answer.Contacts contacts)
        {
            yield break;
        }
        var onMap = contacts.People.Where(person => Known.Any(known => known.Entry == person.Entry)).ToList();
        yield return Input(string.Join(',', onMap.Select(Number)));
        if (contacts.People.Except(onMap).FirstOrDefault() is { } other)
        {
            yield return new(OtherInput, other.Name);
        }
    }

    /// <summary>The option that stands for a contact on the map.</summary>
    public static string Number(Contact contact) =>
        contact.Entry?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static bool IsNamed(Contact contact, string name) =>
        string.Equals(contact.Name, name, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Someone of the customer's.</summary>
/// <param name="Entry">Their entry on the map of base 2; null for someone who is not on it.</param>
public sealed record Contact(int? Entry, string Name);
