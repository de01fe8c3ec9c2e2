using AccountBot.Bot.Sending;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;

namespace AccountBot.Bot.Accounts;

/// <summary>Whoever leaves a team also leaves the accounts that are played there: no vote, no answers, nothing to see.</summary>
public sealed class Departures(
    AccountDesk desk,
    AccountStore store,
    Projections projections,
    CardUpdater updater,
    TimeProvider time
)
{
    /// <param name="place">The team, or the chat, that the person left.</param>
    public async Task LeftAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await projections.OfAsync(tenant, person, ct))
        {
            var key = new DossierKey(tenant, part.Account);
            var gone = await desk.ChangeAsync(
                key,
                part.Year,
                token => DecideAsync(key, part.Year, place, person, token),
                ct
            );
            if (gone)
            {
                await projections.LeftAsync(tenant, person.Id, part, ct);
            }
        }
    }

    private async Task<Decision<bool>> DecideAsync(
        DossierKey key,
        int year,
        string place,
        Person person,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || (file.Home?.Team ?? file.Home?.Thread) != place)
        {
            return Decision.Of(false);
        }
        var account = file.Dossier.Account.Without(person);
        if (
            account.Members.Count == file.Dossier.Account.Members.Count
            && account.Delegate == file.Dossier.Account.Delegate
        )
        {
            return Decision.Of(false);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file).Put(AccountKeys.Account, account);
        if (await store.LoadGateAsync(key, year, season.AtBat, season.Round, ct) is { Gate.IsOpen: true } gate)
        {
            var without = gate.Gate.Without(person).Settled(gate.Votes, time.GetUtcNow());
            changes.BasedOn(gate).Gate(without);
            if (without.IsOpen)
            {
                updater.Request(new CardRef.Gate(key, year, season.AtBat, season.Round));
            }
            else
            {
                GateDesk.Close(changes, without, season, gate.Votes, account.AccountManager);
            }
        }
        return Decision.Of(!account.IsVisibleTo(person), changes);
    }
}
