using AccountBot.Playbook.People;

namespace AccountBot.Storage.Accounts;

/// <summary>
/// Someone whom the bot could not write to. Among the addresses, for the tenant's list; and once more among what waits for the
/// person, where the person who finds the person reachable reads it without a read of its own.
/// </summary>
/// <param name="Since">When that was first noticed.</param>
/// <param name="Again">Only among what waits: what was sent again since, by the rows in which it waited. The teams heard of it already.</param>
/// <param name="Tried">When it was last sent again.</param>
public sealed record UnreachedPerson(
    Person Person,
    DateTimeOffset Since,
    IReadOnlyList<string>? Again = null,
    DateTimeOffset? Tried = null
)
{
    /// <summary>On the person's partition, behind the notices that wait.</summary>
    public const string Mark = WaitingNotice.Rows + "~";

    private const string Rows = "unreached|";

    /// <summary>All of a tenant.</summary>
    public static RowRange All => RowRange.Prefix(Rows);

    public static string RowOf(string person) => Rows + Keys.Escape(person.ToLowerInvariant());
}
