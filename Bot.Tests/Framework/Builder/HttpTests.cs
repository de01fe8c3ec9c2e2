using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.BotFramework.Builder;

public sealed class HttpTests
{
    private const string Message =
        """{"type":"message","id":"m1","text":"hi","channelId":"msteams","serviceUrl":"https://smba.test/emea/","conversation":{"id":"19:a@thread.tacv2;messageid=1"},"from":{"id":"29:u"},"recipient":{"id":"28:b"}}""";

    [Fact]
    public async Task Message_is_answered_with_200_and_the_reply_goes_to_the_channel()
    {
        await using var host = await BotHost.StartAsync(
            new FunctionBot(turn => turn.SendActivityAsync(MessageFactory.Text("ho")))
        );

        var (status, body) = await host.PostAsync(Message);

        status.ShouldBe(HttpStatusCode.OK);
        body.ShouldBeEmpty();
        host.Channel.Only.Method.ShouldBe(HttpMethod.Post);
        host.Channel.Only.Url.ShouldBe(
            "https://smba.test/emea/v3/conversations/19%3Aa%40thread.tacv2%3Bmessageid%3D1/activities/m1"
        );
        host.Channel.Only.Authorization.ShouldBeNull();
        var sent = JObject.Parse(host.Channel.Only.Body!);
        sent["text"]!.Value<string>().ShouldBe("ho");
        sent["from"]!["id"]!.Value<string>().ShouldBe("28:b");
        sent["recipient"]!["id"]!.Value<string>().ShouldBe("29:u");
        sent["replyToId"]!.Value<string>().ShouldBe("m1");
    }

    [Fact]
    public async Task ExpectReplies_brings_the_replies_in_the_response()
    {
        await using var host = await BotHost.StartAsync(
            new FunctionBot(turn => turn.SendActivityAsync(MessageFactory.Text("ho")))
        );

        var (status, body) = await host.PostAsync(
            Message.Replace("\"id\":\"m1\"", "\"id\":\"m1\",\"deliveryMode\":\"expectReplies\"")
        );

        status.ShouldBe(HttpStatusCode.OK);
        JObject.Parse(body)["activities"]!.ShouldHaveSingleItem()["text"]!.Value<string>().ShouldBe("ho");
        host.Channel.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invoke_is_answered_with_the_status_and_body_of_its_response()
    {
        await using var host = await BotHost.StartAsync(
            new FunctionBot(turn =>
                turn.SendActivityAsync(
                    new Activity
                    {
                        Type = ActivityTypesEx.InvokeResponse,
                        Value = new InvokeResponse { Status = 412, Body = new Error("code", "message") },
                    }
                )
            )
        );

        var (status, body) = await host.PostAsync(Message.Replace("\"message\"", "\"invoke\""));

        status.ShouldBe(HttpStatusCode.PreconditionFailed);
        JToken
            .DeepEquals(JObject.Parse(body), JObject.Parse("""{"code":"code","message":"message"}"""))
            .ShouldBeTrue(body);
        host.Channel.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("unheard/of")]
    [InlineData("adaptiveCard/action")]
    public async Task Invoke_that_nobody_handles_is_501(string name)
    {
        await using var host = await BotHost.StartAsync(new TeamsActivityHandler());
        var invoke = JObject.Parse(Message);
        invoke["type"] = "invoke";
        invoke["name"] = name;
        invoke["value"] = JObject.Parse("""{"action":{"type":"Action.Execute","verb":"x"}}""");

        (await host.PostAsync(invoke.ToString())).Status.ShouldBe(HttpStatusCode.NotImplemented);
    }

    [Fact]
    public async Task Invoke_that_the_bot_leaves_without_response_is_501()
    {
        await using var host = await BotHost.StartAsync(new FunctionBot(_ => Task.CompletedTask));

        (await host.PostAsync(Message.Replace("\"message\"", "\"invoke\""))).Status.ShouldBe(
            HttpStatusCode.NotImplemented
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("{}")]
    [InlineData("""{"text":"no type"}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    [InlineData("""{"type":"message","from":7}""")]
    public async Task Body_that_is_no_activity_is_400(string body)
    {
        var turns = 0;
        await using var host = await BotHost.StartAsync(new FunctionBot(_ => Task.FromResult(turns++)));

        (await host.PostAsync(body)).Status.ShouldBe(HttpStatusCode.BadRequest);
        turns.ShouldBe(0);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_are_405(string method)
    {
        await using var host = await BotHost.StartAsync(new FunctionBot(_ => Task.CompletedTask));
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await host.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Body_survives_a_large_text_with_characters_outside_the_basic_plane()
    {
        var text = string.Concat(Enumerable.Repeat("👍 één ", 20_000));
        await using var host = await BotHost.StartAsync(
            new FunctionBot(turn => turn.SendActivityAsync(turn.Activity.Text))
        );
        var message = JObject.Parse(Message);
        message["text"] = text;

        (await host.PostAsync(message.ToString())).Status.ShouldBe(HttpStatusCode.OK);

        JObject.Parse(host.Channel.Only.Body!)["text"]!.Value<string>().ShouldBe(text);
    }

    [Fact]
    public async Task Body_over_the_hosts_limit_is_413()
    {
        var adapter = new CloudAdapter();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder
            .WebHost.UseUrls("http://127.0.0.1:0")
            .ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1000);
        await using var app = builder.Build();
        app.MapPost(
            "/api/messages",
            context => adapter.ProcessAsync(context.Request, context.Response, new FunctionBot(_ => Task.CompletedTask))
        );
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var content = new StringContent(
            Message.Replace("hi", new string('x', 2000)),
            Encoding.UTF8,
            "application/json"
        );

        using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Trace_is_sent_to_the_emulator_only()
    {
        await using var host = await BotHost.StartAsync(
            new FunctionBot(turn => turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("t", value: 1)))
        );

        await host.PostAsync(Message);
        host.Channel.Requests.ShouldBeEmpty();

        await host.PostAsync(Message.Replace("msteams", "emulator"));
        JObject.Parse(host.Channel.Only.Body!)["type"]!.Value<string>().ShouldBe("trace");
    }
}
