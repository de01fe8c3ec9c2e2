using AccountBot.Playbook.Forms;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Gates;

/// <summary>A gate that was put back: the NO GO of then, and what changed since.</summary>
/// <param name="Parking">The NO GO, with the plan that the team made for it.</param>
/// <param name="Spent">What was spent since.</param>
/// <param name="Changed">The forms whose answers changed since.</param>
public sealed record Comeback(Parking Parking, Spending Spent, IReadOnlyList<string> Changed)
{
    public static Comeback Of(Parking parking, Season season, SeasonSoFar answers) =>
        new(
            parking,
            parking.Spent is { } then ? season.Spent - then : Spending.None,
            [
                .. answers
                    .Entries.Where(entry => entry.Base == season.AtBat && entry.At > parking.At)
                    .OrderBy(entry => entry.At)
                    .Select(entry => entry.Form)
                    .Distinct(StringComparer.Ordinal),
            ]
        );
}
