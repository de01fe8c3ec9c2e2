using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Keeps who was seen in the roster of an account's conversation.</summary>
public sealed class SeenRoster(
    AccountTransaction transactions,
    AccountStore store,
    PersonalCards cards,
    TimeProvider time
)
{
    /// <summary>Writes down who was seen, and how they are called now.</summary>
    public async Task RememberAsync(
        AccountSnapshot seen,
        AccountConversation accountConversation,
        Attendance attendance,
        CancellationToken ct
    )
    {
        var (key, year) = (seen.Key, seen.Dossier.Season.Year);
        var renamed = await transactions.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await store.LoadAsync(key, year, token) is not { Home: { } now } file)
                {
                    return Decision.Of(false);
                }
                var looked = now with
                {
                    RosterAt = time.GetUtcNow(),
                    InRoster = attendance.Seen,
                    ChannelKind = accountConversation.ChannelKind,
                };
                var changes = new Changes(file).Put(AccountKeys.Home, looked);
                return Decision.Of(await CallAsync(changes, file, attendance.Called, token), changes);
            },
            ct
        );
        if (renamed)
        {
            cards.Request(seen);
        }
    }

    /// <returns>Whether someone has another name.</returns>
    private async Task<bool> CallAsync(
        Changes changes,
        AccountSnapshot file,
        IReadOnlyList<Person> called,
        CancellationToken ct
    )
    {
        if (called.Count == 0)
        {
            return false;
        }
        var (before, season) = (file.Dossier.Account, file.Dossier.Season);
        var account = before.Called(called);
        changes.Account(account);
        if (!called.Any(person => before.Everybody.Any(known => known.Is(person) && known.Name != person.Name)))
        {
            return false;
        }
        if (
            await store.LoadGateAsync(file.Key, season.Year, season.AtBat, season.Round, ct) is
            { Gate.IsOpen: true } gate
        )
        {
            GateService.Follow(changes, gate, account, season, time.GetUtcNow());
        }
        return true;
    }
}
