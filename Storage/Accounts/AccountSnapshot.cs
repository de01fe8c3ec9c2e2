using AccountBot.Playbook;
using AccountBot.Playbook.Approvals;
using AccountBot.Playbook.Celebrations;
using AccountBot.Playbook.Executives;
using AccountBot.Playbook.Gates;
using AccountBot.Playbook.Health;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Storage.Accounts;

/// <summary>Rows as they were read, with their versions, so that a change can say what it is based on.</summary>
public abstract record ReadRows(DossierKey Key, IReadOnlyDictionary<string, StoredRow> Rows)
{
    public PostedCard? Card(string rowKey) => Rows.GetValueOrDefault(rowKey)?.Value as PostedCard;
}

/// <summary>An account's season, read in one go.</summary>
public sealed record AccountSnapshot(
    DossierKey Key,
    IReadOnlyDictionary<string, StoredRow> Rows,
    Dossier Dossier,
    AccountConversation? Home
) : ReadRows(Key, Rows)
{
    public ProjectedState Plates =>
        Rows.GetValueOrDefault(AccountKeys.Plates)?.Value as ProjectedState ?? ProjectedState.None;

    /// <summary>The years of which there is a season, the newest first.</summary>
    public IReadOnlyList<int> Years =>
        [.. Rows.Values.Select(row => row.Value).OfType<Season>().Select(season => season.Year).OrderDescending()];

    /// <summary>About how many plays there are, over all seasons: votes of an open gate count later, and what was taken back twice less.</summary>
    public int Plays => Rows.Values.Select(row => row.Value).OfType<Season>().Sum(season => season.Spent.Plays);

    /// <summary>The keys of the rows that say where the cards of a request to a director were posted.</summary>
    public IEnumerable<string> CardsOf(ExecutiveRequest request)
    {
        var own = AccountKeys.Executive(request.Year, request.Id) + Keys.Separator;
        return Rows.Where(row => row.Key.StartsWith(own, StringComparison.Ordinal) && row.Value.Value is PostedCard)
            .Select(row => row.Key);
    }

    /// <summary>The ids of those whose personal chat has the card of this season that asks for a mandate or an acceptance.</summary>
    public IEnumerable<string> AskedPersonally(ApprovalKind kind) =>
        Rows.Keys.Select(key => AccountKeys.AccordCardOf(key, Dossier.Season.Year, kind)).OfType<string>();

    /// <summary>The confidential forms of this season that were put before someone personally.</summary>
    public IEnumerable<(FormAddress At, string Person)> Limits =>
        Rows
            .Keys.Select(key => AccountKeys.LimitsCardOf(key, Dossier.Season.Year))
            .OfType<(FormAddress At, string Person)>();

    public bool WasAsked(ApprovalKind kind, Person person) => AskedPersonally(kind).Any(person.Is);
}

/// <summary>A gate with its votes, read in one go.</summary>
public sealed record GateSnapshot(
    DossierKey Key,
    IReadOnlyDictionary<string, StoredRow> Rows,
    Gate Gate,
    IReadOnlyList<Vote> Votes
) : ReadRows(Key, Rows)
{
    /// <param name="rows">Those of one gate.</param>
    /// <returns>Null when the gate's own row is not among them.</returns>
    internal static GateSnapshot? Of(DossierKey key, IReadOnlyDictionary<string, StoredRow> rows, string gateKey) =>
        rows.GetValueOrDefault(gateKey)?.Value is Gate gate
            ? new GateSnapshot(
                key,
                rows,
                gate,
                [.. rows.Values.Select(row => row.Value).OfType<Vote>().OrderBy(vote => vote.At)]
            )
            : null;
}

/// <summary>A reached base with its high fives, read in one go.</summary>
public sealed record CelebrationSnapshot(
    DossierKey Key,
    IReadOnlyDictionary<string, StoredRow> Rows,
    Celebration Celebration,
    IReadOnlyList<HighFive> Given
) : ReadRows(Key, Rows);

/// <summary>The newest months of which an account's health is kept, read in one go.</summary>
public sealed record HealthSnapshot(DossierKey Key, IReadOnlyDictionary<string, StoredRow> Rows) : ReadRows(Key, Rows)
{
    public IReadOnlyList<HealthMonth> Months => [.. Rows.Values.Select(row => row.Value).OfType<HealthMonth>()];
}

/// <summary>What was decided but not yet said, and who is saying it, read in one go.</summary>
public sealed record OutboxSnapshot(
    DossierKey Key,
    IReadOnlyDictionary<string, StoredRow> Rows,
    IReadOnlyList<Playbook.Notices.Notice> Notices,
    OutboxLease? Lease
) : ReadRows(Key, Rows);
