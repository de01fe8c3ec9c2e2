using System.Collections.Concurrent;
using System.Net;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace AccountBot.Bot.Teams;

/// <summary>Who is in a conversation, with their names: paged from the channel service and kept for some minutes.</summary>
public sealed partial class Roster(TimeProvider time, ILogger<Roster> logger)
{
    private const int Page = 500;
    private const int MostPages = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    /// <summary>For all looks of a turn together: Teams waits no longer than 15 seconds for the answer to a press.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    /// <summary>A roster that just did not answer is not asked again for this long: presses that queue behind one another must not each wait for it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Kept> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> silent = new(StringComparer.Ordinal);

    /// <summary>The people a picker offers; without a roster only the person who acts. People can also be searched by name.</summary>
    public async Task<IReadOnlyList<Person>> OfAsync(ITurnContext turn, CancellationToken ct) =>
        await LookAsync(turn, RosterPlace.Of(turn), ct) is RosterResult.Seen seen
            ? seen.Identified
            : [ActivityFacts.PersonOf(turn.Activity.From)];

    /// <summary>Who is in a place, as it was some minutes ago at most.</summary>
    public async Task<RosterResult> LookAsync(ITurnContext turn, RosterPlace place, CancellationToken ct) =>
        known.TryGetValue(place.Conversation, out var kept) && kept.Until > time.GetUtcNow()
            ? kept.Seen
            : await FreshAsync(turn, place, ct);

    /// <summary>Who is in a place at this moment.</summary>
    public async Task<RosterResult> FreshAsync(ITurnContext turn, RosterPlace place, CancellationToken ct)
    {
        if (turn.TurnState.Get<TurnLooks>() is not { } looks)
        {
            turn.TurnState.Set(looks = new TurnLooks());
        }
        if (looks.ByPlace.TryGetValue(place.Conversation, out var before))
        {
            return before;
        }
        var now = time.GetUtcNow();
        var left = (looks.Since ??= now) + Patience - now;
        var rests = silent.TryGetValue(place.Conversation, out var until) && until > now;
        var look = rests || left <= TimeSpan.Zero ? new RosterResult.Failed() : await TryAsync(turn, place, left, ct);
        return looks.ByPlace[place.Conversation] = look;
    }

    /// <param name="place">A conversation, or a team: then its channels' too.</param>
    public void Forget(string place)
    {
        foreach (var (conversation, kept) in known)
        {
            if (conversation == place || kept.Team == place)
            {
                known.TryRemove(conversation, out _);
            }
        }
    }

    private async Task<RosterResult> TryAsync(
        ITurnContext turn,
        RosterPlace place,
        TimeSpan patience,
        CancellationToken ct
    )
    {
        using var enough = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, ct);
        try
        {
            var seen = await ReadAsync(turn, place, either.Token);
            if (known.Count > 1_000)
            {
                known.Clear();
            }
            silent.TryRemove(place.Conversation, out _);
            known[place.Conversation] = new Kept(seen, place.Team, time.GetUtcNow() + Fresh);
            return seen;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            LogSlow(logger, patience);
            silent[place.Conversation] = time.GetUtcNow() + Pause;
            return new RosterResult.Failed();
        }
        catch (Exception fault) when (IsOfTheService(fault))
        {
            LogNoRoster(logger, fault);
            return new RosterResult.Failed();
        }
    }

    private static bool IsOfTheService(Exception fault) =>
        fault is HttpRequestException or RestException or InvalidOperationException;

    private static async Task<RosterResult.Seen> ReadAsync(ITurnContext turn, RosterPlace place, CancellationToken ct)
    {
        try
        {
            return await PagesAsync(turn, place.Conversation, ct);
        }
        catch (RestException fault) when (place.Team is { } team && team != place.Conversation && IsRefused(fault))
        {
            // An ordinary channel that has no roster of its own to ask: its members are the team's.
            return await PagesAsync(turn, team, ct);
        }
    }

    /// <summary>The framework throws one of two exceptions, depending on the method.</summary>
    private static bool IsRefused(RestException fault) =>
        ((fault as ErrorResponseException)?.Response ?? (fault as HttpOperationException)?.Response)?.StatusCode
            is HttpStatusCode.BadRequest
                or HttpStatusCode.Forbidden
                or HttpStatusCode.NotFound;

    private static async Task<RosterResult.Seen> PagesAsync(
        ITurnContext turn,
        string conversation,
        CancellationToken ct
    )
    {
        var service =
            turn.TurnState.Get<IConnectorClient>() ?? throw new InvalidOperationException("The turn has no connector.");
        var people = new List<Person>();
        string? more = null;
        for (var page = 0; page < MostPages; page++)
        {
            var members = await service
                .Conversations.GetConversationPagedMembersAsync(conversation, Page, more, ct)
                .WaitAsync(ct);
            people.AddRange(members.Members.Select(PersonOf));
            more = members.ContinuationToken;
            if (string.IsNullOrEmpty(more))
            {
                return new RosterResult.Seen(people, Complete: true);
            }
        }
        return new RosterResult.Seen(people, Complete: false);
    }

    private static Person PersonOf(ChannelAccount member)
    {
        var given = CleanText.Line(
            member.Name is { Length: > 0 } name ? name : $"{Value(member, "givenName")} {Value(member, "surname")}"
        );
        var (upn, email) = (Value(member, "userPrincipalName"), Value(member, "email"));
        // The roster names the Entra id objectId, activities name it aadObjectId.
        var id = member.AadObjectId is { Length: > 0 } same ? same : Value(member, "objectId");
        return new Person(id ?? member.Id, given.Length > 0 ? given : upn ?? "?", member.Id, email ?? upn);
    }

    private static string? Value(ChannelAccount member, string name) =>
        (string?)member.Properties?[name] is { Length: > 0 } value ? value : null;

    /// <param name="Team">The team that has the same members; null for none.</param>
    private sealed record Kept(RosterResult.Seen Seen, string? Team, DateTimeOffset Until);

    [LoggerMessage(LogLevel.Warning, "The roster of the conversation could not be read")]
    private static partial void LogNoRoster(ILogger logger, Exception fault);

    [LoggerMessage(LogLevel.Warning, "The roster of the conversation did not come within {Patience}")]
    private static partial void LogSlow(ILogger logger, TimeSpan patience);
}
