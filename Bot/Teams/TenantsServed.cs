using System.Collections.Concurrent;
using AccountBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace AccountBot.Bot.Teams;

/// <summary>The tenants that this process serves: those on the list, and where there is none, those that it has heard from.</summary>
public sealed class TenantsServed(IOptions<BotSettings> settings)
{
    private readonly ConcurrentDictionary<string, bool> heard = new(
        settings.Value.Tenants.Select(tenant => KeyValuePair.Create(tenant, true)),
        StringComparer.OrdinalIgnoreCase
    );

    public IReadOnlyCollection<string> All => [.. heard.Keys];

    public void Hear(string tenant) => heard.TryAdd(tenant, true);
}
