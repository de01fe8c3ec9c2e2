using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Routing;

/// <summary>Finds out who of an account's people left, before someone does something with the account.</summary>
public interface IRosterSync
{
    /// <returns>Whether the account was changed, so that it must be read again.</returns>
    Task<bool> ReconcileAsync(ITurnContext turn, AccountSnapshot file, CancellationToken ct);
}
