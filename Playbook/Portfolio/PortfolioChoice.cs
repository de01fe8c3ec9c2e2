using System.Globalization;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Playbook.Portfolio;

/// <summary>What someone wants to see of their accounts: which ones, in which order, from which on.</summary>
/// <param name="By">The id of an account manager.</param>
/// <param name="Base">The base in progress.</param>
/// <param name="From">The place of the first one shown.</param>
public sealed record PortfolioChoice(
    PortfolioFilter Filter = PortfolioFilter.All,
    string? By = null,
    int? Base = null,
    PortfolioOrder Order = PortfolioOrder.Name,
    int From = 0
)
{
    private const char Between = '|';

    /// <summary>Nothing is left out.</summary>
    public bool IsEverything => Filter == PortfolioFilter.All && By is null && Base is null;

    /// <summary>Everything that fits, in order, whatever the page.</summary>
    public IReadOnlyList<PortfolioLine> Of(IEnumerable<PortfolioLine> all, Person reader, DateTimeOffset now)
    {
        var byName = all.Where(line => Fits(line, reader, now))
            .OrderBy(line => line.Name, StringComparer.InvariantCultureIgnoreCase)
            .ThenBy(line => line.Account, StringComparer.Ordinal);
        return Order switch
        {
            PortfolioOrder.Days => [.. byName.OrderByDescending(line => line.DaysAtBat(now) ?? -1)],
            PortfolioOrder.Potential => [.. byName.OrderByDescending(line => line.Potential ?? -1)],
            PortfolioOrder.Base => [.. byName.OrderByDescending(line => line.Reached)],
            _ => [.. byName],
        };
    }

    private bool Fits(PortfolioLine line, Person reader, DateTimeOffset now) =>
        (By is null || line.AccountManager?.Is(By) == true)
        && (Base is null || (line.Base == Base && line.IsPlayed))
        && Filter switch
        {
            PortfolioFilter.AtGate => line.State == SeasonState.AtGate,
            PortfolioFilter.Stalled => line.IsStalled(now),
            PortfolioFilter.Parked => line.State == SeasonState.Parked,
            PortfolioFilter.Mine => reader.Is(line.AccountManager),
            _ => true,
        };

    /// <summary>The choice in one short text, for a button to bring back.</summary>
    public string Code =>
        string.Join(
            Between,
            Filter,
            Order,
            Base?.ToString(CultureInfo.InvariantCulture),
            From.ToString(CultureInfo.InvariantCulture),
            By
        );

    /// <summary>What such a text says; what makes no sense of it counts as not chosen.</summary>
    public static PortfolioChoice Read(string? code) =>
        code?.Split(Between, 5) is [var filter, var order, var atBase, var from, var by]
            ? Of(filter, order, atBase, by) with
            {
                From = Number(from, int.MaxValue) ?? 0,
            }
            : new PortfolioChoice();

    /// <summary>A choice from the first page on, out of texts that may say anything.</summary>
    public static PortfolioChoice Of(string filter, string order, string atBase, string by) =>
        new(
            Named<PortfolioFilter>(filter),
            by.Length > 0 ? by : null,
            Number(atBase, Season.Bases) is > 0 and var number ? number : null,
            Named<PortfolioOrder>(order)
        );

    private static T Named<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().FirstOrDefault(value => value.ToString() == name);

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            ? number
            : null;
}
