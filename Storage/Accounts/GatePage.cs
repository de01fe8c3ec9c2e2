using AccountBot.Playbook.Gates;

namespace AccountBot.Storage.Accounts;

/// <summary>Some of an account's gates, each whole.</summary>
/// <param name="Next">The gate behind which the next page begins; null on the last.</param>
public sealed record GatePage(IReadOnlyList<GateSnapshot> Gates, GateAddress? Next)
{
    /// <summary>The most rows that are read for one page: a gate of sixty voters has some seventy.</summary>
    public const int MostLookedAt = 400;

    internal static GatePage Of(DossierKey key, RowPage read, int size)
    {
        var gates = read
            .Rows.GroupBy(row => AccountKeys.GateOf(row.Key), StringComparer.Ordinal)
            .Select(rows => GateSnapshot.Of(key, rows.ToDictionary(row => row.Key, StringComparer.Ordinal), rows.Key))
            .OfType<GateSnapshot>()
            .ToList();
        // Where reading broke off, the last gate may lack votes.
        var whole = read.Continuation is not null && gates.Count > 1 ? gates[..^1] : gates;
        List<GateSnapshot> shown = [.. whole.Take(size)];
        var more = gates.Count > shown.Count || read.Continuation is not null;
        return new GatePage(shown, more && shown.Count > 0 ? GateAddress.Of(shown[^1].Gate) : null);
    }
}
