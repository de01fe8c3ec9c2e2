using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>What a bot can ask of the service of <see cref="FakeTeams"/>, for tests of that service.</summary>
public abstract class FakeTeamsCalls : IAsyncLifetime, IDisposable
{
    protected HttpClient Http { get; } = new();

    protected FakeTeams Teams { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Teams = await FakeTeams.StartAsync();
        Teams.Bot = new StubBot().Client;
        Http.BaseAddress = new Uri(Teams.ServiceUrl);
    }

    public Task DisposeAsync() => Teams.DisposeAsync().AsTask();

    public void Dispose()
    {
        Http.Dispose();
        GC.SuppressFinalize(this);
    }

    protected FakeTeam TeamWithBot(params FakePerson[] members)
    {
        var team = Teams.AddTeam("Sales", members);
        team.HasBot = true;
        return team;
    }

    protected async Task<(FakeConversation Thread, string Id)> ThreadAsync(string text)
    {
        var (_, answer) = await PostAsync("v3/conversations", Thread(TeamWithBot().General, text));
        var id = (string)answer["activityId"]!;
        return ((await Teams.MessageAsync(message => message.Id == id)).Conversation, id);
    }

    protected JObject Thread(FakeConversation channel, string text) =>
        new()
        {
            ["isGroup"] = true,
            ["channelData"] = new JObject
            {
                ["channel"] = new JObject { ["id"] = channel.Id },
                ["tenant"] = new JObject { ["id"] = Teams.Tenant },
            },
            ["activity"] = Message(text),
        };

    protected JObject Chat(string member) =>
        new()
        {
            ["members"] = new JArray(new JObject { ["id"] = member }),
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = Teams.Tenant } },
        };

    protected static JObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    protected static string Activities(FakeConversation conversation) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities";

    protected static string Activity(FakeConversation conversation, string id) => $"{Activities(conversation)}/{id}";

    protected static string? CodeOf(JToken answer) => (string?)answer.SelectToken("error.code");

    protected static StringContent Json(JObject body) =>
        new(body.ToString(Formatting.None), Encoding.UTF8, "application/json");

    protected Task<Answered> PostAsync(string path, JObject body) => SendAsync(HttpMethod.Post, path, body);

    protected async Task<JToken> GetAsync(string path)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, path);
        status.ShouldBe(HttpStatusCode.OK);
        return answer;
    }

    protected async Task<Answered> SendAsync(HttpMethod method, string path, JObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) };
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var seconds = response.Headers.RetryAfter?.Delta?.TotalSeconds;
        return new Answered(response.StatusCode, text.Length == 0 ? new JObject() : JToken.Parse(text))
        {
            RetryAfter = (int?)seconds,
        };
    }

    protected sealed record Answered(HttpStatusCode Status, JToken Answer)
    {
        public int? RetryAfter { get; init; }
    }
}
