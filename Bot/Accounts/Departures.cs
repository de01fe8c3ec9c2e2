using AccountBot.Bot.Sending;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.Bases;
using AccountBot.Playbook.Notices;
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
            var left = await desk.ChangeAsync(
                key,
                part.Year,
                token => DecideAsync(key, part.Year, place, person, token),
                ct
            );
            if (left is null)
            {
                continue;
            }
            if (!left.IsVisibleTo(person))
            {
                await projections.LeftAsync(tenant, person.Id, part, ct);
            }
            updater.Request(new CardRef.Scoreboard(key, part.Year));
            updater.Request(new CardRef.Form(key, Base05Internal.AcceptancesOf(part.Year)));
        }
    }

    /// <returns>The account without the person; null where nothing changed.</returns>
    private async Task<Decision<Account?>> DecideAsync(
        DossierKey key,
        int year,
        string place,
        Person person,
        CancellationToken ct
    )
    {
        if (await store.LoadAsync(key, year, ct) is not { } file || (file.Home?.Team ?? file.Home?.Thread) != place)
        {
            return new Decision<Account?>(null);
        }
        var account = file.Dossier.Account.Without(person);
        if (
            account.Members.Count == file.Dossier.Account.Members.Count
            && account.Delegate == file.Dossier.Account.Delegate
        )
        {
            return new Decision<Account?>(null);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file).Put(AccountKeys.Account, account);
        if (WaitedFor(file.Dossier, account))
        {
            changes.Say(new Notice.PlayOn(year, season.AtBat, $"left.{person.Id}"));
        }
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
        return new Decision<Account?>(account, changes);
    }

    /// <summary>Whether the base waited for the one who left, so that the team may be able to go on now.</summary>
    private static bool WaitedFor(Dossier dossier, Account without) =>
        dossier.AtBat.Gaps(dossier.Answers with { Account = without }).Count
        < dossier.AtBat.Gaps(dossier.Answers).Count;
}
