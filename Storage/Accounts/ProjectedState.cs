namespace AccountBot.Storage.Accounts;

/// <summary>In a dossier: what was last written down elsewhere of what waits for whom, and of the account as a whole.</summary>
/// <param name="Written">By the person's id in lower case: names the <see cref="Participation"/> that was written.</param>
/// <param name="Summary">Names the <see cref="AccountSummary"/> that was written.</param>
/// <param name="NameRow">The key of the <see cref="AccountName"/> that was written, to take away when the account is renamed.</param>
/// <param name="Contacts">Names the <see cref="ContactName"/>s that were written.</param>
/// <param name="Health">Names the facts of the <see cref="Playbook.Health.HealthMonth"/> that was written.</param>
public sealed record ProjectedState(
    IReadOnlyDictionary<string, string> Written,
    string? Summary = null,
    string? NameRow = null,
    string? Contacts = null,
    string? Health = null
)
{
    public static ProjectedState None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    public bool IsSameAs(ProjectedState other) =>
        Summary == other.Summary
        && NameRow == other.NameRow
        && Contacts == other.Contacts
        && Health == other.Health
        && Written.Count == other.Written.Count
        && Written.All(each => other.Written.GetValueOrDefault(each.Key) == each.Value);
}
