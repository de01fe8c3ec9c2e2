using AccountBot.Playbook.People;

namespace AccountBot.Playbook.Accounts;

/// <summary>What a roster tells about an account's people: who left the team without us hearing of it, and who is back.</summary>
/// <param name="Seen">The ids of the account's people who are in the roster, to compare with next time.</param>
public sealed record Attendance(IReadOnlyList<Person> Left, IReadOnlyList<Person> Returned, IReadOnlyList<string> Seen)
{
    /// <summary>
    /// Compares an account with the roster of the place where it lives. The account manager and the members work from there; a
    /// manager, a director or a delegate may never have been in it, and is only missed after having been seen.
    /// </summary>
    /// <param name="seen">The ids that were in the roster last time; null where nobody looked yet.</param>
    /// <returns>Null when the roster knows nobody of the account: it is that of another place.</returns>
    public static Attendance? Of(Account account, IReadOnlyList<string>? seen, IReadOnlyList<Person> roster)
    {
        List<Person> named = [.. account.Everybody, .. Missed(account)];
        var present = named.Where(person => roster.Any(person.Is)).ToList();
        if (present.Count == 0)
        {
            return null;
        }
        return new Attendance(
            [
                .. account.Everybody.Where(person =>
                    !present.Contains(person) && (account.IsOnTheTeam(person) || seen?.Any(person.Is) == true)
                ),
            ],
            [.. present.Where(account.IsGone)],
            [.. present.Select(person => person.Id)]
        );
    }

    private static IEnumerable<Person> Missed(Account account) =>
        account
            .Vacant()
            .Select(role => account.Holder(role)!)
            .DistinctBy(person => person.Id, StringComparer.OrdinalIgnoreCase);
}
