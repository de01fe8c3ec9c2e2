using AccountBot.Bot.Transactions;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>The moment of a later notice has come: it goes into the account's outbox, unless it was taken back.</summary>
public sealed class LaterHandler(AccountTransaction transactions, AccountStore store) : IAgendaHandler
{
    public string Kind => Outbox.LaterKind;

    public async Task<TimeSpan?> DoAsync(AgendaEntry entry, CancellationToken ct)
    {
        var key = new DossierKey(entry.Item.Tenant, entry.Item.Account);
        var row = AccountKeys.Later(entry.Item.Payload);
        if (await store.RowAsync<LaterNotice>(key, row, ct) is { Notice: var notice })
        {
            await transactions.ChangeAsync(
                key,
                notice.Year,
                async token =>
                    await store.RowAsync<LaterNotice>(key, row, token) is null
                        ? Decision.Of(false)
                        : Decision.Of(true, new Changes().Say(notice).Remove(row)),
                ct
            );
        }
        return null;
    }
}
