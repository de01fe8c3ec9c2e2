using System.Collections.Concurrent;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Transactions;

/// <summary>
/// Writes down, outside the turn, for whom something waits after a change: many changes of an account in a short time become one.
/// Should the process die before, the next change of the account, or the account manager's next day, makes up for it.
/// </summary>
public sealed partial class ProjectionQueue(
    Projector projector,
    BackgroundWork background,
    IOptions<BotSettings> settings,
    TimeProvider time,
    ILogger<ProjectionQueue> logger
)
{
    private readonly ConcurrentDictionary<DossierKey, int> asked = new();

    /// <summary>Asks for it; it happens soon.</summary>
    public void Request(DossierKey key, int year)
    {
        var first = !asked.ContainsKey(key);
        asked.AddOrUpdate(key, year, (_, before) => Math.Max(before, year));
        if (first)
        {
            background.Begin(() => RunAsync(key));
        }
    }

    private async Task RunAsync(DossierKey key)
    {
        try
        {
            await Task.Delay(settings.Value.CardPace, time);
            if (asked.TryRemove(key, out var year))
            {
                await projector.UpdateAsync(key, year, CancellationToken.None);
            }
        }
        catch (Exception fault)
        {
            asked.TryRemove(key, out _);
            LogFault(logger, fault);
        }
    }

    [LoggerMessage(LogLevel.Error, "For whom something waits could not be written down")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
