using System.Collections.Concurrent;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Teams;

/// <summary>
/// Finds the person behind the id that the chat uses for them. It is stored for everyone with a role in an account: once someone has
/// left a team, no roster tells it any more.
/// </summary>
public sealed class ChatPeople(IAddresses addresses)
{
    private const int Most = 20_000;

    // What is written down already, so that an account's change writes it once in a process.
    private readonly ConcurrentDictionary<(string Tenant, string ChatId), string> written = new();

    /// <summary>The person an event is about. Where the event gives only a chat id that we don't know, that id stands for the person.</summary>
    public async Task<Person> OfAsync(string tenant, ChannelAccount member, CancellationToken ct)
    {
        var person = ActivityFacts.PersonOf(member);
        return
            !person.IsIdentified()
            && (await addresses.GetAsync(tenant, ChatPerson.Row(person.Id), ct))?.Value is ChatPerson known
            ? person with
            {
                Id = known.Person,
            }
            : person;
    }

    public async Task KnowAsync(string tenant, Person person, CancellationToken ct)
    {
        if (person.ChatId is not { Length: > 0 } chatId || !person.IsIdentified())
        {
            return;
        }
        var key = (tenant, chatId);
        if (written.GetValueOrDefault(key) == person.Id)
        {
            return;
        }
        await addresses.PutAsync(tenant, ChatPerson.Row(chatId), new ChatPerson(person.Id), ct);
        if (written.Count > Most)
        {
            written.Clear();
        }
        written[key] = person.Id;
    }
}
