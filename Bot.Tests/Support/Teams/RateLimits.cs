namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>
/// Teams' limits for one bot: per conversation (a channel with all its threads is one) and per tenant. What is refused does not
/// count. Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public sealed class RateLimits(TimeProvider time)
{
    static readonly Limit[] Sending = [new(7, 1), new(8, 2), new(60, 30), new(1800, 3600)];
    static readonly Limit[] Reading = [new(14, 1), new(16, 2), new(120, 30), new(3600, 3600)];
    static readonly Limit[] Tenant = [new(50, 1)];

    readonly Lock gate = new();
    readonly Dictionary<string, List<DateTimeOffset>> taken = new(StringComparer.Ordinal);

    /// <summary>How many requests were refused.</summary>
    public int Refused { get; private set; }

    /// <summary>Null when the request fits; otherwise how long to wait.</summary>
    internal TimeSpan? Take(string tenant, string conversation, bool reads)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            var ofTenant = Of("tenant " + tenant);
            var ofConversation = Of((reads ? "read " : "send ") + Base(conversation));
            var wait = new[]
            {
                Wait(ofTenant, Tenant, now),
                Wait(ofConversation, reads ? Reading : Sending, now),
            }.Max();
            if (wait > TimeSpan.Zero)
            {
                Refused++;
                return wait;
            }
            ofTenant.Add(now);
            ofConversation.Add(now);
            return null;
        }
    }

    static string Base(string conversation) => conversation.Split(';')[0];

    static TimeSpan Wait(List<DateTimeOffset> requests, Limit[] limits, DateTimeOffset now) =>
        limits
            .Where(limit => requests.Count >= limit.Requests)
            .Select(limit => requests[^limit.Requests] + TimeSpan.FromSeconds(limit.Seconds) - now)
            .Append(TimeSpan.Zero)
            .Max();

    List<DateTimeOffset> Of(string key) => taken.TryGetValue(key, out var list) ? list : taken[key] = [];

    sealed record Limit(int Requests, int Seconds);
}
