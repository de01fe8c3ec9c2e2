using System.Globalization;
using System.Text;
using AccountBot.Bot.Teams.Connector;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace AccountBot.Bot.Teams;

/// <summary>
/// Where the channel service posts its activities. What is wrong with a request is answered by its status alone: 400 for what is no
/// activity, 401 for a token that proves nothing, 503 while tokens cannot be checked.
/// </summary>
internal static partial class MessagesEndpoint
{
    public const string Path = "/api/messages";

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
            var activity = await ReadAsync(http.Request, http.RequestAborted);
            var problem = ActivityChecks.Problem(activity);
            if (activity is null || problem is not null)
            {
                LogNoActivity(logger, problem);
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
            Unavailable(http.Response);
        }
        catch (UnsaidException)
        {
            Unavailable(http.Response);
        }
        catch (BadHttpRequestException fault)
        {
            http.Response.StatusCode = fault.StatusCode;
        }
    }

    /// <summary>
    /// Reads an activity as Microsoft's helper does, but for one thing: a text that looks like a moment stays the text that someone
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

    private static void Unavailable(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        response.Headers.RetryAfter = RetryAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
    }

    [LoggerMessage(LogLevel.Warning, "A request was no activity that can be answered: {Problem}")]
    private static partial void LogNoActivity(ILogger logger, string? problem);

    [LoggerMessage(LogLevel.Warning, "A request was not let in: {Reason}")]
    private static partial void LogUnauthorized(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Error, "No one is let in while the keys that tokens are checked with are out of reach")]
    private static partial void LogNoKeys(ILogger logger, Exception fault);
}
