using AccountBot.Cards;
using AccountBot.Playbook.Seasons;

namespace AccountBot.Bot.Routing;

/// <summary>What is true now, for the person who pressed a button of an earlier card.</summary>
internal static class StaleReply
{
    public static string Words(Season season, Texts texts) =>
        season.State switch
        {
            SeasonState.AtGate => texts["error.stale.gate", season.AtBat],
            SeasonState.Parked => texts["error.stale.parked"],
            SeasonState.Ended when season.Ending is null => texts["error.stale.season", season.Year],
            SeasonState.Ended => texts["error.stale.ended"],
            SeasonState.HomeRun => texts["error.stale.homeRun"],
            _ => texts["error.stale.base", season.AtBat],
        };
}
