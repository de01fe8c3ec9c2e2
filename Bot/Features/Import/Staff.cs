using AccountBot.Playbook.People;

namespace AccountBot.Bot.Features.Import;

/// <summary>The people among whom the owners of a list are looked up: by address or id, or by name.</summary>
internal sealed class Staff
{
    private readonly IReadOnlyList<Person> all;
    private readonly ILookup<string, Person> byAddress;
    private readonly Dictionary<string, IReadOnlyList<Person>> found = new(StringComparer.OrdinalIgnoreCase);

    public Staff(IReadOnlyList<Person> all)
    {
        this.all = all;
        byAddress = all.SelectMany(person => new[] { (Key: person.Email, person), (Key: person.Id, person) })
            .Where(each => each.Key is { Length: > 0 })
            .ToLookup(each => each.Key!, each => each.person, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Who the names turn out to be, by the name as it was written; and whom a name fits that fits several.</summary>
    public (IReadOnlyDictionary<string, Person>, IReadOnlyDictionary<string, IReadOnlyList<Person>>) Find(
        IEnumerable<string> names
    )
    {
        var (people, fits) = (
            new Dictionary<string, Person>(StringComparer.Ordinal),
            new Dictionary<string, IReadOnlyList<Person>>(StringComparer.Ordinal)
        );
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            switch (Find(name))
            {
                case [var one]:
                    people[name] = one;
                    break;
                case { Count: > 1 } several:
                    fits[name] = several;
                    break;
            }
        }
        return (people, fits);
    }

    private IReadOnlyList<Person> Find(string name)
    {
        if (!found.TryGetValue(name, out var people))
        {
            people =
                byAddress[name].DistinctBy(person => person.Id).ToList() is { Count: > 0 } exact ? exact
                : name.Contains('@') ? []
                : PersonMatch.Find(name, all);
            found[name] = people;
        }
        return people;
    }
}
