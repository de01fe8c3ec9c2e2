namespace AccountBot.Playbook.Health;

/// <summary>
/// The score month by month. Only months in which facts changed are kept; for another one, the newest facts before it are scored on its
/// last day, so that what merely grew older shows without anyone having written anything.
/// </summary>
public static class HealthHistory
{
    public const int Months = 12;

    /// <param name="kept">The months that were kept, in any order.</param>
    /// <param name="now">The facts as they are.</param>
    /// <returns>At most twelve months without a gap, the earliest first, from the first with a score to this one.</returns>
    public static IReadOnlyList<HealthPoint> Of(IReadOnlyList<HealthMonth> kept, HealthFacts now, DateOnly today)
    {
        var current = HealthMonth.FirstOf(today);
        var newestFirst = kept.OrderByDescending(month => month.Month).ToList();
        return
        [
            .. Enumerable
                .Range(1, Months - 1)
                .Select(back => current.AddMonths(-back))
                .Select(month => (Month: month, Facts: newestFirst.Find(each => each.Month <= month)?.Facts))
                .Where(each => each.Facts is not null)
                .Select(each => new HealthPoint(
                    each.Month,
                    HealthScore.Of(each.Facts!, each.Month.AddMonths(1).AddDays(-1)).Total
                ))
                .Reverse()
                .SkipWhile(point => point.Total is null),
            new HealthPoint(current, HealthScore.Of(now, today).Total),
        ];
    }
}
