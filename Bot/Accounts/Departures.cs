using AccountBot.Bot.Operations;
using AccountBot.Bot.People;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Playbook.Seasons;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Accounts;

/// <summary>
/// Whoever leaves a team also leaves the accounts that are played there: no vote, no answers, nothing to see. Whoever has a role in
/// one stays in it by name, and gets everything back on coming back.
/// </summary>
public sealed class Departures(
    AccountDesk desk,
    AccountStore store,
    Projections projections,
    Roster roster,
    PersonalCards cards,
    UnreachedPeople unreached,
    TimeProvider time
)
{
    private static readonly TimeSpan Pace = TimeSpan.FromDays(1);

    /// <param name="place">The team, or the chat, that the person left.</param>
    public async Task LeftAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await projections.OfAsync(tenant, person, ct))
        {
            await ChangeAsync(new DossierKey(tenant, part.Account), place, person, Departure.Of, ct);
        }
        await OffTheListAsync(tenant, person, ct);
    }

    /// <summary>Whoever is in no account any more needs not to be reached; what waits for them does so until they come back.</summary>
    private async Task OffTheListAsync(string tenant, Person person, CancellationToken ct)
    {
        if (
            await unreached.FindAsync(tenant, person.Id, ct) is not null
            && (await projections.OfAsync(tenant, person, ct)).Count == 0
        )
        {
            await unreached.ForgetAsync(tenant, person.Id, ct);
        }
    }

    /// <param name="place">The team, or the chat, that the person came to.</param>
    public async Task ReturnedAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await projections.EverOfAsync(tenant, person, ct))
        {
            await ChangeAsync(new DossierKey(tenant, part.Account), place, person, Departure.Back, ct);
        }
    }

    /// <summary>Once a day at most: compares the account's people with the roster, as an event may have been missed.</summary>
    /// <param name="turn">In the team, or in the chat, where the account lives; from anywhere where that is a team.</param>
    /// <returns>Whether anybody left or came back.</returns>
    public async Task<bool> ReconcileAsync(ITurnContext turn, AccountFile file, CancellationToken ct)
    {
        if (
            file.Home is not { Thread: { } thread } home
            || time.GetUtcNow() - home.RosterAt < Pace
            || (home.Team is null && turn.Activity.Conversation.Id != thread)
            || await roster.FreshAsync(turn, home.Team, ct) is not { } people
            || Attendance.Of(file.Dossier.Account, home.InRoster, people) is not { } attendance
        )
        {
            return false;
        }
        var place = home.Team ?? thread;
        foreach (var person in attendance.Left)
        {
            await ChangeAsync(file.Key, place, person, Departure.Of, ct);
            await OffTheListAsync(file.Key.Tenant, person, ct);
        }
        foreach (var person in attendance.Returned)
        {
            await ChangeAsync(file.Key, place, person, Departure.Back, ct);
        }
        // Last, so that whatever broke off above is looked at again.
        await RememberAsync(file.Key, file.Dossier.Season.Year, attendance, ct);
        return attendance is { Left.Count: > 0 } or { Returned.Count: > 0 };
    }

    private async Task ChangeAsync(
        DossierKey key,
        string place,
        Person person,
        Func<Dossier, Person, DateTimeOffset, Departure?> decide,
        CancellationToken ct
    )
    {
        // Somebody's own list may be of an earlier year than the account.
        if (await store.RowAsync<Account>(key, AccountKeys.Account, ct) is not { Year: var year })
        {
            return;
        }
        var changed = await desk.ChangeAsync(
            key,
            year,
            token => DecideAsync(key, year, place, dossier => decide(dossier, person, time.GetUtcNow()), token),
            ct
        );
        if (changed is not { Departure.Account: var account, File: var file })
        {
            return;
        }
        var season = file.Dossier.Season;
        var part = new Participation(account.Id, account.Name, year, season.AtBat, season.State);
        if (account.IsGone(person))
        {
            await projections.MissedAsync(key.Tenant, person.Id, part, ct);
        }
        else if (!account.IsVisibleTo(person))
        {
            await projections.LeftAsync(key.Tenant, person.Id, part, ct);
        }
        cards.Request(file, person.Id);
    }

    private async Task<Decision<Departed?>> DecideAsync(
        DossierKey key,
        int year,
        string place,
        Func<Dossier, Departure?> decide,
        CancellationToken ct
    )
    {
        if (
            await store.LoadAsync(key, year, ct) is not { } file
            || (file.Home?.Team ?? file.Home?.Thread) != place
            || decide(file.Dossier) is not { } departure
        )
        {
            return new Decision<Departed?>(null);
        }
        var season = file.Dossier.Season;
        var changes = new Changes(file).Account(departure.Account).Play(departure.Play).Say(departure.Notices);
        if (await store.LoadGateAsync(key, year, season.AtBat, season.Round, ct) is { Gate.IsOpen: true } gate)
        {
            GateDesk.Follow(changes, gate, departure.Account, season, time.GetUtcNow());
        }
        return new Decision<Departed?>(new Departed(departure, file), changes);
    }

    private Task RememberAsync(DossierKey key, int year, Attendance attendance, CancellationToken ct) =>
        desk.ChangeAsync(
            key,
            year,
            async token =>
            {
                if (await store.LoadAsync(key, year, token) is not { Home: { } home } file)
                {
                    return Decision.Of(false);
                }
                var looked = home with { RosterAt = time.GetUtcNow(), InRoster = attendance.Seen };
                return Decision.Of(true, new Changes(file).Put(AccountKeys.Home, looked));
            },
            ct
        );

    /// <param name="File">The dossier as it was before.</param>
    private sealed record Departed(Departure Departure, AccountFile File);
}
