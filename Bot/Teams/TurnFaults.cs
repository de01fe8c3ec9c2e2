using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Teams;

/// <summary>What is said when a turn does not succeed, and how it counts.</summary>
public sealed partial class TurnFaults(ILogger<TurnFaults> logger)
{
    /// <summary>Notes the fault at its turn, for <see cref="TurnMetrics"/>.</summary>
    /// <param name="what">What was asked: an activity's name or type, or a card's verb.</param>
    /// <returns>The key of the text for the person who asked.</returns>
    public string Read(ITurnContext turn, Exception fault, string what)
    {
        turn.TurnState.Set(fault is NewerRowException ? TurnOutcome.Newer : TurnOutcome.Failed);
        switch (fault)
        {
            case NewerRowException:
                LogNewer(logger, what, fault.Message);
                return "error.newer";
            case OperationCanceledException:
                LogSlow(logger, what);
                return "error.slow";
            default:
                LogFault(logger, fault, what);
                return "error.failed";
        }
    }

    [LoggerMessage(LogLevel.Warning, "{What} was left to a newer release: {Why}")]
    private static partial void LogNewer(ILogger logger, string what, string why);

    [LoggerMessage(LogLevel.Error, "A turn was given up, as the store or Teams did not answer in time: {What}")]
    private static partial void LogSlow(ILogger logger, string what);

    [LoggerMessage(LogLevel.Error, "A turn failed: {What}")]
    private static partial void LogFault(ILogger logger, Exception fault, string what);
}
