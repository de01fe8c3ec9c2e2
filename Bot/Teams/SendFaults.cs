using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Teams;

/// <summary>Reads what the channel service answers when a message does not arrive.</summary>
public static class SendFaults
{
    /// <summary>The address belongs to another cloud or region: that says nothing about the person who is written to.</summary>
    public const string WrongAddress = "InvalidBotApiHost";

    /// <summary>The one code that says that the app is not in a team, a channel or a chat.</summary>
    private const string TakenOut = "BotNotInConversationRoster";

    /// <param name="backoff">How long to wait where the service does not say.</param>
    /// <param name="personal">Whether it was for a personal chat, where a refusal is about that person.</param>
    public static SendOutcome Read(Exception fault, TimeSpan backoff, bool personal = false) =>
        fault switch
        {
            ErrorResponseException response => Read(response, backoff, personal),
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            } unheard => new SendOutcome.Ambiguous(unheard.Message, Never: true),
            HttpRequestException http => new SendOutcome.Ambiguous(http.Message),
            TimeoutException or TaskCanceledException => new SendOutcome.Ambiguous("no answer in time"),
            _ => new SendOutcome.Ambiguous(fault.GetType().Name),
        };

    private static SendOutcome Read(ErrorResponseException fault, TimeSpan backoff, bool personal)
    {
        var status = fault.Response?.StatusCode;
        var code = CodeOf(fault);
        return status switch
        {
            HttpStatusCode.TooManyRequests => new SendOutcome.Throttled(RetryAfter(fault) ?? backoff),
            HttpStatusCode.InternalServerError
            or HttpStatusCode.PreconditionFailed
            or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout => new SendOutcome.Ambiguous($"{(int)status} {code}"),
            HttpStatusCode.Forbidden when code == TakenOut || (personal && code != WrongAddress) =>
                new SendOutcome.Unreachable(code.Length > 0 ? code : "403"),
            HttpStatusCode.Forbidden => new SendOutcome.Forbidden(code.Length > 0 ? code : "403"),
            HttpStatusCode.Unauthorized => new SendOutcome.Unauthorized($"401 {code}".TrimEnd()),
            HttpStatusCode.NotFound => new SendOutcome.Gone(),
            HttpStatusCode.RequestEntityTooLarge => new SendOutcome.TooLarge(),
            null => new SendOutcome.Ambiguous(fault.Message),
            _ => new SendOutcome.Refused($"{(int)status} {code}"),
        };
    }

    private static string CodeOf(ErrorResponseException fault)
    {
        if (fault.Body?.Error?.Code is { Length: > 0 } code)
        {
            // Blocked messages carry the reason as JSON within the message.
            return fault.Body.Error.Message is { } message && message.StartsWith('{') ? SubCode(message) ?? code : code;
        }
        return string.Empty;
    }

    private static string? SubCode(string message)
    {
        try
        {
            return (string?)JObject.Parse(message)["subCode"];
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TimeSpan? RetryAfter(ErrorResponseException fault)
    {
        if (fault.Response?.Headers is not { } headers || !headers.TryGetValue("Retry-After", out var values))
        {
            return null;
        }
        return int.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 3600))
            : null;
    }
}
