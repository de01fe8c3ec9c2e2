namespace AccountBot.Bot.Delivery;

/// <summary>
/// Tells this process's agenda worker that something is due now, because someone waits for it. Where no one hears the bell, the next
/// look at the agenda finds it too.
/// </summary>
public sealed class AgendaSignal : IDisposable
{
    private readonly SemaphoreSlim rung = new(0, 1);
    private Task<bool>? tick;

    public void Dispose() => rung.Dispose();

    public void Ring()
    {
        try
        {
            rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // Rung already.
        }
    }

    /// <summary>Waits for the next tick or the bell, whichever is first; for one caller at a time.</summary>
    /// <returns>False when there are no more ticks.</returns>
    internal async Task<bool> WaitAsync(PeriodicTimer pace, CancellationToken ct)
    {
        // A timer takes one waiter at a time: the tick that was not waited for to the end is waited for again.
        tick ??= pace.WaitForNextTickAsync(ct).AsTask();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var bell = rung.WaitAsync(either.Token);
        var first = await Task.WhenAny(tick, bell);
        await either.CancelAsync();
        if (first == bell)
        {
            await bell;
            return true;
        }
        var ticked = await tick;
        tick = null;
        return ticked;
    }
}
