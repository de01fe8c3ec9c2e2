using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Tests.Support.Teams;

public sealed partial class FakeTeams
{
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
}
