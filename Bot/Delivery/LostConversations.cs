using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Notices;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Delivery;

/// <summary>Writes down that an account's conversation no longer exists.</summary>
public sealed class LostConversations(AccountStore store, AccountTransaction transactions, TimeProvider time)
{
    /// <summary>Says so once, however many notices find it out.</summary>
    public Task MarkAsync(DossierKey key, int year, CancellationToken ct) =>
        transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                var now = time.GetUtcNow();
                return await store.LoadAsync(key, year, token) is { Home: { Lost: null } accountConversation } file
                    ? Decision.Of(
                        true,
                        new Changes(file)
                            .Put(AccountKeys.Home, accountConversation with { Lost = now })
                            .Say(new Notice.HomeLost(year, now.UtcTicks))
                    )
                    : Decision.Of(false);
            },
            ct
        );
}
