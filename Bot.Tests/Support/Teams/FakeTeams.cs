using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>
/// Teams, as far as a bot can tell: the service that the bot writes to, and the people whose clients write to the bot. Everything
/// that was said is kept with its edits, so that a test reads what a person would see.
/// </summary>
public sealed partial class FakeTeams : IAsyncDisposable
{
    /// <summary>How long a test waits for something that should happen before it says what happened instead.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ConcurrentQueue<ConnectorRequest> requests = new();
    readonly List<FakeConversation> conversations = [];
    readonly List<FakePerson> people = [];
    readonly List<FakeTeam> teams = [];
    TeamsServer? server;
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

    public ValueTask DisposeAsync() => server?.DisposeAsync() ?? ValueTask.CompletedTask;

    internal string NewId() => Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);

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

    internal void Asked(ConnectorRequest request)
    {
        requests.Enqueue(request);
        Changed();
    }
}
