using AccountBot.Cards.Operations;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Operations;

/// <summary>A run as its card shows it.</summary>
internal static class RebuildViews
{
    public static RebuildView Of(RebuildRun run) =>
        new(
            run.IsOver ? RebuildStage.Over
                : run.Step == RebuildStep.Accounts ? RebuildStage.Accounts
                : RebuildStage.LeftOvers,
            run.Accounts,
            run.Wrong,
            run.LeftOver,
            run.Unreadable,
            run.Began,
            run.Moved
        );
}
