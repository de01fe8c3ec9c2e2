using System.Text;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>Someone in the tenant, with a Teams client in hand.</summary>
public sealed class FakePerson : IEquatable<FakePerson>
{
    readonly FakeTeams teams;
    readonly HttpClient? bot;

    internal FakePerson(FakeTeams teams, int number, string name, string tenant, string locale)
    {
        this.teams = teams;
        (Name, Tenant, Locale) = (name, tenant, locale);
        AadObjectId = $"{number:x8}-0000-4000-9000-00000000{number:x4}";
        ChatId = $"29:1{number:x4}-{Convert.ToHexString(Encoding.UTF8.GetBytes(name)).ToLowerInvariant()}";
        Upn = $"person{number}@accountbot.test";
        Chat = new FakeConversation(
            teams,
            $"a:1{number:x4}-{AadObjectId}",
            ConversationKind.Personal,
            name,
            tenant,
            [this]
        );
    }

    FakePerson(FakePerson same, HttpClient bot)
    {
        (teams, this.bot) = (same.teams, bot);
        (Name, Tenant, Locale, AadObjectId, ChatId, Upn, Chat) = (
            same.Name,
            same.Tenant,
            same.Locale,
            same.AadObjectId,
            same.ChatId,
            same.Upn,
            same.Chat
        );
    }

    public string Name { get; private set; }

    public string Tenant { get; }

    /// <summary>The language of the client.</summary>
    public string Locale { get; init; }

    /// <summary>The time zone of the client.</summary>
    public string Zone { get; set; } = "Europe/Amsterdam";

    public string AadObjectId { get; }

    public string ChatId { get; }

    public string Upn { get; }

    /// <summary>The chat with the bot alone.</summary>
    public FakeConversation Chat { get; }

    public bool HasApp => teams.HasApp(this);

    /// <summary>Has another name from here on, in rosters and activities.</summary>
    public void IsCalled(string name) => Name = name;

    /// <summary>The same person, but what this person does goes to another process of the bot.</summary>
    public FakePerson Via(HttpClient otherBot) => new(this, otherBot);

    /// <summary>Says something; in a channel that opens a thread. Without a mention the bot hears it in the personal chat only.</summary>
    public async Task<Said> SaysAsync(FakeConversation conversation, string text, bool mention = true)
    {
        var mentions = mention && conversation.Kind != ConversationKind.Personal;
        var id = teams.NewId();
        var place = conversation.Kind == ConversationKind.Channel ? conversation.NewThread(id) : conversation;
        var activity = New(ActivityKind.Message, place, id);
        activity["text"] = mentions ? $"<at>{teams.BotName}</at> {text}" : text;
        activity["textFormat"] = "plain";
        if (mentions)
        {
            ((JArray)activity["entities"]!).Insert(
                0,
                new JObject
                {
                    ["type"] = "mention",
                    ["mentioned"] = Bot(),
                    ["text"] = $"<at>{teams.BotName}</at>",
                }
            );
        }
        var message = new FakeMessage(teams, place, id, activity, this, null);
        place.Add(message);
        var heard = mentions || place.Kind == ConversationKind.Personal;
        return new Said(message, heard ? await teams.DeliverAsync(bot, activity) : null);
    }

    /// <summary>Sends a message with attachments in the chat with the bot alone, as the client does with a file or a table.</summary>
    public async Task<Said> SendsAsync(string text, params IEnumerable<JObject> attachments)
    {
        var id = teams.NewId();
        var activity = New(ActivityKind.Message, Chat, id);
        activity["text"] = text;
        activity["attachments"] = new JArray(attachments);
        var message = new FakeMessage(teams, Chat, id, activity, this, null);
        Chat.Add(message);
        return new Said(message, await teams.DeliverAsync(bot, activity));
    }

    /// <summary>Puts a card of the app into a conversation, as from its search box; the bot hears nothing of it.</summary>
    public FakeMessage Shares(FakeConversation conversation, JObject card)
    {
        var id = teams.NewId();
        var activity = New(ActivityKind.Message, conversation, id);
        activity["attachments"] = new JArray(
            new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = card }
        );
        var message = new FakeMessage(teams, conversation, id, activity, this, null);
        conversation.Add(message);
        return message;
    }

    /// <summary>Sends a file, which Teams keeps at an address.</summary>
    public Task<Said> SendsFileAsync(string name, Uri address) =>
        SendsAsync(
            string.Empty,
            new JObject
            {
                ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
                ["name"] = name,
                ["content"] = new JObject
                {
                    ["downloadUrl"] = address.AbsoluteUri,
                    ["fileType"] = Path.GetExtension(name).TrimStart('.'),
                },
            }
        );

    /// <summary>Says something in the chat with the bot alone.</summary>
    public Task<Said> SaysAsync(string text) => SaysAsync(Chat, text);

    /// <summary>Presses a button on the card as this person sees it.</summary>
    /// <param name="button">The button's title, or its verb where that is enough to tell which one.</param>
    /// <param name="inputs">What was typed or chosen, by input id; what was not touched goes with the value it shows.</param>
    public Task<Pressed> PressesAsync(
        FakeMessage message,
        string button,
        params IEnumerable<(string Input, string Value)> inputs
    ) => PressesAsync(message, Seen(message).Button(button), inputs);

    public async Task<Pressed> PressesAsync(
        FakeMessage message,
        CardButton button,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        if (button.Type != "Action.Execute")
        {
            throw new ShouldAssertException($"[{button.Title}] is an {button.Type}, which sends nothing to the bot.");
        }
        return await InvokesAsync(message, button.Json, Seen(message).Merge(button, Typed(inputs)), "manual");
    }

    /// <summary>Presses a button in a client that knows no Action.Execute: the bot gets a message with what the fallback sends.</summary>
    public async Task<BotReply> PressesAsSubmitAsync(
        FakeMessage message,
        string button,
        params IEnumerable<(string Input, string Value)> inputs
    )
    {
        var card = message.Card ?? throw new ShouldAssertException($"There is no card on {message}.");
        if (card.Button(button).Fallback is not { Type: "Action.Submit" } submit)
        {
            throw new ShouldAssertException($"[{button}] has no Action.Submit to fall back on.");
        }
        var activity = New(ActivityKind.Message, message.Conversation, teams.NewId());
        activity["replyToId"] = message.Id;
        activity["value"] = card.Merge(submit, Typed(inputs));
        ((JObject)activity["channelData"]!)["postBack"] = true;
        return await teams.DeliverAsync(bot, activity);
    }

    /// <summary>
    /// The client brings the card up to date by itself, as it does when the message comes into view; null where it does not,
    /// because the card does not name this person.
    /// </summary>
    public async Task<Pressed?> RefreshesAsync(FakeMessage message)
    {
        var refresh = message.Card?.Json["refresh"] as JObject;
        var named = (refresh?["userIds"] as JArray)?.Any(id => (string?)id == ChatId) == true;
        return named && refresh!["action"] is JObject action
            ? await InvokesAsync(message, action, (JObject?)action["data"]?.DeepClone() ?? [], "automatic")
            : null;
    }

    /// <summary>Sends an invoke as if a button with this data were there: what a stale or forged card does.</summary>
    public Task<Pressed> InvokesAsync(FakeMessage message, string verb, JObject data) =>
        InvokesAsync(message, new JObject { ["type"] = "Action.Execute", ["verb"] = verb }, data, "manual");

    /// <summary>Teams sends the same invoke again, each time with an id of its own.</summary>
    public async Task<IReadOnlyList<Pressed>> RepeatsAsync(Pressed pressed, int times, bool atOnce = false)
    {
        var again = Enumerable.Range(0, times).Select(_ => (JObject)pressed.Sent.DeepClone());
        if (atOnce)
        {
            return await Task.WhenAll(again.Select(activity => InvokeAsync(pressed.Message, activity)));
        }
        var results = new List<Pressed>();
        foreach (var activity in again)
        {
            results.Add(await InvokeAsync(pressed.Message, activity));
        }
        return results;
    }

    /// <summary>Installs the app for this person alone.</summary>
    public async Task InstallsAsync()
    {
        teams.SetApp(this, true);
        teams.SetBlocks(this, false);
        var joined = New(ActivityKind.ConversationUpdate, Chat, teams.NewId());
        joined["membersAdded"] = new JArray(Account(), Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(Chat, "add"))).ThrowUnlessTaken();
    }

    public async Task UninstallsAsync()
    {
        teams.SetApp(this, false);
        teams.SetBlocks(this, true);
        (await teams.DeliverAsync(bot, Installation(Chat, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Has the app, without the bot having heard of it: it was there before the test began.</summary>
    public FakePerson WithApp()
    {
        teams.SetApp(this, true);
        return this;
    }

    /// <summary>Blocks the bot; it hears nothing of that.</summary>
    public void BlocksTheBot() => teams.SetBlocks(this, true);

    /// <summary>Adds the bot to a team, by way of one of its channels.</summary>
    public async Task AddsTheBotAsync(FakeTeam team, FakeConversation? selected = null)
    {
        team.HasBot = true;
        var joined = TeamEvent(team, "teamMemberAdded");
        joined["membersAdded"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        var installation = Installation(team.General, "add");
        ((JObject)installation["channelData"]!)["settings"] = new JObject
        {
            ["selectedChannel"] = new JObject { ["id"] = (selected ?? team.General).Id },
        };
        (await teams.DeliverAsync(bot, installation)).ThrowUnlessTaken();
    }

    public async Task RemovesTheBotAsync(FakeTeam team)
    {
        team.HasBot = false;
        var left = TeamEvent(team, "teamMemberRemoved");
        left["membersRemoved"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, left)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(team.General, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Adds the bot to a group chat.</summary>
    public async Task AddsTheBotAsync(FakeConversation chat)
    {
        chat.SetBot(true);
        var joined = New(ActivityKind.ConversationUpdate, chat, teams.NewId());
        joined["membersAdded"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, joined)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(chat, "add"))).ThrowUnlessTaken();
    }

    public async Task RemovesTheBotAsync(FakeConversation chat)
    {
        chat.SetBot(false);
        var left = New(ActivityKind.ConversationUpdate, chat, teams.NewId());
        left["membersRemoved"] = new JArray(Bot());
        (await teams.DeliverAsync(bot, left)).ThrowUnlessTaken();
        (await teams.DeliverAsync(bot, Installation(chat, "remove"))).ThrowUnlessTaken();
    }

    /// <summary>Brings people into a team; the bot hears of it when it is there.</summary>
    public Task AddsAsync(FakeTeam team, params IReadOnlyList<FakePerson> newcomers)
    {
        foreach (var person in newcomers)
        {
            team.Join(person);
        }
        return MembersAsync(team.HasBot, TeamEvent(team, "teamMemberAdded"), "membersAdded", newcomers);
    }

    public Task RemovesAsync(FakeTeam team, params IReadOnlyList<FakePerson> leavers)
    {
        foreach (var person in leavers)
        {
            team.Leave(person);
        }
        return MembersAsync(team.HasBot, TeamEvent(team, "teamMemberRemoved"), "membersRemoved", leavers);
    }

    public Task AddsAsync(FakeConversation chat, params IReadOnlyList<FakePerson> newcomers)
    {
        foreach (var person in newcomers)
        {
            chat.Join(person);
        }
        return MembersAsync(
            chat.HasBot,
            New(ActivityKind.ConversationUpdate, chat, teams.NewId()),
            "membersAdded",
            newcomers
        );
    }

    public Task RemovesAsync(FakeConversation chat, params IReadOnlyList<FakePerson> leavers)
    {
        foreach (var person in leavers)
        {
            chat.Leave(person);
        }
        return MembersAsync(
            chat.HasBot,
            New(ActivityKind.ConversationUpdate, chat, teams.NewId()),
            "membersRemoved",
            leavers
        );
    }

    /// <summary>Sends an activity of the test's own making.</summary>
    public Task<BotReply> PostAsync(JObject activity) => teams.DeliverAsync(bot, activity);

    /// <summary>Sends these very bytes.</summary>
    public Task<BotReply> PostAsync(byte[] body, string? authorization) =>
        teams.DeliverAsync(bot, body, authorization, null);

    /// <summary>An activity of this person's in a conversation, to change and post.</summary>
    public JObject New(ActivityKind kind, FakeConversation conversation) => New(kind, conversation, teams.NewId());

    public static bool operator ==(FakePerson? left, FakePerson? right) => Equals(left, right);

    public static bool operator !=(FakePerson? left, FakePerson? right) => !Equals(left, right);

    public bool Equals(FakePerson? other) => other is not null && ChatId == other.ChatId;

    public override bool Equals(object? obj) => Equals(obj as FakePerson);

    public override int GetHashCode() => ChatId.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;

    /// <summary>How the roster shows this person: the object id has another name there than in an activity.</summary>
    internal JObject RosterEntry() =>
        new()
        {
            ["id"] = ChatId,
            ["objectId"] = AadObjectId,
            ["name"] = Name,
            ["givenName"] = Name.Split(' ')[0],
            ["surname"] = string.Join(' ', Name.Split(' ').Skip(1)),
            ["email"] = Upn,
            ["userPrincipalName"] = Upn,
            ["tenantId"] = Tenant,
            ["userRole"] = "user",
        };

    CardView Seen(FakeMessage message) =>
        message.IsDeleted
            ? throw new ShouldAssertException($"This message is gone: {message}")
            : message.CardFor(this) ?? throw new ShouldAssertException($"There is no card on {message}.");

    static Dictionary<string, string> Typed(IEnumerable<(string Input, string Value)> inputs) =>
        inputs.ToDictionary(input => input.Input, input => input.Value, StringComparer.Ordinal);

    Task<Pressed> InvokesAsync(FakeMessage message, JObject action, JObject data, string trigger)
    {
        var activity = New(ActivityKind.Invoke, message.Conversation, "f:" + Guid.NewGuid());
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = message.Id;
        activity["value"] = new JObject
        {
            ["action"] = new JObject
            {
                ["type"] = "Action.Execute",
                ["id"] = action["id"] ?? string.Empty,
                ["title"] = action["title"] ?? string.Empty,
                ["verb"] = action["verb"],
                ["data"] = data,
            },
            ["trigger"] = trigger,
        };
        return InvokeAsync(message, activity);
    }

    async Task<Pressed> InvokeAsync(FakeMessage message, JObject activity)
    {
        activity["id"] = "f:" + Guid.NewGuid();
        activity["timestamp"] = Timestamp();
        var pressed = Pressed.Of(message, activity, await teams.DeliverAsync(bot, activity));
        if (pressed.Card is { } card)
        {
            message.Show(this, card.Json);
        }
        return pressed;
    }

    async Task MembersAsync(bool told, JObject activity, string property, IEnumerable<FakePerson> who)
    {
        if (told)
        {
            activity[property] = new JArray(who.Select(person => person.Account()));
            (await teams.DeliverAsync(bot, activity)).ThrowUnlessTaken();
        }
    }

    JObject TeamEvent(FakeTeam team, string eventType)
    {
        var activity = New(ActivityKind.ConversationUpdate, team.General, teams.NewId());
        ((JObject)activity["channelData"]!)["eventType"] = eventType;
        return activity;
    }

    JObject Installation(FakeConversation conversation, string action)
    {
        var activity = New(ActivityKind.InstallationUpdate, conversation, teams.NewId());
        activity["action"] = action;
        return activity;
    }

    JObject Account() =>
        new()
        {
            ["id"] = ChatId,
            ["name"] = Name,
            ["aadObjectId"] = AadObjectId,
        };

    JObject Bot() => new() { ["id"] = teams.BotId, ["name"] = teams.BotName };

    string Timestamp() =>
        teams.Time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);

    JObject New(ActivityKind kind, FakeConversation conversation, string id)
    {
        var (channel, team) = (conversation.Channel ?? conversation, conversation.Team);
        var channelData = new JObject { ["tenant"] = new JObject { ["id"] = conversation.Tenant } };
        if (team is not null)
        {
            channelData["team"] = new JObject { ["id"] = team.Id, ["name"] = team.Name };
            channelData["channel"] = new JObject { ["id"] = channel.Id };
            if (channel.ChannelKind is { } channelKind)
            {
                channelData["channel"]!["type"] = channelKind;
            }
            if (kind is ActivityKind.InstallationUpdate or ActivityKind.ConversationUpdate)
            {
                channelData["team"]!["aadGroupId"] = team.AadGroupId;
            }
        }
        var place = new JObject
        {
            ["conversationType"] = conversation.ConversationType,
            ["tenantId"] = conversation.Tenant,
            ["id"] = conversation.Id,
        };
        if (conversation.Kind != ConversationKind.Personal)
        {
            place["isGroup"] = true;
        }
        return new JObject
        {
            ["type"] = NameOf(kind),
            ["id"] = id,
            ["timestamp"] = Timestamp(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.ServiceUrl,
            ["from"] = Account(),
            ["recipient"] = Bot(),
            ["conversation"] = place,
            ["channelData"] = channelData,
            ["locale"] = Locale,
            ["localTimezone"] = Zone,
            ["entities"] = new JArray(
                new JObject
                {
                    ["type"] = "clientInfo",
                    ["locale"] = Locale,
                    ["country"] = Locale[^2..],
                    ["platform"] = "Windows",
                    ["timezone"] = Zone,
                }
            ),
        };
    }

    static string NameOf(ActivityKind kind) => char.ToLowerInvariant(kind.ToString()[0]) + kind.ToString()[1..];
}

public enum ActivityKind
{
    Message,
    Invoke,
    ConversationUpdate,
    InstallationUpdate,
}
