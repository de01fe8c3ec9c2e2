using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Accounts;

/// <summary>What a roster tells about an account's people: who left without us hearing of it, who is back, and how they are called.</summary>
/// <param name="Seen">The ids of the account's people who were seen in the roster, to compare with next time.</param>
/// <param name="Called">People of the account for whom the roster has another name or address, as the roster has it.</param>
/// <param name="Proves">False where the roster has entries that cannot be matched to a person: then it does not prove that anyone is absent.</param>
public sealed record Attendance(
    IReadOnlyList<Person> Left,
    IReadOnlyList<Person> Returned,
    IReadOnlyList<string> Seen,
    IReadOnlyList<Person> Called,
    bool Proves
)
{
    /// <summary>
    /// Compares an account with the roster of the conversation in which it lives. A role is only taken from someone who was seen in
    /// that roster before: a director or a member who was picked because they have the app may never have been in it.
    /// </summary>
    /// <param name="seen">The ids that were seen in the roster; null where it was not looked at yet.</param>
    /// <returns>Null when the roster knows no one of the account: it is that of another place.</returns>
    public static Attendance? Of(Account account, IReadOnlyList<string>? seen, IReadOnlyList<Person> roster)
    {
        List<Person> named = [.. account.Everybody, .. account.Missed()];
        var present = named
            .Select(person => (Person: person, Entry: roster.FirstOrDefault(person.IsSameAs)))
            .Where(each => each.Entry is not null)
            .ToList();
        if (present.Count == 0)
        {
            return null;
        }
        var proves = roster.All(entry => entry.IsIdentified() || named.Exists(entry.IsSameAs));
        var absent = account
            .Everybody.Where(person => seen?.Any(person.Is) == true && !present.Exists(each => each.Person.Is(person)))
            .ToList();
        return new Attendance(
            proves ? absent : [],
            [.. present.Select(each => each.Person).Where(account.Misses)],
            [.. present.Select(each => each.Person).Concat(proves ? [] : absent).Select(person => person.Id)],
            [.. present.Select(each => Known(each.Person, each.Entry!)).OfType<Person>()],
            proves
        );
    }

    /// <summary>A person as the roster has them; null where the account has them the same.</summary>
    private static Person? Known(Person person, Person entry)
    {
        // Without a name a roster shows an address, or nothing.
        var name = entry.IsIdentified() && IsName(entry.Name) ? entry.Name : person.Name;
        var known = person with
        {
            Name = name,
            ChatId = entry.ChatId ?? person.ChatId,
            Email = entry.Email ?? person.Email,
        };
        return known == person ? null : known;
    }

    private static bool IsName(string name) => name.Length > 0 && name != "?" && !name.Contains('@');
}
