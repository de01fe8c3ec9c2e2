using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Forms;

/// <summary>What came back from a card, before it was checked.</summary>
/// <param name="Raw">The inputs by id, as typed.</param>
/// <param name="People">The person who the people pickers' ids turned out to be.</param>
/// <param name="Reader">Decides what <c>1.500</c> means.</param>
/// <param name="Today">Today, where the reader is.</param>
/// <param name="FourEyes">Whether an account manager may not manage the same account.</param>
public sealed record FormInputs(
    IReadOnlyDictionary<string, string> Raw,
    IReadOnlyDictionary<string, Person> People,
    Language Reader,
    DateOnly Today,
    bool FourEyes = true
)
{
    /// <summary>Whom a name fits that was typed instead of picking someone, where it fits several.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Person>> Fits { get; init; } =
        new Dictionary<string, IReadOnlyList<Person>>(StringComparer.Ordinal);

    /// <summary>Who is not among <see cref="People"/> may exist all the same: the directory did not answer.</summary>
    public bool NobodyLooked { get; init; }

    public string this[string input] => Raw.GetValueOrDefault(input) ?? string.Empty;
}
