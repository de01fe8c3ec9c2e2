using AccountBot.Playbook.Seasons;

namespace AccountBot.Cards.Seasons;

/// <summary>What is said of a season in numbers.</summary>
internal static class SeasonWords
{
    public static string State(SeasonSummary summary, Texts texts) =>
        summary.State switch
        {
            SeasonState.HomeRun => texts["score.homeRun"],
            SeasonState.Parked => texts["score.parked", summary.AtBat, texts.BaseName(summary.AtBat)],
            SeasonState.AtGate => texts["score.atGate", summary.AtBat, texts.BaseName(summary.AtBat)],
            _ => texts["score.atBat", summary.AtBat, texts.BaseName(summary.AtBat)],
        };

    public static string Base(BaseDays reached, Texts texts) =>
        $"✓ {reached.Base} · {texts.BaseName(reached.Base)} — {texts.Date(reached.On)}"
        + (reached.Days is { } days ? $" ({(days == 0 ? texts["five.sameDay"] : texts.Days(days))})" : string.Empty);

    public static IEnumerable<(string Name, string Value)> Facts(SeasonSummary summary, Texts texts)
    {
        yield return (texts["season.reached"], texts["season.reached.value", summary.Bases.Count, Season.Bases]);
        yield return (texts["season.plays"], texts.Number(summary.Spent.Plays));
        yield return (texts["season.hours"], texts.Number(summary.Spent.Hours));
        yield return (texts["season.cost"], texts.Money(summary.Spent.Cost));
        yield return (texts["season.highFives"], texts.Number(summary.HighFives));
        yield return (texts["season.potential"], Yearly(summary.Potential, texts));
        yield return (texts["season.goal"], Yearly(summary.Goal, texts));
        yield return (texts["season.agreed"], Yearly(summary.Agreed, texts) + Beside(summary, texts));
        yield return (texts["season.reviewed"], Yearly(summary.Reviewed, texts));
    }

    private static string Yearly(decimal? euro, Texts texts) =>
        euro is { } amount ? texts["score.potential.value", texts.Money(amount)] : texts["score.unknown"];

    /// <summary>The result beside the objective.</summary>
    private static string Beside(SeasonSummary summary, Texts texts) =>
        summary is { Goal: > 0 and var goal, Agreed: { } agreed }
            ? " — " + texts["season.ofGoal", texts.Number(Math.Round(agreed / goal * 100))]
            : string.Empty;
}
