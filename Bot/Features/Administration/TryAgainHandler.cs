using AccountBot.Bot.Delivery;
using AccountBot.Bot.Transactions;
using AccountBot.Storage;

namespace AccountBot.Bot.Features.Administration;

/// <summary>Tries once more to reach everyone on a tenant's list; for some time, then it makes way for others and goes on where it was.</summary>
public sealed class TryAgainHandler(UnreachedPeople unreached, TryingAgain trying, IAgenda agenda, TimeProvider time)
    : IAgendaHandler
{
    /// <summary>The kind of the entries on the agenda.</summary>
    public const string AgendaKind = "tryAgain";

    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(20);

    public string Kind => AgendaKind;

    /// <summary>Asks for it; twice in a short time is once.</summary>
    /// <param name="after">The id of the person who was tried last; empty for everyone.</param>
    public Task PlanAsync(string tenant, string after, CancellationToken ct) =>
        agenda.AddAsync(
            new AgendaItem(time.GetUtcNow(), tenant, string.Empty, AgendaKind, after),
            $"{AgendaKind}|{tenant}|{after}",
            ct
        );

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var (tenant, began) = (entry.Item.Tenant, time.GetTimestamp());
        var ids = (await unreached.ListAsync(tenant, ct))
            .Select(each => each.Person.Id.ToLowerInvariant())
            .Where(id => string.CompareOrdinal(id, entry.Item.Payload) > 0)
            .Order(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            await TryAsync(tenant, id, ct);
            if (time.GetElapsedTime(began) > Slice)
            {
                await PlanAsync(tenant, id, ct);
                return null;
            }
        }
        return null;
    }

    private async Task TryAsync(string tenant, string id, CancellationToken ct)
    {
        try
        {
            await trying.OneAsync(tenant, id, ct);
        }
        catch (TooBusyException)
        {
            // Others change that account just now; the person is still on the list, and the next one has a turn.
        }
    }
}
