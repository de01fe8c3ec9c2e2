using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Json;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Requests and responses as JSON.</summary>
public static class HttpHelper
{
    public static readonly JsonSerializerSettings BotMessageSerializerSettings = BotJson.Settings;

    public static readonly JsonSerializer BotMessageSerializer = BotJson.Serializer;

    /// <summary>The body as <typeparamref name="T" />, or the default where it is not JSON of that shape.</summary>
    public static async Task<T> ReadRequestAsync<T>(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var reader = request.BodyReader ?? PipeReader.Create(request.Body);
        ReadResult result;
        while (!(result = await reader.ReadAsync().ConfigureAwait(false)).IsCompleted)
        {
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
        try
        {
            return BotJson.Read<T>(result.Buffer);
        }
        catch (Exception e)
            when (e
                    is JsonException
                        or ArgumentException
                        or FormatException
                        or InvalidCastException
                        or OverflowException
            )
        {
            return default;
        }
        finally
        {
            reader.AdvanceTo(result.Buffer.End);
        }
    }

    public static async Task WriteResponseAsync(HttpResponse response, InvokeResponse invokeResponse)
    {
        ArgumentNullException.ThrowIfNull(response);
        if (invokeResponse == null)
        {
            response.StatusCode = (int)HttpStatusCode.OK;
            return;
        }
        response.StatusCode = invokeResponse.Status;
        if (invokeResponse.Body == null)
        {
            return;
        }
        var body = BotJson.Write(invokeResponse.Body);
        try
        {
            response.ContentType = "application/json";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body.Written).ConfigureAwait(false);
        }
        finally
        {
            body.Return();
        }
    }
}
