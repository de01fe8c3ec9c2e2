using System.Net;
using System.Text;
using AccountBot.Bot.Tests.Support;
using AccountBot.Bot.Tests.Support.Teams;
using AccountBot.Cards;
using AccountBot.Storage;
using AccountBot.Storage.Accounts;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Turns;

/// <summary>Requests that no client of Teams should send, and people of whom little is known.</summary>
public sealed class FaultTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    private static readonly string[] Traces = ["   at ", "Exception", "StackTrace", ".cs:line"];

    private static void ShouldBe(BotReply reply, params HttpStatusCode[] statuses)
    {
        statuses.ShouldContain(reply.Status, reply.Body);
        Traces.ShouldAllBe(trace => !reply.Body.Contains(trace, StringComparison.Ordinal), reply.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\",")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"message\"")]
    [InlineData("{}")]
    [InlineData("{\"text\":\"help\",\"channelId\":\"msteams\"}")]
    [InlineData("{\"type\":\"\"}")]
    [InlineData("{\"type\":{\"a\":1}}")]
    [InlineData("<html></html>")]
    public async Task BodyThatIsNoActivity_IsABadRequest(string body)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);

        ShouldBe(await scenario.Kim.PostAsync(Encoding.UTF8.GetBytes(body), null), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("channelId", null)]
    [InlineData("channelId", "\"\"")]
    [InlineData("conversation", null)]
    [InlineData("conversation", "{}")]
    [InlineData("conversation", "{\"id\":\"\"}")]
    [InlineData("recipient", null)]
    [InlineData("recipient", "{\"name\":\"AccountBot\"}")]
    [InlineData("serviceUrl", null)]
    [InlineData("serviceUrl", "\"\"")]
    [InlineData("serviceUrl", "\"file:///etc/passwd\"")]
    [InlineData("serviceUrl", "\"ftp://127.0.0.1/\"")]
    [InlineData("serviceUrl", "\"javascript:alert(1)\"")]
    [InlineData("serviceUrl", "\"/emea/\"")]
    [InlineData("serviceUrl", "\"http://127.0.0.1:99999/\"")]
    [InlineData("serviceUrl", "\"https://[bad/\"")]
    [InlineData("serviceUrl", "\"https://\"")]
    public async Task ActivityThatCannotBeAnswered_IsABadRequest_AndNothingIsDone(string part, string? json)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["text"] = "help";
        activity[part] = json is null ? null : JToken.Parse(json);
        var said = scenario.Teams.Requests.Count;

        var reply = await scenario.Kim.PostAsync(Encoding.UTF8.GetBytes(activity.ToString()), null);

        ShouldBe(reply, HttpStatusCode.BadRequest);
        reply.Body.ShouldBeEmpty();
        scenario.Teams.Requests.Count.ShouldBe(said);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("{\"id\":\"\",\"conversationType\":\"personal\"}")]
    public async Task InstallationWithoutAConversation_IsNotKeptAsSomebodysChat(string? conversation)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["type"] = "installationUpdate";
        activity["action"] = "add";
        activity["conversation"] = conversation is null ? null : JToken.Parse(conversation);

        var reply = await scenario.Kim.PostAsync(Encoding.UTF8.GetBytes(activity.ToString()), null);

        ShouldBe(reply, HttpStatusCode.BadRequest);
        var row = PersonalChat.Row(scenario.Kim.AadObjectId);
        (await scenario.Bot.Get<IAddresses>().GetAsync(scenario.Teams.Tenant, row, default)).ShouldBeNull();
    }

    [Fact]
    public async Task BodyWithoutUtf8OrNestedDeeply_IsABadRequest()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var deep = "{\"type\":\"message\",\"value\":" + new string('[', 20_000) + new string(']', 20_000) + "}";

        ShouldBe(await scenario.Kim.PostAsync([0xFF, 0xFE, 0xC3, 0x28], null), HttpStatusCode.BadRequest);
        ShouldBe(await scenario.Kim.PostAsync(Encoding.UTF8.GetBytes(deep), null), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task BodyOfTwoMegabytes_IsTooLarge()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["text"] = new string('x', 2 * 1024 * 1024);

        using var request = new HttpRequestMessage(HttpMethod.Post, "api/messages");
        request.Content = new StringContent(activity.ToString(), Encoding.UTF8, "application/json");
        // It asks before it sends, so that the answer is read and not lost in a connection that closes meanwhile.
        request.Headers.ExpectContinue = true;
        using var response = await scenario.Bot.Client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

        (await scenario.Kim.AsksAsync(scenario.Sales.General, "help")).Says(scenario.Text("help.title")).ShouldBeTrue();
    }

    [Fact]
    public async Task OtherMethods_AreNotAllowed()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Put, HttpMethod.Delete })
        {
            using var request = new HttpRequestMessage(method, "api/messages");
            using var response = await scenario.Bot.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        }
    }

    [Theory]
    [InlineData("task/unheardOf")]
    [InlineData("composeExtension/queryLink")]
    [InlineData(null)]
    public async Task InvokeThatNobodyHandles_IsNotImplemented(string? name)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Invoke, scenario.Kim.Chat);
        activity["name"] = name;
        activity["value"] = new JObject();

        ShouldBe(await scenario.Kim.PostAsync(activity), HttpStatusCode.NotImplemented);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("{\"action\":null}")]
    [InlineData("{\"action\":\"play\"}")]
    [InlineData("{\"action\":[1,2]}")]
    [InlineData("{\"action\":{\"type\":\"Action.Submit\",\"verb\":\"play\"}}")]
    public async Task CardActionThatIsMalformed_IsABadRequest(string value)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Invoke, scenario.Kim.Chat);
        activity["name"] = "adaptiveCard/action";
        activity["value"] = JToken.Parse(value);

        ShouldBe(await scenario.Kim.PostAsync(activity), HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("somethingNew")]
    public async Task ActivityOfAnotherType_IsTakenInSilence(string type)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["type"] = type;

        ShouldBe(await scenario.Kim.PostAsync(activity), HttpStatusCode.OK);

        scenario.Kim.Chat.FromBot.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MessageWithOnlyAMention_ShowsWhatCanBeSaid(bool dutch)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite, dutch);

        var help = await scenario.Kim.AsksAsync(scenario.Sales.General, string.Empty);

        help.Says(scenario.Text("help.title")).ShouldBeTrue();
        help.Says(scenario.Text("error.unknownCommand", "|").Split('|')[0]).ShouldBeFalse();
        help.Says(scenario.Text("help.channel")).ShouldBeTrue();
    }

    [Fact]
    public async Task PersonWithoutAName_CanPlay()
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var nobody = scenario.Teams.AddPerson(string.Empty);
        await scenario.Kim.AddsAsync(scenario.Sales, nobody);
        await scenario.CreateAsync(also: [("members", $"{nobody.AadObjectId},{scenario.Sam.AadObjectId}")]);
        var form = await scenario.PlayAsync();

        var answered = await nobody.PressesAsync(form, Verbs.FormSave, TeamScenario.Base1[0].Answers);

        answered.ShouldShowCard().HasButton(Verbs.FormEdit).ShouldBeTrue();
        await scenario.FormAsync("world");
        (await nobody.AsksAsync(scenario.Thread, "status")).Card!.HasButton(Verbs.Play).ShouldBeTrue();
    }

    [Theory]
    [InlineData("from")]
    [InlineData("from.name")]
    [InlineData("from.aadObjectId")]
    [InlineData("channelData")]
    [InlineData("locale")]
    [InlineData("entities")]
    [InlineData("conversation.conversationType")]
    [InlineData("conversation.tenantId")]
    [InlineData("text")]
    [InlineData("timestamp")]
    public async Task MessageThatMissesSomething_IsStillAnswered(string missing)
    {
        await using var scenario = await TeamScenario.OpenAsync(azurite);
        var activity = scenario.Kim.New(ActivityKind.Message, scenario.Kim.Chat);
        activity["text"] = "help";
        await scenario.Kim.InstallsAsync();
        var before = scenario.Kim.Chat.FromBot.Count;
        activity.SelectToken(missing)!.Parent!.Remove();

        var reply = await scenario.Kim.PostAsync(activity);

        ((int)reply.Status).ShouldBeLessThan(500, reply.Body);
        scenario.Kim.Chat.FromBot.Count.ShouldBe(before + 1);
    }
}
