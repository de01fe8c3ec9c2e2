using System.Globalization;
using System.Text;
using AccountBot.Bot.Hosting.Connector;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AccountBot.Bot.Hosting;

/// <summary>
/// Where the channel service posts its activities. What is wrong with a request is answered by its status alone: 400 for what is no
/// activity, 401 for a token that proves nothing, 503 while tokens cannot be checked.
/// </summary>
internal static partial class MessagesEndpoint
{
    public const string Path = "/api/messages";

    /// <summary>Keys that were out of reach are asked for again with the next request.</summary>
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(10);

    public static async Task PostAsync(
        HttpContext http,
        [FromServices] AccountBotAdapter adapter,
        [FromServices] IBot bot,
        [FromServices] ILogger<AccountBotAdapter> logger
    )
    {
        try
        {
            if (await ReadAsync(http.Request, http.RequestAborted) is not { Type.Length: > 0 } activity)
            {
                http.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
            var answer = await adapter.ProcessAsync(
                http.Request.Headers.Authorization,
                activity,
                bot,
                http.RequestAborted
            );
            await HttpHelper.WriteResponseAsync(http.Response, answer);
        }
        catch (UnauthorizedAccessException fault)
        {
            LogUnauthorized(logger, fault.Message);
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (KeysUnavailableException fault)
        {
            LogNoKeys(logger, fault);
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        }
        catch (BadHttpRequestException fault)
        {
            http.Response.StatusCode = fault.StatusCode;
        }
    }

    /// <summary>
    /// Reads an activity as Microsoft's helper does, but for one thing: a text that looks like a moment stays the text that somebody
    /// typed. Null for what is no activity.
    /// </summary>
    private static async Task<Activity?> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, ct);
        body.Position = 0;
        using var text = new StreamReader(body, Encoding.UTF8);
        using var json = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        try
        {
            return HttpHelper.BotMessageSerializer.Deserialize<Activity?>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "A request was not let in: {Reason}")]
    private static partial void LogUnauthorized(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "Nobody is let in while the keys that tokens are checked with are out of reach")]
    private static partial void LogNoKeys(ILogger logger, Exception fault);
}
