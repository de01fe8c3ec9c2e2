using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>Takes someone who left out of an account, or gives back what they had.</summary>
public sealed class DepartureService(
    AccountTransaction transactions,
    AccountStore store,
    AccountLists lists,
    PersonalCards cards,
    TimeProvider time
)
{
    /// <param name="isThere">Whether the account lives in the place that the person left or came to.</param>
    /// <param name="decide">What changes in the account; null for nothing.</param>
    public async Task ChangeAsync(
        DossierKey key,
        Func<AccountConversation?, bool> isThere,
        Person person,
        Func<Dossier, Person, DateTimeOffset, Departure?> decide,
        CancellationToken ct
    )
    {
        // Someone's own list may be of an earlier year than the account.
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { Year: var year })
        {
            return;
        }
        var changed = await transactions.ChangeAsync(
            key,
            year,
            token => DecideAsync(key, year, isThere, dossier => decide(dossier, person, time.GetUtcNow()), token),
            ct
        );
        if (changed is not { Departure.Account: var account, File: var file })
        {
            return;
        }
        var season = file.Dossier.Season;
        var part = new Participation(account.Id, account.Name, year, season.AtBat, season.State);
        if (!account.IsVisibleTo(person))
        {
            await (
                account.Misses(person)
                    ? lists.MissedAsync(key.Tenant, person.Id, part, ct)
                    : lists.LeftAsync(key.Tenant, person.Id, part, ct)
            );
        }
        cards.Request(file, person.Id);
    }

    private async Task<Decision<Departed?>> DecideAsync(
        DossierKey key,
        int year,
        Func<AccountConversation?, bool> isThere,
        Func<Dossier, Departure?> decide,
        CancellationToken ct
    )
    {
        if (
            await store.LoadAsync(key, year, ct) is not { } file
            || !isThere(file.Home)
            || decide(file.Dossier) is not { } departure
        )
        {
            return new Decision<Departed?>(null);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file).Account(departure.Account).Play(departure.Play).Say(departure.Notices);
        if (await store.LoadGateAsync(key, year, season.AtBat, season.Round, ct) is { Gate.IsOpen: true } gate)
        {
            GateService.Follow(changes, gate, departure.Account, season, time.GetUtcNow());
        }
        return new Decision<Departed?>(new Departed(departure, file), changes);
    }

    /// <param name="File">The dossier as it was before.</param>
    private sealed record Departed(Departure Departure, AccountSnapshot File);
}
