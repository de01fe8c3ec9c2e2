using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.CardActions;

/// <summary>A card of a gate that is not there.</summary>
internal static class Missing
{
    /// <summary>The person who sees the account hears that the season of the card is over; for all others there is nothing.</summary>
    public static async Task<string> WordsAsync(AccountStore store, CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Reader.Texts;
        return
            await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } account
            && turn.Reader.MaySee(account)
            && turn.Year < account.Year
            ? texts["error.stale", texts["error.stale.season", turn.Year]]
            : texts["error.notFound"];
    }
}
