namespace AccountBot.Bot.Teams;

/// <summary>
/// Keeps below the limits that Teams sets, so that sending is slowed here instead of refused there: 50 requests a second for a
/// tenant; 7 a second, 8 in two, 60 in thirty and 1,800 an hour for a conversation.
/// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public sealed class SendBudget(TimeProvider time)
{
    // Evenly spaced, and a little below the fifty: messages that leave in one burst arrive in another, and fifty-one in a second are refused.
    private static readonly TimeSpan TenantPace = TimeSpan.FromSeconds(1) / 48;
    private static readonly TimeSpan PutBack = TimeSpan.FromSeconds(5);
    private static readonly Limit[] PerConversation =
    [
        new(7, TimeSpan.FromSeconds(1)),
        new(8, TimeSpan.FromSeconds(2)),
        new(60, TimeSpan.FromSeconds(30)),
        new(1800, TimeSpan.FromHours(1)),
    ];

    private readonly Dictionary<string, Queue<DateTimeOffset>> sent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> free = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset latest;

    /// <summary>Waits until one more request fits in.</summary>
    public async Task WaitAsync(string tenant, string conversation, CancellationToken ct)
    {
        while (true)
        {
            var (wait, taken) = Take(tenant, conversation);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, time, ct);
            }
            if (taken)
            {
                return;
            }
        }
    }

    /// <summary>Takes a place that is free after a while, or tells how long it takes until there may be one.</summary>
    private (TimeSpan Wait, bool Taken) Take(string tenant, string conversation)
    {
        lock (gate)
        {
            var now = Now();
            var queue = QueueOf(conversation);
            if (Wait(queue, PerConversation, now) is var wait && wait > TimeSpan.Zero)
            {
                return (wait, false);
            }
            var place = free.GetValueOrDefault(tenant) is var next && next > now ? next : now;
            free[tenant] = place + TenantPace;
            queue.Enqueue(place);
            Forget(now);
            return (place - now, true);
        }
    }

    /// <summary>A clock that was put back must not make everyone wait for the time it was before.</summary>
    private DateTimeOffset Now()
    {
        var now = time.GetUtcNow();
        if (now + PutBack < latest)
        {
            sent.Clear();
            free.Clear();
        }
        return latest = now;
    }

    private static TimeSpan Wait(Queue<DateTimeOffset> queue, Limit[] limits, DateTimeOffset now)
    {
        while (queue.TryPeek(out var oldest) && now - oldest >= limits[^1].Within)
        {
            queue.Dequeue();
        }
        var wait = TimeSpan.Zero;
        foreach (var limit in limits)
        {
            if (queue.Count >= limit.Requests)
            {
                var blocking = queue.ElementAt(queue.Count - limit.Requests);
                wait = Longest(wait, blocking + limit.Within - now);
            }
        }
        return wait;
    }

    private Queue<DateTimeOffset> QueueOf(string key)
    {
        if (!sent.TryGetValue(key, out var queue))
        {
            sent[key] = queue = new Queue<DateTimeOffset>();
        }
        return queue;
    }

    private void Forget(DateTimeOffset now)
    {
        if (sent.Count <= 5_000)
        {
            return;
        }
        foreach (var tenant in free.Where(each => each.Value < now).Select(each => each.Key).ToList())
        {
            free.Remove(tenant);
        }
        foreach (
            var key in sent.Where(each => !each.Value.Any(at => now - at < PerConversation[^1].Within))
                .Select(each => each.Key)
                .ToList()
        )
        {
            sent.Remove(key);
        }
    }

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Limit(int Requests, TimeSpan Within);
}
