using AccountBot.Bot.Delivery;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using AccountBot.Bot.Transactions;
using AccountBot.Playbook.Accounts;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Builder;

namespace AccountBot.Bot.Features.Accounts;

/// <summary>
/// The person who leaves a team also leaves the accounts that are played there: no vote, no answers, nothing to see. The person who has a role in
/// one stays in it by name. Coming back gives back everything, to members too.
/// </summary>
public sealed partial class RosterSync(
    DepartureService departures,
    SeenRoster seen,
    AccountLists lists,
    Roster roster,
    UnreachedPeople unreached,
    TimeProvider time,
    ILogger<RosterSync> logger
) : IRosterSync
{
    private static readonly TimeSpan Pace = TimeSpan.FromDays(1);

    /// <param name="place">The team, the shared or private channel, or the chat that the person left.</param>
    public async Task LeftAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await lists.OfAsync(tenant, person, ct))
        {
            await departures.ChangeAsync(
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
            && (await lists.OfAsync(tenant, person, ct)).Count == 0
        )
        {
            await unreached.ForgetAsync(tenant, person.Id, ct);
        }
    }

    /// <param name="place">The team, the shared or private channel, or the chat that the person came to.</param>
    public async Task ReturnedAsync(string tenant, string place, Person person, CancellationToken ct)
    {
        foreach (var part in await lists.EverOfAsync(tenant, person, ct))
        {
            await departures.ChangeAsync(
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
            await departures.ChangeAsync(file.Key, accountConversation.IsSamePlaceAs, person, Departure.Of, ct);
            await OffTheListAsync(file.Key.Tenant, person, ct);
        }
        foreach (var person in attendance.Returned)
        {
            await departures.ChangeAsync(file.Key, accountConversation.IsSamePlaceAs, person, Departure.Back, ct);
        }
        // Last, so that whatever broke off above is looked at again.
        await seen.RememberAsync(file, Here(turn, accountConversation), attendance, ct);
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

    [LoggerMessage(
        LogLevel.Information,
        "The roster of an account's conversation was looked at: {Left} left, {Back} are back, {Unidentified} entries have only a chat id"
    )]
    private static partial void LogLook(ILogger logger, int left, int back, int unidentified);
}
