using System.Net;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>The service side: what a bot meets when it writes to Teams.</summary>
public sealed class FakeTeamsTests : IAsyncLifetime, IDisposable
{
    readonly HttpClient http = new();
    FakeTeams teams = null!;

    public async Task InitializeAsync()
    {
        teams = await FakeTeams.StartAsync();
        teams.Bot = new StubBot().Client;
        http.BaseAddress = new Uri(teams.ServiceUrl);
    }

    public Task DisposeAsync() => teams.DisposeAsync().AsTask();

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task NewThread_GetsTheChannelsIdWithTheRootsOwn()
    {
        var team = TeamWithBot();

        var (status, answer) = await PostAsync("v3/conversations", Thread(team.General, "Hello"));

        status.ShouldBe(HttpStatusCode.Created);
        ((string)answer["id"]!).ShouldBe($"{team.Id};messageid={answer["activityId"]}");
        team.General.Threads.ShouldHaveSingleItem().Last.Text.ShouldBe("Hello");
    }

    [Fact]
    public async Task NewThread_WhereTheBotIsNot_Is403()
    {
        var team = teams.AddTeam("Sales");

        var (status, answer) = await PostAsync("v3/conversations", Thread(team.General, "Hello"));

        status.ShouldBe(HttpStatusCode.Forbidden);
        CodeOf(answer).ShouldBe("BotNotInConversationRoster");
    }

    [Fact]
    public async Task Edit_KeepsWhatTheMessageWas()
    {
        var (thread, id) = await ThreadAsync("One");

        (await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"))).Status.ShouldBe(HttpStatusCode.OK);

        var message = thread.Last;
        message.Text.ShouldBe("Two");
        message.Versions.Select(version => (string?)version["text"]).ShouldBe(["One", "Two"]);
        message.Edits.ShouldBe(1);
    }

    [Fact]
    public async Task DeletedMessage_CannotBeEdited()
    {
        var (thread, id) = await ThreadAsync("One");
        await SendAsync(HttpMethod.Delete, Activity(thread, id));

        var (status, answer) = await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"));

        status.ShouldBe(HttpStatusCode.NotFound);
        CodeOf(answer).ShouldBe("ActivityNotFoundInConversation");
        thread.Last.IsDeleted.ShouldBeTrue();
    }

    [Fact]
    public async Task PersonalChat_AskedForTwice_IsTheSame()
    {
        var kim = teams.AddPerson("Kim").WithApp();

        var byChatId = await PostAsync("v3/conversations", Chat(kim.ChatId));
        var byObjectId = await PostAsync("v3/conversations", Chat(kim.AadObjectId));

        byChatId.Answer["id"].ShouldBe(byObjectId.Answer["id"]);
        ((string)byChatId.Answer["id"]!).ShouldBe(kim.Chat.Id);
    }

    [Fact]
    public async Task PersonalChat_WithSomebodyWithoutTheApp_Is403()
    {
        var kim = teams.AddPerson("Kim");

        var byChatId = await PostAsync("v3/conversations", Chat(kim.ChatId));
        var byObjectId = await PostAsync("v3/conversations", Chat(kim.AadObjectId));

        (byChatId.Status, CodeOf(byChatId.Answer)).ShouldBe((HttpStatusCode.Forbidden, "BotNotInConversationRoster"));
        (byObjectId.Status, CodeOf(byObjectId.Answer)).ShouldBe(
            (HttpStatusCode.Forbidden, "ForbiddenOperationException")
        );
    }

    [Fact]
    public async Task PersonalChat_WithATeamMemberWithoutTheApp_OpensByChatIdOnly()
    {
        var kim = teams.AddPerson("Kim");
        TeamWithBot(kim);

        (await PostAsync("v3/conversations", Chat(kim.ChatId))).Status.ShouldBe(HttpStatusCode.Created);
        (await PostAsync("v3/conversations", Chat(kim.AadObjectId))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Message_ToSomebodyWhoBlockedTheBot_Is403WithTheReasonInside()
    {
        var kim = teams.AddPerson("Kim").WithApp();
        kim.BlocksTheBot();

        var (status, answer) = await PostAsync(Activities(kim.Chat), Message("Hello"));

        status.ShouldBe(HttpStatusCode.Forbidden);
        CodeOf(answer).ShouldBe("MessageWritesBlocked");
        JObject.Parse((string)answer["error"]!["message"]!)["errorCode"].ShouldBe(209);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?pageSize=10", 50)]
    [InlineData("?pageSize=100", 100)]
    [InlineData("?pageSize=9999", 500)]
    public async Task Roster_OfATeam_ComesInPages(string query, int expected)
    {
        var team = TeamWithBot([.. Enumerable.Range(0, 620).Select(number => teams.AddPerson($"Person {number}"))]);

        var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers{query}");

        page["members"]!.Count().ShouldBe(expected);
        page["continuationToken"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Roster_ReadPageByPage_HasEverybodyOnce()
    {
        var team = TeamWithBot([.. Enumerable.Range(0, 120).Select(number => teams.AddPerson($"Person {number}"))]);
        var seen = new List<string>();
        string? more = null;

        do
        {
            var query = $"?pageSize=50{(more is null ? "" : $"&continuationToken={more}")}";
            var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(team.Id)}/pagedmembers{query}");
            seen.AddRange(page["members"]!.Select(member => (string)member["objectId"]!));
            more = (string?)page["continuationToken"];
        } while (more is not null);

        seen.ShouldBe(team.Members.Select(person => person.AadObjectId));
    }

    [Fact]
    public async Task Roster_OfAChat_ComesWhole()
    {
        var chat = teams.AddGroupChat(
            "Us",
            Enumerable.Range(0, 80).Select(number => teams.AddPerson($"Person {number}"))
        );
        await chat.Members[0].AddsTheBotAsync(chat);

        var page = await GetAsync($"v3/conversations/{Uri.EscapeDataString(chat.Id)}/pagedmembers?pageSize=50");

        page["members"]!.Count().ShouldBe(80);
        page["continuationToken"].ShouldBeNull();
    }

    [Fact]
    public async Task Message_OverTheSize_Is413()
    {
        var (thread, _) = await ThreadAsync("One");

        var (status, answer) = await PostAsync(Activities(thread), Message(new string('x', 41_000)));

        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        CodeOf(answer).ShouldBe("MessageSizeTooBig");
    }

    [Fact]
    public async Task TextWithACard_BecomesTwoMessages_OfWhichNoneIsNamed()
    {
        var (thread, _) = await ThreadAsync("One");
        var both = Message("Look");
        both["attachments"] = new JArray(
            new JObject { ["contentType"] = FakeMessage.AdaptiveCardType, ["content"] = new JObject() }
        );

        var (_, answer) = await PostAsync(Activities(thread), both);

        answer["id"].ShouldBeNull();
        thread.Messages.Count.ShouldBe(3);
    }

    [Fact]
    public async Task EighthMessageInASecond_Is429_UntilTheSecondIsOver()
    {
        var time = new FakeTimeProvider();
        teams.Limits = new RateLimits(time);
        var (thread, _) = await ThreadAsync("1");
        for (var number = 2; number <= 7; number++)
        {
            (await PostAsync(Activities(thread), Message($"{number}"))).Status.ShouldBe(HttpStatusCode.Created);
        }

        var refused = await PostAsync(Activities(thread), Message("8"));
        time.Advance(TimeSpan.FromSeconds(1));
        var eighth = await PostAsync(Activities(thread), Message("8"));
        var ninth = await PostAsync(Activities(thread), Message("9"));

        (refused.Status, refused.RetryAfter).ShouldBe((HttpStatusCode.TooManyRequests, 1));
        eighth.Status.ShouldBe(HttpStatusCode.Created);
        // Eight in two seconds.
        (ninth.Status, ninth.RetryAfter).ShouldBe((HttpStatusCode.TooManyRequests, 1));
        teams.Limits.Refused.ShouldBe(2);
    }

    [Fact]
    public async Task Limit_OfOneConversation_LeavesAnotherAlone()
    {
        teams.Limits = new RateLimits(new FakeTimeProvider());
        var (full, _) = await ThreadAsync("1");
        for (var number = 2; number <= 8; number++)
        {
            await PostAsync(Activities(full), Message($"{number}"));
        }
        var other = teams.AddPerson("Kim").WithApp();

        (await PostAsync(Activities(other.Chat), Message("Hello"))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task FiftyFirstRequestOfATenantInASecond_Is429()
    {
        teams.Limits = new RateLimits(new FakeTimeProvider());
        var people = Enumerable.Range(0, 51).Select(number => teams.AddPerson($"Person {number}").WithApp()).ToList();

        var statuses = new List<HttpStatusCode>();
        foreach (var person in people)
        {
            statuses.Add((await PostAsync(Activities(person.Chat), Message("Hello"))).Status);
        }

        statuses.Count(status => status == HttpStatusCode.Created).ShouldBe(50);
        statuses[50].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task PlannedFault_MeetsOnlyTheRequestsItIsFor()
    {
        var (thread, id) = await ThreadAsync("One");
        teams.Faults.Next(2, Fault.Throttled(3), request => request.Operation == Operation.Update);

        var posted = await PostAsync(Activities(thread), Message("Two"));
        var edits = new List<Answered>();
        for (var i = 0; i < 3; i++)
        {
            edits.Add(await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Three")));
        }

        posted.Status.ShouldBe(HttpStatusCode.Created);
        edits.Select(edit => (int)edit.Status).ShouldBe([429, 429, 200]);
        edits[0].RetryAfter.ShouldBe(3);
        CodeOf(edits[0].Answer).ShouldBe("Throttled");
        teams.Faults.Left.ShouldBe(0);
    }

    [Fact]
    public async Task DroppedConnection_BeforeAndAfter_DiffersInWhatIsThere()
    {
        var (thread, _) = await ThreadAsync("One");
        teams.Faults.Next(Fault.DropBefore);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(Activities(thread), Message("Two")));
        thread.Messages.Count.ShouldBe(1);

        teams.Faults.Next(Fault.DropAfter);
        await Should.ThrowAsync<HttpRequestException>(() => PostAsync(Activities(thread), Message("Three")));

        thread.Last.Text.ShouldBe("Three");
    }

    [Fact]
    public async Task GatewayFault_IsNoJson()
    {
        var (thread, _) = await ThreadAsync("One");
        teams.Faults.Next(Fault.TimeoutAfter);

        using var response = await http.PostAsync(Activities(thread), Json(Message("Two")));

        response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        (await response.Content.ReadAsStringAsync()).ShouldStartWith("<html>");
        thread.Last.Text.ShouldBe("Two");
    }

    [Fact]
    public async Task WaitingForAMessage_EndsWhenItIsEditedToFit()
    {
        var (thread, id) = await ThreadAsync("One");
        var waiting = teams.MessageAsync(thread, message => message.Text == "Two");
        waiting.IsCompleted.ShouldBeFalse();

        await SendAsync(HttpMethod.Put, Activity(thread, id), Message("Two"));

        (await waiting).Id.ShouldBe(id);
    }

    [Fact]
    public async Task WaitingForAMessageThatNeverComes_TellsWhatWasThere()
    {
        var (thread, _) = await ThreadAsync("Something else");

        var failure = await Assert.ThrowsAsync<ShouldAssertException>(() =>
            teams.MessageAsync(thread, message => message.Text == "Two", TimeSpan.FromMilliseconds(20))
        );

        failure.Message.ShouldContain("Something else");
    }

    [Fact]
    public async Task UnknownPath_Is404InTeamsShape()
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, "v3/nothing/here");

        status.ShouldBe(HttpStatusCode.NotFound);
        CodeOf(answer).ShouldBe("NotFound");
    }

    FakeTeam TeamWithBot(params FakePerson[] members)
    {
        var team = teams.AddTeam("Sales", members);
        team.HasBot = true;
        return team;
    }

    async Task<(FakeConversation Thread, string Id)> ThreadAsync(string text)
    {
        var (_, answer) = await PostAsync("v3/conversations", Thread(TeamWithBot().General, text));
        var id = (string)answer["activityId"]!;
        return ((await teams.MessageAsync(message => message.Id == id)).Conversation, id);
    }

    JObject Thread(FakeConversation channel, string text) =>
        new()
        {
            ["isGroup"] = true,
            ["channelData"] = new JObject
            {
                ["channel"] = new JObject { ["id"] = channel.Id },
                ["tenant"] = new JObject { ["id"] = teams.Tenant },
            },
            ["activity"] = Message(text),
        };

    JObject Chat(string member) =>
        new()
        {
            ["members"] = new JArray(new JObject { ["id"] = member }),
            ["channelData"] = new JObject { ["tenant"] = new JObject { ["id"] = teams.Tenant } },
        };

    static JObject Message(string text) => new() { ["type"] = "message", ["text"] = text };

    static string Activities(FakeConversation conversation) =>
        $"v3/conversations/{Uri.EscapeDataString(conversation.Id)}/activities";

    static string Activity(FakeConversation conversation, string id) => $"{Activities(conversation)}/{id}";

    static string? CodeOf(JToken answer) => (string?)answer.SelectToken("error.code");

    static StringContent Json(JObject body) => new(body.ToString(Formatting.None), Encoding.UTF8, "application/json");

    Task<Answered> PostAsync(string path, JObject body) => SendAsync(HttpMethod.Post, path, body);

    async Task<JToken> GetAsync(string path)
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, path);
        status.ShouldBe(HttpStatusCode.OK);
        return answer;
    }

    async Task<Answered> SendAsync(HttpMethod method, string path, JObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : Json(body) };
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var seconds = response.Headers.RetryAfter?.Delta?.TotalSeconds;
        return new Answered(response.StatusCode, text.Length == 0 ? new JObject() : JToken.Parse(text))
        {
            RetryAfter = (int?)seconds,
        };
    }

    sealed record Answered(HttpStatusCode Status, JToken Answer)
    {
        public int? RetryAfter { get; init; }
    }
}
