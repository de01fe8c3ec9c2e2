using System.Globalization;
using System.Net;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot.Sending;

/// <summary>Reads what the channel service answers when a message does not arrive.</summary>
public static class SendFaults
{
    /// <param name="backoff">How long to wait where the service does not say.</param>
    public static SendOutcome Read(Exception fault, TimeSpan backoff) =>
        fault switch
        {
            ErrorResponseException response => Read(response, backoff),
            HttpRequestException http => new SendOutcome.Ambiguous(http.Message),
            TimeoutException or TaskCanceledException => new SendOutcome.Ambiguous("no answer in time"),
            _ => new SendOutcome.Ambiguous(fault.GetType().Name),
        };

    private static SendOutcome Read(ErrorResponseException fault, TimeSpan backoff)
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
            HttpStatusCode.Forbidden => new SendOutcome.Unreachable(code.Length > 0 ? code : "403"),
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
