using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Says what an account's outbox still holds: the person who promised it did not get to it.</summary>
/// <remarks>
/// Where the app was taken out, or may not write, it hands over to an entry of another kind: that waits for people, and would keep the person who looks after
/// the bot awake for nothing.
/// </remarks>
public sealed class OutboxHandler(AccountStore store, LateNotifications late, IAgenda agenda, TimeProvider time)
    : IAgendaHandler
{
    public string Kind => Outbox.AgendaKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var wait = await late.DeliverAsync(entry, ct);
        var key = new DossierKey(entry.Item.Tenant, entry.Item.Account);
        if (
            wait is null
            || await store.RowAsync<AccountConversation>(key, AccountKeys.Home, ct) is not { WaitsForPeople: true }
        )
        {
            return wait;
        }
        var away = entry.Item with { Kind = Outbox.AwayKind, Due = time.GetUtcNow() + wait.Value };
        await agenda.AddAsync(away, $"{Outbox.AwayKind}|{away.Account}", ct);
        return null;
    }
}

/// <summary>Goes on trying where the app was taken out, until it is back or the account lives elsewhere.</summary>
public sealed class AwayHandler(LateNotifications late) : IAgendaHandler
{
    public string Kind => Outbox.AwayKind;

    public Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct) => late.DeliverAsync(entry, ct);
}
