using System.Text;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>Someone in the tenant, with a Teams client in hand.</summary>
public sealed partial class FakePerson : IEquatable<FakePerson>
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
