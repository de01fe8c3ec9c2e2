using System.Collections.Concurrent;
using AccountBot.Bot.Turns;
using AccountBot.Playbook.Forms;
using AccountBot.Playbook.People;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Rest;

namespace AccountBot.Bot.People;

/// <summary>Who is in a conversation, with their names: paged from the channel service and kept for some minutes.</summary>
public sealed partial class Roster(TimeProvider time, ILogger<Roster> logger)
{
    private const int Page = 500;
    private const int MostPages = 20;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<Person> People, DateTimeOffset Until)> known = new(
        StringComparer.Ordinal
    );

    /// <param name="team">The team that is meant, where it is another than that of the conversation.</param>
    public async Task<IReadOnlyList<Person>> OfAsync(ITurnContext turn, CancellationToken ct, string? team = null)
    {
        var place = team ?? turn.Activity.TeamsGetTeamInfo()?.Id ?? turn.Activity.Conversation.Id;
        if (known.TryGetValue(place, out var found) && found.Until > time.GetUtcNow())
        {
            return found.People;
        }
        try
        {
            var (people, _) = await ReadAsync(turn, team, ct);
            if (known.Count > 1_000)
            {
                known.Clear();
            }
            known[place] = (people, time.GetUtcNow() + Fresh);
            return people;
        }
        catch (Exception fault) when (IsOfTheService(fault))
        {
            // Without the roster the card still works: people are searched by name, and whoever writes is known.
            LogNoRoster(logger, fault);
            return [Readers.PersonOf(turn.Activity.From)];
        }
    }

    /// <summary>
    /// Who is there at this moment, all of them; null where the roster cannot be read, or is longer than we read. Only such a list
    /// tells who is not there.
    /// </summary>
    public async Task<IReadOnlyList<Person>?> FreshAsync(ITurnContext turn, string? team, CancellationToken ct)
    {
        try
        {
            var (people, complete) = await ReadAsync(turn, team, ct);
            return complete ? people : null;
        }
        catch (Exception fault) when (IsOfTheService(fault))
        {
            LogNoRoster(logger, fault);
            return null;
        }
    }

    public void Forget(string place) => known.TryRemove(place, out _);

    /// <summary>Each operation of the connector has an exception of its own for an answer that is not 200.</summary>
    private static bool IsOfTheService(Exception fault) =>
        fault is RestException or HttpRequestException or InvalidOperationException;

    private static async Task<(IReadOnlyList<Person> People, bool Complete)> ReadAsync(
        ITurnContext turn,
        string? team,
        CancellationToken ct
    )
    {
        var people = new List<Person>();
        string? more = null;
        for (var page = 0; page < MostPages; page++)
        {
            var members = team is null
                ? await TeamsInfo.GetPagedMembersAsync(turn, Page, more, ct)
                : await TeamsInfo.GetPagedTeamMembersAsync(turn, team, more, Page, ct);
            people.AddRange(members.Members.Select(PersonOf));
            more = members.ContinuationToken;
            if (string.IsNullOrEmpty(more))
            {
                return (people, true);
            }
        }
        return (people, false);
    }

    private static Person PersonOf(TeamsChannelAccount member)
    {
        var name = CleanText.Line(
            member.Name is { Length: > 0 } ? member.Name : $"{member.GivenName} {member.Surname}"
        );
        // The roster names the Entra id objectId, activities name it aadObjectId.
        var id = member.AadObjectId ?? (string?)member.Properties?["objectId"];
        return new Person(
            string.IsNullOrEmpty(id) ? member.Id : id,
            name.Length > 0 ? name : member.UserPrincipalName ?? "?",
            member.Id,
            member.Email ?? member.UserPrincipalName
        );
    }

    [LoggerMessage(LogLevel.Warning, "The roster of the conversation could not be read")]
    private static partial void LogNoRoster(ILogger logger, Exception fault);
}
