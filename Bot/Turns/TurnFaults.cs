using AccountBot.Storage;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Turns;

/// <summary>What is said when a turn does not succeed, and how it counts.</summary>
public sealed partial class TurnFaults(ILogger<TurnFaults> logger)
{
    /// <summary>Notes the fault at its turn, for <see cref="TurnMetrics"/>.</summary>
    /// <param name="what">What was asked: an activity's name or type, or a card's verb.</param>
    /// <returns>The key of the text for whoever asked.</returns>
    public string Read(ITurnContext turn, Exception fault, string what)
    {
        var newer = fault is NewerRowException;
        turn.TurnState.Set(newer ? TurnOutcome.Newer : TurnOutcome.Failed);
        if (newer)
        {
            LogNewer(logger, what, fault.Message);
        }
        else
        {
            LogFault(logger, fault, what);
        }
        return newer ? "error.newer" : "error.failed";
    }

    [LoggerMessage(LogLevel.Warning, "{What} was left to a newer release: {Why}")]
    private static partial void LogNewer(ILogger logger, string what, string why);

    [LoggerMessage(LogLevel.Error, "A turn failed: {What}")]
    private static partial void LogFault(ILogger logger, Exception fault, string what);
}
