using AccountBot.Bot.Delivery;
using AccountBot.Cards.Administration;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Counts whom the bot can reach in a tenant, and whom it cannot.</summary>
public sealed class ReachCheck(IAddresses addresses, UnreachedPeople unreached)
{
    public async Task<ReachFacts> LookAsync(string tenant, CancellationToken ct)
    {
        var people = await addresses.PageAsync(tenant, PersonalChat.All, ReachFacts.Most, null, ct);
        var places = await addresses.KeysAsync(tenant, PersonalChat.Places, ReachFacts.Most, ct);
        return new ReachFacts(
            people.Rows.Count(row => row.Value is PersonalChat { Reachable: true }),
            people.Continuation is not null,
            places.Keys.Count,
            places.More
        );
    }

    public Task<int> UnreachedAsync(string tenant, CancellationToken ct) => unreached.CountAsync(tenant, ct);
}
