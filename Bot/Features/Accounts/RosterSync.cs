using AccountBot.Bot.Delivery;
using AccountBot.Bot.Features.Gates;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>
/// The person who leaves a team also leaves the accounts that are played there: no vote, no answers, nothing to see. The person who has a role in
/// one stays in it by name. Coming back gives back everything, to members too.
/// </summary>
public sealed partial class RosterSync(
    AccountTransaction transactions,
    AccountStore store,
    Projections projections,
    Roster roster,
    PersonalCards cards,
    UnreachedPeople unreached,
    TimeProvider time,
    ILogger<RosterSync> logger
) : IRosterSync
{
    private static readonly TimeSpan Pace = TimeSpan.FromDays(1);

    /// <param name="place">The team, the shared or private channel, or the chat that the person left.</param>
    public async Task LeftAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await projections.OfAsync(tenant, person, ct))
        {
            await ChangeAsync(
                new DossierKey(tenant, part.Account),
                accountConversation => IsLeft(accountConversation, place),
                person,
                Departure.Of,
                ct
            );
        }
        await OffTheListAsync(tenant, person, ct);
    }

    /// <summary>The person who is in no account any more needs not to be reached; what waits for them does so until they come back.</summary>
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

    /// <param name="place">The team, the shared or private channel, or the chat that the person came to.</param>
    public async Task ReturnedAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await projections.EverOfAsync(tenant, person, ct))
        {
            await ChangeAsync(
                new DossierKey(tenant, part.Account),
                accountConversation => PlaceOf(accountConversation) == place,
                person,
                Departure.Back,
                ct
            );
        }
    }

    /// <summary>Once a day at most: compares the account's people with the roster, as an event may have been missed.</summary>
    /// <param name="turn">Anywhere: the roster of the account's own conversation is asked.</param>
    /// <returns>Whether anyone left, came back, or has another name.</returns>
    public async Task<bool> ReconcileAsync(ITurnContext turn, AccountSnapshot file, CancellationToken ct)
    {
        if (
            file.Home is not { Thread: not null } accountConversation
            || time.GetUtcNow() - accountConversation.RosterAt < Pace
            || RosterPlace.Of(Here(turn, accountConversation)) is not { } place
            || await roster.FreshAsync(turn, place, ct) is not RosterResult.Seen { Complete: true, People: var people }
            || Attendance.Of(file.Dossier.Account, accountConversation.InRoster, people) is not { } attendance
        )
        {
            return false;
        }
        LogLook(logger, attendance.Left.Count, attendance.Returned.Count, people.Count(each => !each.IsIdentified()));
        foreach (var person in attendance.Left)
        {
            await ChangeAsync(file.Key, accountConversation.IsSamePlaceAs, person, Departure.Of, ct);
            await OffTheListAsync(file.Key.Tenant, person, ct);
        }
        foreach (var person in attendance.Returned)
        {
            await ChangeAsync(file.Key, accountConversation.IsSamePlaceAs, person, Departure.Back, ct);
        }
        // Last, so that whatever broke off above is looked at again.
        await RememberAsync(file, Here(turn, accountConversation), attendance, ct);
        return attendance is { Left.Count: > 0 } or { Returned.Count: > 0 } or { Called.Count: > 0 };
    }

    /// <summary>A turn in the account's channel tells which kind of channel that is.</summary>
    private static AccountConversation Here(ITurnContext turn, AccountConversation accountConversation) =>
        accountConversation.Channel is { } channel
        && RosterPlace.ChannelKindOf(turn.Activity) is { } kind
        && RosterPlace.Of(turn).Conversation == channel
            ? accountConversation with
            {
                ChannelKind = kind,
            }
            : accountConversation;

    /// <summary>The place whose members are the account's: events name that one.</summary>
    private static string? PlaceOf(AccountConversation? accountConversation) =>
        accountConversation is { HasOwnMembers: false, Team: { } team }
            ? team
            : accountConversation?.Channel ?? accountConversation?.Thread;

    /// <summary>Everyone in a private channel is in its team too. A shared channel may also have people from other teams.</summary>
    private static bool IsLeft(AccountConversation? accountConversation, string place) =>
        PlaceOf(accountConversation) == place
        || (accountConversation is { ChannelKind: "private", Team: { } team } && team == place);

    private async Task ChangeAsync(
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
                    ? projections.MissedAsync(key.Tenant, person.Id, part, ct)
                    : projections.LeftAsync(key.Tenant, person.Id, part, ct)
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

    /// <summary>Writes down who was seen, and how they are called now.</summary>
    private async Task RememberAsync(
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

    /// <param name="File">The dossier as it was before.</param>
    private sealed record Departed(Departure Departure, AccountSnapshot File);

    [LoggerMessage(
        LogLevel.Information,
        "The roster of an account's conversation was looked at: {Left} left, {Back} are back, {Unidentified} entries have only a chat id"
    )]
    private static partial void LogLook(ILogger logger, int left, int back, int unidentified);
}
