using AccountBot.Bot.Features.Forms;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Dialogs;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Samples;

/// <summary>Takes sample accounts away.</summary>
public sealed class SampleRemoval(
    AccountStore store,
    IDossiers dossiers,
    Projector projector,
    Sender sender,
    SeasonRunner play
)
{
    private const int Batch = 90;

    /// <summary>Removes a sample with everything that belongs to it.</summary>
    /// <returns>False when there is no such sample for this person.</returns>
    public async Task<bool> RemoveAsync(DossierKey key, Person by, CancellationToken ct)
    {
        var account = await store.RowAsync<Account>(key, AccountKeys.Account, ct);
        if (account is not { Sample: true } || !account.IsOnTheTeam(by))
        {
            return false;
        }
        var accountConversation = await store.RowAsync<AccountConversation>(key, AccountKeys.Home, ct);
        await projector.GoneAsync(key, account, accountConversation?.Thread, ct);
        var rows = await dossiers.ReadAsync(key, AccountKeys.Everything, ct);
        // The account goes first, so that no one plays on while the rest is taken away.
        foreach (var some in rows.OrderBy(row => row.Key == AccountKeys.Account ? 0 : 1).Chunk(Batch))
        {
            await store.CommitAsync(key, [.. some.Select(row => new RowChange.Remove(row.Key, null))], ct);
        }
        if (accountConversation is { Thread: not null })
        {
            var season = new SeasonAddress(key.Tenant, key.Account, account.Year);
            await sender.ContinueAsync(
                Destination.Of(key.Tenant, accountConversation),
                (there, token) => play.ForgetAsync(there, season, token),
                ct
            );
        }
        return true;
    }
}
