using AccountBot.Cards.Administration;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

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
