using System.Globalization;
using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Contacts;

/// <summary>
/// Goes through all accounts of a tenant at night and removes the seasons that ended too long ago; for some time, then it makes way
/// for others and goes on where it was.
/// </summary>
public sealed class RetentionHandler(
    Retentions retentions,
    SeasonRemoval removal,
    TenantAccounts accounts,
    IAddresses addresses,
    TimeProvider time
) : IAgendaHandler
{
    private const int AtOnce = 20;
    private const int MostWaits = 5;
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan AMoment = TimeSpan.FromSeconds(1);

    public string Kind => Retentions.AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var tenant = entry.Item.Tenant;
        var due = long.Parse(entry.Item.Payload, CultureInfo.InvariantCulture);
        var file = await retentions.ReadAsync(tenant, ct);
        if (file.Run.Next?.UtcTicks != due)
        {
            // Not written down yet, or another one counts.
            return (file.Run.Next?.UtcTicks ?? 0) < due && entry.Attempts < MostWaits ? AMoment : null;
        }
        // Not what is remembered: it may just have been changed elsewhere.
        var settings = (await addresses.GetAsync(tenant, TenantSettings.Row, ct))?.Value as TenantSettings;
        if (settings is not { KeepYears: { } years, KeepSetBy: { } by })
        {
            await retentions.MoveAsync(file, new RetentionRun(null), ct);
            return null;
        }
        await GoOnAsync(file, new Keeping(years, by), ct);
        return null;
    }

    private async Task GoOnAsync(RetentionSnapshot file, Keeping keeping, CancellationToken ct)
    {
        var (until, cursor) = (time.GetUtcNow() + Slice, file.Run.Cursor);
        while (true)
        {
            var some = await accounts.AfterAsync(file.Tenant, cursor, AtOnce, ct);
            foreach (var account in some)
            {
                await removal.RemoveAsync(new DossierKey(file.Tenant, account), keeping, ct);
                cursor = account;
            }
            if (some.Count < AtOnce)
            {
                await retentions.MoveAsync(file, new RetentionRun(Retentions.NightAfter(time.GetUtcNow())), ct);
                return;
            }
            if (time.GetUtcNow() >= until)
            {
                await retentions.MoveAsync(file, new RetentionRun(time.GetUtcNow(), cursor), ct);
                return;
            }
        }
    }
}
