namespace AccountBot.Bot.Hosting;

/// <summary>How the workers end: what they have begun they may finish, as long as there is time.</summary>
internal static class Stopping
{
    /// <summary>After the time to finish: so much for a message that is on its way, as one that is broken off may be said twice.</summary>
    public static readonly TimeSpan LastMessage = TimeSpan.FromSeconds(5);

    /// <summary>Waits for work to end, whatever its end is.</summary>
    /// <returns>False when it did not within that time, or the host waits no longer.</returns>
    public static async Task<bool> WaitAsync(Task work, TimeSpan within, CancellationToken ct)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(ct);
        enough.CancelAfter(within);
        await work.WaitAsync(enough.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return work.IsCompleted;
    }
}
