using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Routing;

/// <summary>A card of a gate that is not there.</summary>
internal static class MissingReply
{
    /// <summary>The person who sees the account hears that the season of the card is over; for all others there is nothing.</summary>
    public static async Task<Reply> OfAsync(AccountStore store, CardTurn turn, CancellationToken ct)
    {
        return
            await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } account
            && turn.Actor.MaySee(account)
            && turn.Year < account.Year
            ? new Reply.SeasonOver(turn.Year)
            : Reply.NotFound;
    }
}
