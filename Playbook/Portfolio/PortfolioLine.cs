using AccountBot.Playbook.People;
using AccountBot.Playbook.Reminders;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Portfolio;

/// <summary>One account as it stands in a list of accounts.</summary>
/// <param name="Since">Since when the base is in progress; null where the list does not know yet.</param>
/// <param name="LastPlay">When someone last did something, at least to the day; null where the list does not know.</param>
/// <param name="Potential">What a year may bring, in euro.</param>
/// <param name="Competitor">A competitor is at the table.</param>
/// <param name="Until">Until when it is parked, where someone said.</param>
/// <param name="Decides">Who decides at its gates, by name; null where the team's majority does.</param>
/// <param name="Sample">Made to look around in: it counts in no total.</param>
public sealed record PortfolioLine(
    string Account,
    string Name,
    int Year,
    int Base,
    SeasonState State,
    DateTimeOffset? Since = null,
    DateTimeOffset? LastPlay = null,
    Person? AccountManager = null,
    decimal? Potential = null,
    bool Competitor = false,
    DateOnly? Until = null,
    string? Decides = null,
    bool Sample = false
)
{
    /// <summary>Neither won nor over.</summary>
    public bool IsPlayed => State is SeasonState.AtBat or SeasonState.AtGate or SeasonState.Parked;

    public int Lap => Season.LapOf(Base);

    /// <summary>How many bases are behind the team.</summary>
    public int Reached => State == SeasonState.HomeRun ? Season.Bases : Base - 1;

    /// <summary>Whole days that the base has been in progress; null where nothing is in progress or no one knows.</summary>
    public int? DaysAtBat(DateTimeOffset now) => IsPlayed && Since is { } since ? CalendarDays.Since(since, now) : null;

    public bool IsStalled(DateTimeOffset now) => Stalling.IsStalled(this, now);
}
