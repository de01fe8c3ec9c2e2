using System.Collections.Concurrent;
using AccountBot.Bot.Hosting;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Teams;

/// <summary>
/// Where the channel service listens for each conversation: at the address of the latest authenticated activity from there, whatever it
/// was when an account or a card came there. In memory at once; written down when it changed, outside the turn.
/// </summary>
public sealed partial class Routes(
    IAddresses addresses,
    BackgroundWork background,
    TimeProvider time,
    ILogger<Routes> logger
)
{
    private const int Most = 20_000;

    /// <summary>An address that keeps changing back and forth is not stored more often than this.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<(string Tenant, string Place), Known> known = new();
    private readonly ConcurrentDictionary<string, string> latest = new(StringComparer.Ordinal);

    /// <summary>An activity came, and its token was good.</summary>
    public void Seen(ITurnContext turn)
    {
        var (activity, tenant) = (turn.Activity, ActivityFacts.TenantOf(turn.Activity));
        if (activity.ServiceUrl is { Length: > 0 } url && activity.Conversation?.Id is { Length: > 0 } conversation)
        {
            latest[tenant] = url;
            // From the search box of any chat; the bot need not be there.
            if (activity.Name?.StartsWith("composeExtension/", StringComparison.Ordinal) != true)
            {
                Learn(tenant, conversation, url);
            }
        }
    }

    /// <summary>The address is the right one for a conversation.</summary>
    public void Learn(string tenant, string conversation, string url)
    {
        var key = (tenant, PlaceOf(conversation));
        var before = known.GetValueOrDefault(key);
        if (before?.Url == url && before.Written == url)
        {
            return;
        }
        if (known.Count > Most)
        {
            known.Clear();
        }
        var now = time.GetUtcNow();
        if (before?.Moved + Pace > now)
        {
            known[key] = before! with { Url = url };
            return;
        }
        known[key] = new Known(url, url, before is null ? null : now);
        background.Begin(() => WriteAsync(key, url));
    }

    /// <summary>Where to write to a conversation.</summary>
    /// <param name="fallback">The address that was stored with what is sent, for a conversation that no activity has come from since.</param>
    public async Task<string> OfAsync(string tenant, string conversation, string fallback, CancellationToken ct)
    {
        var key = (tenant, PlaceOf(conversation));
        if (known.TryGetValue(key, out var found))
        {
            return found.Url;
        }
        if (await WrittenAsync(key, ct) is not { } written)
        {
            return fallback;
        }
        known.TryAdd(key, new Known(written, written, null));
        return written;
    }

    /// <summary>
    /// Another address to try where one did not work: what another process wrote down of the conversation, else where the tenant's latest
    /// activity came from. Null for none.
    /// </summary>
    public async Task<string?> ElsewhereAsync(string tenant, string conversation, string tried, CancellationToken ct)
    {
        string?[] others = [await WrittenAsync((tenant, PlaceOf(conversation)), ct), latest.GetValueOrDefault(tenant)];
        return Array.Find(others, other => other is not null && other != tried);
    }

    private async Task<string?> WrittenAsync((string Tenant, string Place) key, CancellationToken ct) =>
        ((await addresses.GetAsync(key.Tenant, ServiceRoute.Row(key.Place), ct))?.Value as ServiceRoute)?.ServiceUrl;

    private async Task WriteAsync((string Tenant, string Place) key, string url)
    {
        try
        {
            if (await WrittenAsync(key, CancellationToken.None) != url)
            {
                await addresses.PutAsync(
                    key.Tenant,
                    ServiceRoute.Row(key.Place),
                    new ServiceRoute(url),
                    CancellationToken.None
                );
            }
        }
        catch (Exception fault)
        {
            // The next activity from there tries again.
            known.TryRemove(key, out _);
            LogFault(logger, fault);
        }
    }

    // All threads of a channel are reached by one way.
    private static string PlaceOf(string conversation) => conversation.Split(";messageid=")[0];

    /// <param name="Written">What is written down, as far as this process knows.</param>
    /// <param name="Moved">When this process last wrote down another address.</param>
    private sealed record Known(string Url, string Written, DateTimeOffset? Moved);

    [LoggerMessage(LogLevel.Error, "Where a conversation is reached could not be written down")]
    private static partial void LogFault(ILogger logger, Exception fault);
}
