using System.Collections.Concurrent;
using AccountBot.Playbook.Reminders;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Transactions;

/// <summary>What a tenant set for everyone. Kept in memory for a while; another instance hears of a change within that while.</summary>
public sealed class TenantDefaults(IAddresses addresses, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (TenantSettings Settings, DateTimeOffset Until)> known = new(
        StringComparer.Ordinal
    );

    public async Task<TenantSettings> OfAsync(string tenant, CancellationToken ct)
    {
        if (known.TryGetValue(tenant, out var found) && found.Until > time.GetUtcNow())
        {
            return found.Settings;
        }
        var row = await addresses.GetAsync(tenant, TenantSettings.Row, ct);
        return Remember(tenant, row?.Value as TenantSettings ?? TenantSettings.Usual);
    }

    public async Task SetAsync(string tenant, TenantSettings settings, CancellationToken ct)
    {
        await addresses.PutAsync(tenant, TenantSettings.Row, settings, ct);
        Remember(tenant, settings);
    }

    /// <summary>When someone works: what they said, else what their client says, else what the tenant set.</summary>
    public static WorkCalendar CalendarOf(TenantSettings tenant, PersonSettings? person, PersonalChat? chat) =>
        WorkCalendar.In(
            new[] { person?.TimeZone, chat?.TimeZone, tenant.TimeZone }.FirstOrDefault(zone =>
                WorkCalendar.Known(zone) is not null
            ),
            person?.Begin ?? tenant.Begin,
            person?.End ?? tenant.End,
            tenant.WorkingDays
        );

    private TenantSettings Remember(string tenant, TenantSettings settings)
    {
        if (known.Count > 1_000)
        {
            known.Clear();
        }
        known[tenant] = (settings, time.GetUtcNow() + Fresh);
        return settings;
    }
}
