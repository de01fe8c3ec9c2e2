using AccountBot.Bot.Teams;
using AccountBot.Playbook;
using AccountBot.Playbook.Notices;
using AccountBot.Playbook.People;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Microsoft.Bot.Schema;

namespace AccountBot.Bot.Delivery;

/// <summary>Writes to people personally, and keeps what cannot reach them yet.</summary>
public sealed class PersonalChats(
    IAddresses addresses,
    IPeople people,
    UnreachedPeople unreached,
    Sender sender,
    TimeProvider time
)
{
    /// <summary>Sends to a person's private chat, opening it where that never happened.</summary>
    /// <param name="conversation">Where the account lives: its channel service is asked for the chat.</param>
    public async Task<(SendOutcome Outcome, Destination? Chat)> SendAsync(
        string tenant,
        Person person,
        AccountConversation conversation,
        Activity activity,
        CancellationToken ct
    )
    {
        var chat = (await addresses.GetAsync(tenant, PersonalChat.Row(person.Id), ct))?.Value as PersonalChat;
        if (chat is { Reachable: false })
        {
            return (new SendOutcome.Unreachable("removed"), null);
        }
        if (chat is null)
        {
            (var opened, chat) = await OpenAsync(tenant, person, conversation, ct);
            if (chat is null)
            {
                return (opened, null);
            }
        }
        var to = In(tenant, chat);
        return (await sender.SendAsync(to, activity, ct), to);
    }

    /// <summary>
    /// Finds out whether someone can be reached, whatever is thought of that: with a sign of typing, which leaves nothing behind.
    /// The person who can be reached counts as such from here on.
    /// </summary>
    /// <param name="conversation">As in <see cref="SendAsync"/>.</param>
    public async Task<SendOutcome> ProbeAsync(
        string tenant,
        Person person,
        AccountConversation conversation,
        CancellationToken ct
    )
    {
        var chat = (await addresses.GetAsync(tenant, PersonalChat.Row(person.Id), ct))?.Value as PersonalChat;
        if (chat is null)
        {
            (var opened, chat) = await OpenAsync(tenant, person, conversation, ct);
            if (chat is null)
            {
                return opened;
            }
        }
        var typing = new Activity { Type = ActivityTypes.Typing };
        var outcome = await sender.SendAsync(In(tenant, chat), typing, ct);
        if (outcome is SendOutcome.Sent && !chat.Reachable)
        {
            await addresses.PutAsync(tenant, PersonalChat.Row(person.Id), chat with { Reachable = true }, ct);
        }
        return outcome;
    }

    private async Task<(SendOutcome Outcome, PersonalChat? Chat)> OpenAsync(
        string tenant,
        Person person,
        AccountConversation conversation,
        CancellationToken ct
    )
    {
        var opened = await sender.OpenChatAsync(tenant, conversation, person.ChatId ?? person.Id, ct);
        if (opened is not SendOutcome.Sent sent)
        {
            return (opened, null);
        }
        var chat = new PersonalChat(
            conversation.ServiceUrl,
            conversation.ChannelService,
            sent.Conversation,
            conversation.BotId,
            Reachable: true,
            Language: null
        );
        await addresses.PutAsync(tenant, PersonalChat.Row(person.Id), chat, ct);
        return (opened, chat);
    }

    private static Destination In(string tenant, PersonalChat chat) =>
        new(tenant, chat.ServiceUrl, chat.ChannelService, chat.Conversation, chat.BotId, "personal");

    /// <summary>The language of someone's private chat; null where no one knows it yet.</summary>
    public async Task<Language?> LanguageAsync(string tenant, Person person, CancellationToken ct) =>
        ((await addresses.GetAsync(tenant, PersonalChat.Row(person.Id), ct))?.Value as PersonalChat)?.Language;

    /// <summary>Keeps a notice until the person can be reached.</summary>
    /// <returns>False when it was waiting already.</returns>
    public Task<bool> WaitAsync(DossierKey key, Person person, Notice notice, CancellationToken ct)
    {
        var waiting = new WaitingNotice(key.Account, notice, time.GetUtcNow());
        return people.AddAsync(new PersonKey(key.Tenant, Normal(person.Id)), waiting.Row, waiting, ct);
    }

    /// <summary>The person has the app (again): remembers where, and gives what waited.</summary>
    public async Task<IReadOnlyList<WaitingNotice>> ReachableAsync(
        string tenant,
        string person,
        PersonalChat chat,
        CancellationToken ct
    )
    {
        var before = (await addresses.GetAsync(tenant, PersonalChat.Row(person), ct))?.Value as PersonalChat;
        if (before != chat)
        {
            await addresses.PutAsync(tenant, PersonalChat.Row(person), chat, ct);
        }
        var rows = await WaitsAsync(tenant, person, ct);
        // It comes with what waits, so the person who was reachable all along costs nothing here.
        if (rows.OfType<UnreachedPerson>().Any())
        {
            await unreached.ForgetAsync(tenant, person, ct);
        }
        return [.. rows.OfType<WaitingNotice>()];
    }

    /// <summary>What could not be said to someone.</summary>
    public async Task<IReadOnlyList<WaitingNotice>> WaitingAsync(string tenant, string person, CancellationToken ct) =>
        [.. (await WaitsAsync(tenant, person, ct)).OfType<WaitingNotice>()];

    private async Task<IReadOnlyList<object>> WaitsAsync(string tenant, string person, CancellationToken ct)
    {
        var range = RowRange.Prefix(WaitingNotice.Rows);
        var rows = await people.ListAsync(new PersonKey(tenant, Normal(person)), range, ct);
        return [.. rows.Select(row => row.Value)];
    }

    public Task DeliveredAsync(string tenant, string person, WaitingNotice notice, CancellationToken ct) =>
        people.RemoveAsync(new PersonKey(tenant, Normal(person)), notice.Row, ct);

    public async Task UnreachableAsync(string tenant, string person, CancellationToken ct)
    {
        if ((await addresses.GetAsync(tenant, PersonalChat.Row(person), ct))?.Value is PersonalChat chat)
        {
            await addresses.PutAsync(tenant, PersonalChat.Row(person), chat with { Reachable = false }, ct);
        }
    }

    private static string Normal(string person) => person.ToLowerInvariant();
}
