namespace AccountBot.Playbook.Portfolio;

/// <summary>Accounts in numbers; samples count in none of them.</summary>
/// <param name="InLap">How many are played in each lap of the method, lap 1 first.</param>
/// <param name="Over">How many are won or over.</param>
/// <param name="AtStake">The potential of what is still played, in euro a year.</param>
/// <param name="Gates">How many gates wait for a decision.</param>
public sealed record PortfolioTotals(IReadOnlyList<int> InLap, int Over, decimal AtStake, int Gates)
{
    public const int Laps = 3;

    public static PortfolioTotals Of(IReadOnlyList<PortfolioLine> lines)
    {
        var real = lines.Where(line => !line.Sample).ToList();
        var played = real.Where(line => line.IsPlayed).ToList();
        return new PortfolioTotals(
            [.. Enumerable.Range(1, Laps).Select(lap => played.Count(line => line.Lap == lap))],
            real.Count - played.Count,
            played.Sum(line => line.Potential ?? 0),
            played.Count(line => line.State == Seasons.SeasonState.AtGate)
        );
    }
}
