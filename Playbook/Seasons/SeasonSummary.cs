using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Reminders;

namespace AccountBot.Playbook.Seasons;

/// <summary>A season in numbers, whether it is over or not.</summary>
/// <param name="Bases">The bases that were reached, with the whole days each took.</param>
/// <param name="HighFives">How many were given.</param>
/// <param name="Goal">The turnover a year that the plan strives for, in euro.</param>
/// <param name="Agreed">The value a year that was agreed, in euro.</param>
/// <param name="Reviewed">The turnover that the review found, in euro.</param>
/// <param name="Objective">The plan's objective in the account's language.</param>
public sealed record SeasonSummary(
    int Year,
    SeasonState State,
    int AtBat,
    Spending Spent,
    IReadOnlyList<BaseDays> Bases,
    int HighFives,
    decimal? Potential,
    decimal? Goal,
    decimal? Agreed,
    decimal? Reviewed,
    string? Objective
)
{
    public static SeasonSummary Of(Dossier dossier, int highFives)
    {
        var (season, soFar) = (dossier.Season, dossier.Answers);
        return new SeasonSummary(
            season.Year,
            season.State,
            season.AtBat,
            season.Spent,
            [.. DaysOf(season)],
            highFives,
            Base01Analysis.PotentialIn(soFar),
            soFar.Of(Base03Plan.Number, "result").Money("turnover"),
            Base08Negotiation.ValueIn(soFar),
            soFar.Of(Base11Relationship.Number, "review").Money("turnover"),
            Base03Plan.ObjectiveIn(soFar, dossier.Account.Language)
        );
    }

    private static IEnumerable<BaseDays> DaysOf(Season season)
    {
        var since = season.StartedAt;
        foreach (var reached in season.Reached)
        {
            yield return new BaseDays(
                reached.Base,
                DateOnly.FromDateTime(reached.At.UtcDateTime),
                since is { } start ? CalendarDays.Since(start, reached.At) : null
            );
            since = reached.At;
        }
    }
}

/// <summary>A base that was reached.</summary>
/// <param name="Days">Whole days since the base before; unknown for the first base of a season that began before this was kept.</param>
public sealed record BaseDays(int Base, DateOnly On, int? Days);
