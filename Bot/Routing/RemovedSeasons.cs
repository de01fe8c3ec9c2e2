using AccountBot.Playbook.Accounts;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Routing;

/// <summary>Cards of a season that was removed stay in Teams; their buttons find nothing any more.</summary>
public sealed class RemovedSeasons(AccountStore store)
{
    /// <summary>What there is to say to the person who may see the account; null where that is not the reason that there is nothing.</summary>
    public async Task<string?> WordsAsync(CardTurn turn, CancellationToken ct)
    {
        var texts = turn.Actor.Texts;
        return
            turn is { Data: { Account: not null, Year: { } year } }
            && await store.RowAsync<Account>(turn.Account, AccountKeys.Account, ct) is { } account
            && turn.Actor.MaySee(account)
            && year < account.Year
            && await store.RowAsync<DoneMark>(turn.Account, AccountKeys.Removed(year), ct) is { } mark
            ? texts["error.removed", year, texts.Date(Playbook.Reminders.WorkCalendar.Usual.DayOf(mark.At))]
            : null;
    }
}
