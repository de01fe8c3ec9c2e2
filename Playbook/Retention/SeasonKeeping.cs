using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Retention;

/// <summary>How long closed seasons are kept: for ever, or some years after they ended. The season an account is in always stays.</summary>
public static class SeasonKeeping
{
    public const int LeastYears = 1;
    public const int MostYears = 10;

    /// <summary>The option that keeps them all.</summary>
    public const string Ever = "ever";

    /// <summary>What can be chosen, for ever first.</summary>
    public static IReadOnlyList<string> Options { get; } =
    [
        Ever,
        .. Enumerable
            .Range(LeastYears, MostYears)
            .Select(years => years.ToString(System.Globalization.CultureInfo.InvariantCulture)),
    ];

    /// <summary>The years of an option; null for ever.</summary>
    public static int? YearsOf(string? option) =>
        int.TryParse(option, System.Globalization.CultureInfo.InvariantCulture, out var years) ? years : null;

    /// <summary>When a season that is over ended: at its end or home run, else when the next one began or its year was over.</summary>
    /// <param name="next">The season after it, where there is one.</param>
    public static DateTimeOffset EndOf(Season season, Season? next)
    {
        var yearOver = new DateTimeOffset(season.Year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return season.Ending?.At
            ?? (season.Reached.Count >= Season.Bases ? season.Reached[^1].At : next?.StartedAt ?? yearOver);
    }

    /// <summary>The years of the seasons that are kept no longer.</summary>
    /// <param name="current">The year of the season that the account is in.</param>
    public static IReadOnlyList<int> Due(IReadOnlyList<Season> seasons, int current, int years, DateTimeOffset now) =>
        [
            .. seasons
                .Where(season => season.Year < current)
                .Where(season =>
                    EndOf(season, seasons.FirstOrDefault(next => next.Year == season.Year + 1)).AddYears(years) <= now
                )
                .Select(season => season.Year)
                .Order(),
        ];
}
