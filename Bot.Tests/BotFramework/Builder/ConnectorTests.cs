using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class ConnectorTests
{
    private const string Conversation = "19:a/b@thread.tacv2;messageid=1";
    private const string Base = "https://smba.test/emea/v3";
    private const string Escaped = "19%3Aa%2Fb%40thread.tacv2%3Bmessageid%3D1";

    private static readonly Activity Message = new() { Type = ActivityTypes.Message, Text = "x" };

    public static TheoryData<string, Func<Conversations, Task>, string, string> Calls =>
        new()
        {
            {
                "send",
                c => c.SendToConversationAsync(Conversation, Message),
                "POST",
                $"{Base}/conversations/{Escaped}/activities"
            },
            {
                "reply",
                c => c.ReplyToActivityAsync(Conversation, "1/2", Message),
                "POST",
                $"{Base}/conversations/{Escaped}/activities/1%2F2"
            },
            {
                "update",
                c => c.UpdateActivityAsync(Conversation, "1", Message),
                "PUT",
                $"{Base}/conversations/{Escaped}/activities/1"
            },
            {
                "delete",
                c => c.DeleteActivityAsync(Conversation, "1"),
                "DELETE",
                $"{Base}/conversations/{Escaped}/activities/1"
            },
            { "members", c => c.GetConversationMembersAsync("c"), "GET", $"{Base}/conversations/c/members" },
            {
                "member",
                c => c.GetConversationMemberAsync("29:u", "c"),
                "GET",
                $"{Base}/conversations/c/members/29%3Au"
            },
            {
                "first page",
                c => c.GetConversationPagedMembersAsync("c"),
                "GET",
                $"{Base}/conversations/c/pagedmembers"
            },
            {
                "next page",
                c => c.GetConversationPagedMembersAsync("c", 500, "a b&c"),
                "GET",
                $"{Base}/conversations/c/pagedmembers?pageSize=500&continuationToken=a%20b%26c"
            },
            { "create", c => c.CreateConversationAsync(new ConversationParameters()), "POST", $"{Base}/conversations" },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Call_goes_to_its_documented_address(
        string what,
        Func<Conversations, Task> call,
        string method,
        string url
    )
    {
        using var channel = new FakeChannel(request =>
            FakeChannel.Json(
                request.RequestUri!.AbsolutePath.EndsWith("/members", StringComparison.Ordinal) ? "[]" : "{}"
            )
        );
        // With and without a slash at the end.
        foreach (var address in new[] { "https://smba.test/emea/", "https://smba.test/emea" })
        {
            using var client = Client(channel, address);
            await call((Conversations)client.Conversations);
        }

        channel
            .Requests.Select(request => (request.Method.Method, request.Url))
            .ShouldBe([(method, url), (method, url)], what);
    }

    [Fact]
    public async Task Body_is_the_activity_and_the_answer_its_id()
    {
        using var channel = new FakeChannel();
        using var client = Client(channel);

        var response = await client.Conversations.SendToConversationAsync("c", Message);

        response.Id.ShouldBe("sent-1");
        JToken
            .DeepEquals(JObject.Parse(channel.Only.Body!), JObject.Parse("""{"type":"message","text":"x"}"""))
            .ShouldBeTrue();
    }

    [Theory]
    [InlineData(HttpStatusCode.Created)]
    [InlineData(HttpStatusCode.Accepted)]
    public async Task Answers_without_content_are_no_error(HttpStatusCode status)
    {
        using var channel = new FakeChannel(_ => new HttpResponseMessage(status));
        using var client = Client(channel);

        (await client.Conversations.SendToConversationAsync("c", Message))?.Id.ShouldBeNull();
    }

    [Fact]
    public async Task Refusal_tells_status_code_headers_and_both_bodies()
    {
        using var channel = new FakeChannel(_ =>
        {
            var response = FakeChannel.Json(
                """{"error":{"code":"MessageSizeTooBig","message":"too big"}}""",
                HttpStatusCode.RequestEntityTooLarge
            );
            response.Headers.Add("Retry-After", "7");
            return response;
        });
        using var client = Client(channel);

        var e = await Should.ThrowAsync<ErrorResponseException>(() =>
            client.Conversations.SendToConversationAsync("c", Message)
        );

        e.Message.ShouldBe("Operation returned an invalid status code 'RequestEntityTooLarge'");
        (e.Body.Error.Code, e.Body.Error.Message).ShouldBe(("MessageSizeTooBig", "too big"));
        e.Response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        e.Response.Headers["Retry-After"].ShouldBe(["7"]);
        e.Response.Content.ShouldContain("MessageSizeTooBig");
        e.Request.Method.ShouldBe(HttpMethod.Post);
        e.Request.RequestUri.AbsoluteUri.ShouldEndWith("/v3/conversations/c/activities");
        e.Request.Content.ShouldContain("\"text\"");
    }

    [Fact]
    public async Task Refusal_that_is_no_json_still_tells_its_status()
    {
        using var channel = new FakeChannel(_ => new HttpResponseMessage(HttpStatusCode.BadGateway)
        {
            Content = new StringContent("<html>bad gateway</html>"),
        });
        using var client = Client(channel);

        var e = await Should.ThrowAsync<ErrorResponseException>(() =>
            client.Conversations.SendToConversationAsync("c", Message)
        );

        e.Response.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        e.Body.ShouldBeNull();
    }

    [Fact]
    public async Task Retry_below_the_client_sends_the_same_bytes()
    {
        using var channel = new FakeChannel();
        using var twice = new Twice { InnerHandler = channel };
        using var client = new ConnectorClient(
            new Uri("https://smba.test/"),
            MicrosoftAppCredentials.Empty,
            new HttpClient(twice),
            true
        );

        await client.Conversations.SendToConversationAsync("c", Message);

        channel.Requests.Count.ShouldBe(2);
        channel
            .Requests.Select(request => request.Body)
            .Distinct()
            .ShouldHaveSingleItem()!
            .ShouldContain("\"text\":\"x\"");
    }

    [Theory]
    [InlineData("https://smba.test/", "Bearer token-1")]
    [InlineData("http://localhost:1234/", "Bearer token-1")]
    [InlineData("http://smba.test/", null)]
    public async Task Token_goes_out_only_where_nobody_can_listen(string address, string? expected)
    {
        using var channel = new FakeChannel();
        using var client = new ConnectorClient(
            new Uri(address),
            CountingCredentials.Create(),
            channel.CreateClient(""),
            true
        );

        await client.Conversations.SendToConversationAsync("c", Message);

        channel.Only.Authorization.ShouldBe(expected);
    }

    [Fact]
    public async Task Token_is_kept_until_it_is_about_to_run_out()
    {
        var credentials = CountingCredentials.Create();
        (await credentials.GetTokenAsync()).ShouldBe("token-1");
        (await credentials.GetTokenAsync()).ShouldBe("token-1");
        (await credentials.GetTokenAsync(forceRefresh: true)).ShouldBe("token-2");

        var shortLived = CountingCredentials.Create(TimeSpan.FromMinutes(4));
        await shortLived.GetTokenAsync();
        (await shortLived.GetTokenAsync()).ShouldBe("token-2");
    }

    [Fact]
    public async Task Missing_ids_are_refused_before_anything_is_sent()
    {
        using var channel = new FakeChannel();
        using var client = Client(channel);

        await Should.ThrowAsync<Exception>(() => client.Conversations.SendToConversationAsync(null!, Message));
        await Should.ThrowAsync<Exception>(() => client.Conversations.UpdateActivityAsync("c", null!, Message));

        channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Teams_questions_go_to_the_team_where_there_is_one()
    {
        using var channel = new FakeChannel(request =>
            FakeChannel.Json(
                request.RequestUri!.AbsolutePath switch
                {
                    var path when path.EndsWith("/conversations", StringComparison.Ordinal) =>
                        """{"conversations":[{"id":"ch","name":"General"}]}""",
                    var path when path.EndsWith("/pagedmembers", StringComparison.Ordinal) =>
                        """{"continuationToken":"next","members":[{"id":"29:u","email":"u@x","userPrincipalName":"upn","tenantId":"t"}]}""",
                    var path when path.Contains("/members/", StringComparison.Ordinal) =>
                        """{"id":"29:u","givenName":"Ann","objectId":"o"}""",
                    _ => """{"id":"team","name":"Sales","memberCount":3,"channelCount":1}""",
                }
            )
        );
        var results = new List<object>();
        await ContinueAsync(
            channel,
            async turn =>
            {
                results.Add((await TeamsInfo.GetTeamDetailsAsync(turn)).MemberCount);
                results.Add((await TeamsInfo.GetTeamChannelsAsync(turn)).ShouldHaveSingleItem().Name);
                results.Add((await TeamsInfo.GetMemberAsync(turn, "29:u")).GivenName);
                var page = await TeamsInfo.GetPagedMembersAsync(turn, 100);
                results.Add((page.ContinuationToken, page.Members.ShouldHaveSingleItem().Email));
            }
        );

        results.ShouldBe([3, "General", "Ann", ("next", "u@x")]);
        channel
            .Requests.Select(request => request.Url[Base.Length..])
            .ShouldBe([
                "/teams/19%3Ateam",
                "/teams/19%3Ateam/conversations",
                "/conversations/19%3Ateam/members/29%3Au",
                "/conversations/19%3Ateam/pagedmembers?pageSize=100",
            ]);
    }

    [Fact]
    public async Task Message_to_another_channel_starts_a_thread_there()
    {
        using var channel = new FakeChannel(_ => FakeChannel.Json("""{"id":"19:new;messageid=5","activityId":"5"}"""));
        Tuple<ConversationReference, string>? started = null;

        await ContinueAsync(
            channel,
            async turn =>
                started = await TeamsInfo.SendMessageToTeamsChannelAsync(
                    turn,
                    MessageFactory.Text("hi"),
                    "19:other",
                    "app"
                )
        );

        started!.Item1.Conversation.Id.ShouldBe("19:new;messageid=5");
        started.Item2.ShouldBe("5");
        channel.Only.Url.ShouldBe($"{Base}/conversations");
        var sent = JObject.Parse(channel.Only.Body!);
        sent["isGroup"]!.Value<bool>().ShouldBeTrue();
        sent["channelData"]!.ToString(Newtonsoft.Json.Formatting.None).ShouldBe("""{"channel":{"id":"19:other"}}""");
        sent["activity"]!["text"]!.Value<string>().ShouldBe("hi");
    }

    private static ConnectorClient Client(FakeChannel channel, string address = "https://smba.test/emea/") =>
        new(new Uri(address), MicrosoftAppCredentials.Empty, channel.CreateClient(""), true);

    private static Task ContinueAsync(FakeChannel channel, Func<ITurnContext, Task> bot)
    {
        var authentication = new ConfigurationBotFrameworkAuthentication(
            new ConfigurationBuilder().AddInMemoryCollection().Build(),
            httpClientFactory: channel
        );
        var activity = new Activity
        {
            Type = ActivityTypes.Event,
            ChannelId = Channels.Msteams,
            ServiceUrl = "https://smba.test/emea/",
            Conversation = new ConversationAccount(id: "19:c"),
            ChannelData = JObject.Parse("""{"team":{"id":"19:team"}}"""),
        };
        return new CloudAdapter(authentication).ContinueConversationAsync(
            "app",
            activity,
            (turn, _) => bot(turn),
            default
        );
    }

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class CountingCredentials() : AppCredentials(null, null, null, null), IAuthenticator
    {
        private int _count;

        public static CountingCredentials Create(TimeSpan? lifetime = null) =>
            new() { MicrosoftAppId = "app", Lifetime = lifetime ?? TimeSpan.FromHours(1) };

        public TimeSpan Lifetime { get; init; } = TimeSpan.FromHours(1);

        Task<AuthenticatorResult> IAuthenticator.GetTokenAsync(bool forceRefresh) =>
            Task.FromResult(
                new AuthenticatorResult
                {
                    AccessToken = $"token-{++_count}",
                    ExpiresOn = TimeProvider.System.GetUtcNow() + Lifetime,
                }
            );

        protected override Lazy<IAuthenticator> BuildIAuthenticator() => new(() => this);
    }
}
