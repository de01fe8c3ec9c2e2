namespace AccountBot.Bot.Benchmarks.Tables;

/// <summary>A row as it is kept.</summary>
/// <param name="Json">The entity as the service gives it.</param>
internal sealed record KeptRow(string Partition, string Key, byte[] Json);

/// <summary>The rows of a table in the order of partition and row key, as Azure keeps them: a range is found without looking at the rest.</summary>
internal sealed class OrderedTable
{
    private static readonly Comparer<KeptRow> Order = Comparer<KeptRow>.Create(
        (one, other) =>
            string.CompareOrdinal(one.Partition, other.Partition) is not 0 and var by
                ? by
                : string.CompareOrdinal(one.Key, other.Key)
    );

    private readonly List<KeptRow> rows = [];
    private readonly Lock gate = new();
    private bool isOrdered = true;

    public int Count => rows.Count;

    public void Put(KeptRow row)
    {
        lock (gate)
        {
            var at = PlaceOf(row.Partition, row.Key);
            if (at < rows.Count && Order.Compare(rows[at], row) == 0)
            {
                rows[at] = row;
            }
            else
            {
                rows.Insert(at, row);
            }
        }
    }

    /// <summary>Adds many at once; none of them may be there already.</summary>
    public void Load(IEnumerable<KeptRow> many)
    {
        lock (gate)
        {
            rows.AddRange(many);
            isOrdered = false;
        }
    }

    public KeptRow? Find(string partition, string key)
    {
        lock (gate)
        {
            var at = PlaceOf(partition, key);
            return at < rows.Count && rows[at].Partition == partition && rows[at].Key == key ? rows[at] : null;
        }
    }

    /// <summary>The rows of a range of one partition, at most so many, and the first one that was left out.</summary>
    /// <param name="to">Empty: to the end of the partition.</param>
    public (IReadOnlyList<KeptRow> Rows, KeptRow? Next) Range(string partition, string from, string to, int most)
    {
        lock (gate)
        {
            var found = new List<KeptRow>();
            for (var at = PlaceOf(partition, from); at < rows.Count; at++)
            {
                var row = rows[at];
                if (row.Partition != partition || (to.Length > 0 && string.CompareOrdinal(row.Key, to) >= 0))
                {
                    break;
                }
                if (found.Count == most)
                {
                    return (found, row);
                }
                found.Add(row);
            }
            return (found, null);
        }
    }

    private int PlaceOf(string partition, string key)
    {
        if (!isOrdered)
        {
            rows.Sort(Order);
            isOrdered = true;
        }
        var at = rows.BinarySearch(new KeptRow(partition, key, []), Order);
        return at < 0 ? ~at : at;
    }
}
