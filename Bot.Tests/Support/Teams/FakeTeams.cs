using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>
/// Teams, as far as a bot can tell: the service that the bot writes to, and the people whose clients write to the bot. Everything
/// that was said is kept with its edits, so that a test reads what a person would see.
/// </summary>
public sealed class FakeTeams : IAsyncDisposable
{
    /// <summary>How long a test waits for something that should happen before it says what happened instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ConcurrentQueue<ConnectorRequest> requests = new();
    readonly List<FakeConversation> conversations = [];
    readonly List<FakePerson> people = [];
    readonly List<FakeTeam> teams = [];
    readonly HashSet<string> installed = new(StringComparer.Ordinal);
    readonly HashSet<string> blocked = new(StringComparer.Ordinal);
    readonly HashSet<string> unidentified = new(StringComparer.Ordinal);
    TeamsServer? server;
    TaskCompletionSource changed = NewChange();
    long lastId = 1_790_000_000_000;

    FakeTeams() => Tokens = new TeamsTokens(this);

    /// <param name="certificate">With one it is served over https, as the real one is.</param>
    public static async Task<FakeTeams> StartAsync(X509Certificate2? certificate = null)
    {
        var started = new FakeTeams();
        started.server = await TeamsServer.StartAsync(started, certificate);
        return started;
    }

    public string Tenant { get; set; } = "d3f1a7f0-0000-4000-8000-00000000beef";

    public string AppId { get; set; } = "aaaaaaaa-1111-4222-8333-acc000000b07";

    public string BotName { get; set; } = "AccountBot";

    public string BotId => "28:" + AppId;

    /// <summary>The clock of this Teams: timestamps and rate limits.</summary>
    public TimeProvider Time { get; set; } = TimeProvider.System;

    /// <summary>The bot that people talk to; <see cref="FakePerson.Via"/> talks to another one.</summary>
    public HttpClient? Bot { get; set; }

    /// <summary>Where the bot receives activities, under the base address of <see cref="Bot"/>.</summary>
    public string MessagesPath { get; set; } = "api/messages";

    /// <summary>Every activity carries a good token. Off for a bot without an identity.</summary>
    public bool SignsActivities { get; set; } = true;

    /// <summary>The service answers 401 to a bot without a token that <see cref="Tokens"/> gave it.</summary>
    public bool RequiresTokens { get; set; }

    /// <summary>Members of a team or chat that has the bot can be written to personally, also without the app.</summary>
    public bool MembersAreReachable { get; set; } = true;

    /// <summary>Teams' limits for a bot; null lets everything through.</summary>
    public RateLimits? Limits { get; set; }

    public ConnectorFaults Faults { get; } = new();

    public TeamsTokens Tokens { get; }

    /// <summary>The address of this server, with a slash at the end.</summary>
    public Uri Root => (server ?? throw new InvalidOperationException("Not started.")).Root;

    public string ServiceUrl => new Uri(Root, $"{Region}/").AbsoluteUri;

    /// <summary>Where activities say that the service listens: emea or amer. It answers at both.</summary>
    public string Region { get; set; } = "emea";

    /// <summary>Everything that the bot asked of the service, in order of arrival.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => [.. requests];

    internal Lock Gate { get; } = new();

    public FakePerson AddPerson(string name, string locale = "en-GB", string? tenant = null)
    {
        lock (Gate)
        {
            var number = people.Count + 1;
            var person = new FakePerson(this, number, name, tenant ?? Tenant, locale);
            people.Add(person);
            conversations.Add(person.Chat);
            return person;
        }
    }

    /// <summary>A team with a General channel. The bot is not in it until it was added.</summary>
    public FakeTeam AddTeam(string name, params IEnumerable<FakePerson> members)
    {
        lock (Gate)
        {
            var team = new FakeTeam(this, name, $"19:team{teams.Count + 1}general@thread.tacv2", members);
            teams.Add(team);
            return team;
        }
    }

    public FakeConversation AddGroupChat(string name, params IEnumerable<FakePerson> members)
    {
        var id = $"19:{Guid.NewGuid():N}@thread.v2";
        return Add(new FakeConversation(this, id, ConversationKind.GroupChat, name, Tenant, members));
    }

    public FakePerson? Find(string id)
    {
        lock (Gate)
        {
            return people.Find(person =>
                person.ChatId == id || person.AadObjectId.Equals(id, StringComparison.OrdinalIgnoreCase)
            );
        }
    }

    /// <summary>The message that fits, in any conversation, as soon as there is one.</summary>
    public Task<FakeMessage> MessageAsync(Func<FakeMessage, bool> fits, TimeSpan? patience = null) =>
        MessageAsync(null, fits, patience);

    /// <summary>
    /// The newest message in a conversation (for a channel also in its threads) that fits as it is now, as soon as there is one: a
    /// new message, or an edit of an older one.
    /// </summary>
    public Task<FakeMessage> MessageAsync(
        FakeConversation? conversation,
        Func<FakeMessage, bool> fits,
        TimeSpan? patience = null
    ) =>
        UntilAsync(
            () => Seen(conversation).LastOrDefault(fits),
            () => $"No such message in {conversation?.Name ?? "any conversation"}. There was:\n{Printed(conversation)}",
            patience
        );

    /// <summary>The bot's answer to a condition on the whole world, e.g. on <see cref="Requests"/>.</summary>
    public async Task UntilAsync(Func<bool> happened, string what, TimeSpan? patience = null) =>
        await UntilAsync(
            () => happened() ? this : null,
            () => $"This did not happen: {what}.\n{Printed(null)}\nRequests:\n{string.Join('\n', Requests)}",
            patience
        );

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Everything that was said, for the text of a failure.</summary>
    public string Printed(FakeConversation? conversation) =>
        Seen(conversation) is { Count: > 0 } seen
            ? string.Join("\n", seen.Select(message => message.ToString()))
            : "(nothing)";

    internal string NewId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

    internal IReadOnlyList<FakeMessage> Seen(FakeConversation? conversation)
    {
        lock (Gate)
        {
            return
            [
                .. conversations
                    .Where(each => conversation is null || each == conversation || each.Channel == conversation)
                    .SelectMany(each => each.Messages)
                    .OrderBy(message => message.Order),
            ];
        }
    }

    internal FakeConversation Add(FakeConversation conversation)
    {
        lock (Gate)
        {
            conversations.Add(conversation);
            return conversation;
        }
    }

    internal FakeConversation? Conversation(string id)
    {
        lock (Gate)
        {
            return conversations.Find(each => each.Id == id);
        }
    }

    internal FakeTeam? Team(string id)
    {
        lock (Gate)
        {
            return teams.Find(team => team.Id == id);
        }
    }

    /// <summary>From here on the rosters give no more of someone than how the chat addresses them.</summary>
    public void HidesIdentityOf(params IEnumerable<FakePerson> some)
    {
        lock (Gate)
        {
            unidentified.UnionWith(some.Select(person => person.ChatId));
        }
    }

    internal JObject RosterEntryOf(FakePerson person)
    {
        lock (Gate)
        {
            return unidentified.Contains(person.ChatId)
                ? new JObject
                {
                    ["id"] = person.ChatId,
                    ["tenantId"] = person.Tenant,
                    ["userRole"] = "user",
                }
                : person.RosterEntry();
        }
    }

    internal bool HasApp(FakePerson person)
    {
        lock (Gate)
        {
            return installed.Contains(person.ChatId);
        }
    }

    internal bool Blocks(FakePerson person)
    {
        lock (Gate)
        {
            return blocked.Contains(person.ChatId);
        }
    }

    internal void SetApp(FakePerson person, bool has)
    {
        lock (Gate)
        {
            _ = has ? installed.Add(person.ChatId) : installed.Remove(person.ChatId);
        }
    }

    internal void SetBlocks(FakePerson person, bool blocks)
    {
        lock (Gate)
        {
            _ = blocks ? blocked.Add(person.ChatId) : blocked.Remove(person.ChatId);
        }
    }

    /// <summary>Whether someone shares a team or a chat with the bot.</summary>
    internal bool MeetsBot(FakePerson person)
    {
        lock (Gate)
        {
            return teams.Exists(team => team.HasBot && team.Members.Contains(person))
                || conversations.Exists(chat =>
                    (chat.Kind == ConversationKind.GroupChat || chat.HasOwnMembers)
                    && chat.HasBot
                    && chat.Members.Contains(person)
                );
        }
    }

    internal void Asked(ConnectorRequest request)
    {
        requests.Enqueue(request);
        Changed();
    }

    internal void Changed()
    {
        TaskCompletionSource before;
        lock (Gate)
        {
            before = changed;
            changed = NewChange();
        }
        before.TrySetResult();
    }

    /// <summary>Sends an activity with an Authorization header of the test's choice; null for none.</summary>
    public Task<BotReply> DeliverAsync(JObject activity, string? authorization) =>
        DeliverAsync(null, Encoding.UTF8.GetBytes(activity.ToString(Formatting.None)), authorization, activity);

    internal async Task<BotReply> DeliverAsync(HttpClient? bot, JObject activity)
    {
        var body = activity.ToString(Formatting.None);
        return await DeliverAsync(
            bot,
            Encoding.UTF8.GetBytes(body),
            SignsActivities ? Tokens.Header() : null,
            activity
        );
    }

    internal async Task<BotReply> DeliverAsync(HttpClient? bot, byte[] body, string? authorization, JObject? activity)
    {
        var client = bot ?? Bot ?? throw new InvalidOperationException($"Set {nameof(FakeTeams)}.{nameof(Bot)} first.");
        using var request = new HttpRequestMessage(HttpMethod.Post, MessagesPath)
        {
            Content = new ByteArrayContent(body),
        };
        request.Content.Headers.ContentType = new("application/json") { CharSet = "utf-8" };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }
        request.Headers.TryAddWithoutValidation("x-ms-conversation-id", (string?)activity?["conversation"]?["id"]);
        request.Headers.TryAddWithoutValidation("x-ms-tenant-id", (string?)activity?["conversation"]?["tenantId"]);
        using var response = await client.SendAsync(request);
        return new BotReply(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.RetryAfter?.Delta
        );
    }

    async Task<T> UntilAsync<T>(Func<T?> look, Func<string> otherwise, TimeSpan? patience)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        while (true)
        {
            Task next;
            lock (Gate)
            {
                next = changed.Task;
            }
            if (look() is { } found)
            {
                return found;
            }
            try
            {
                await next.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException late)
            {
                throw new ShouldAssertException(otherwise(), late);
            }
        }
    }

    static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <summary>What the bot answered to an activity.</summary>
/// <param name="RetryAfter">How long to wait before sending it again, where it said so.</param>
public sealed record BotReply(HttpStatusCode Status, string Body, TimeSpan? RetryAfter = null)
{
    public bool IsOk => Status == HttpStatusCode.OK;
}
