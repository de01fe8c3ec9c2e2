using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

/// <summary>A bot that is one function from an activity to the body of the HTTP answer; for tests of this Teams itself.</summary>
internal sealed class StubBot(Func<JObject, JToken?>? answer = null) : HttpMessageHandler
{
    public ConcurrentQueue<JObject> Heard { get; } = new();

    public JObject Last => Heard.Last();

    public HttpClient Client => new(this, disposeHandler: false) { BaseAddress = new Uri("http://bot.test/") };

    public static JObject Shows(JObject card) =>
        new()
        {
            ["statusCode"] = 200,
            ["type"] = FakeMessage.AdaptiveCardType,
            ["value"] = card,
        };

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var text = await request.Content!.ReadAsStringAsync(cancellationToken);
        using var json = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        var activity = await JObject.LoadAsync(json, cancellationToken);
        Heard.Enqueue(activity);
        var body = answer?.Invoke(activity)?.ToString(Formatting.None) ?? string.Empty;
        return new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
    }
}
