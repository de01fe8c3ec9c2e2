using System.Collections.Concurrent;
using AccountBot.Bot.Turns;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.People;

/// <summary>
/// Who is behind the id that the chat has for somebody. It is written down for everybody who has a role in an account: whoever leaves a
/// team is in no roster any more that would tell.
/// </summary>
public sealed class ChatPeople(IAddresses addresses)
{
    private const int Most = 20_000;

    // What is written down already, so that an account's change writes it once in a process.
    private readonly ConcurrentDictionary<(string Tenant, string ChatId), string> written = new();

    /// <summary>The member of an event, which may name no more than the chat's id; as it stands where nobody knows that one.</summary>
    public async Task<Person> OfAsync(string tenant, ChannelAccount member, CancellationToken ct)
    {
        var person = Readers.PersonOf(member);
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
