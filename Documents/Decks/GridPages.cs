namespace AccountBot.Documents.Decks;

/// <summary>Rows over slides: as few slides as they need, and about as much on each.</summary>
internal static class GridPages
{
    public static IReadOnlyList<IReadOnlyList<GridRow>> Of(IReadOnlyList<GridRow> rows, double room)
    {
        var pages = Fewest(rows, room);
        var ends = Ends(rows, pages, room);
        return [.. ends.Select((end, at) => rows.Take(end).Skip(at == 0 ? 0 : ends[at - 1]).ToList())];
    }

    private static int Fewest(IReadOnlyList<GridRow> rows, double room)
    {
        var (pages, left) = (1, room);
        for (var at = 0; at < rows.Count; at++)
        {
            if (rows[at].Height > left && at > 0)
            {
                pages++;
                left = room;
            }
            left -= rows[at].Height;
        }
        return pages;
    }

    /// <summary>Where each page ends. Of all ways to divide the rows, the one with the least sum of squares of what stands on a page.</summary>
    private static IReadOnlyList<int> Ends(IReadOnlyList<GridRow> rows, int pages, double room)
    {
        var best = new double[pages + 1, rows.Count + 1];
        var begins = new int[pages + 1, rows.Count + 1];
        for (var end = 1; end <= rows.Count; end++)
        {
            best[0, end] = double.PositiveInfinity;
        }
        for (var page = 1; page <= pages; page++)
        {
            best[page, 0] = double.PositiveInfinity;
            for (var end = 1; end <= rows.Count; end++)
            {
                best[page, end] = double.PositiveInfinity;
                var height = 0d;
                for (var from = end - 1; from >= 0; from--)
                {
                    height += rows[from].Height;
                    if (height > room && from < end - 1)
                    {
                        break;
                    }
                    var sum = best[page - 1, from] + (height * height);
                    if (sum < best[page, end])
                    {
                        (best[page, end], begins[page, end]) = (sum, from);
                    }
                }
            }
        }
        var ends = new int[pages];
        for (var (page, end) = (pages, rows.Count); page > 0; page--)
        {
            ends[page - 1] = end;
            end = begins[page, end];
        }
        return ends;
    }
}
