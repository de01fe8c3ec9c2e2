using System.Globalization;
using System.Text;

namespace AccountBot.Playbook.People;

/// <summary>
/// Finds colleagues by a name that someone typed, without capitals and accents. Unlike with accounts a slip of the finger is not
/// forgiven: the wrong person would be asked.
/// </summary>
public static class PersonMatch
{
    /// <summary>The person who is called exactly that; else everyone of whose name each typed word begins a word.</summary>
    public static IReadOnlyList<Person> Find(string typed, IEnumerable<Person> all)
    {
        var (sought, people) = (
            Words(typed),
            all.DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase).ToList()
        );
        if (sought.Count == 0)
        {
            return [];
        }
        var exact = people.FindAll(person => Words(person.Name).SequenceEqual(sought, StringComparer.Ordinal));
        return exact.Count > 0
            ? exact
            : people.FindAll(person =>
            {
                var name = Words(person.Name);
                return sought.All(word => name.Exists(each => each.StartsWith(word, StringComparison.Ordinal)));
            });
    }

    private static List<string> Words(string name)
    {
        var plain = name.Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? char.ToUpperInvariant(c) : ' ');
        return [.. string.Concat(plain).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }
}
