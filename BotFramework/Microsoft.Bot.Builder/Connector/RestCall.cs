#nullable enable
using System.Buffers;
using System.Net;
using System.Text;
using Microsoft.Bot.Json;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>One call to a channel's REST API.</summary>
internal static class RestCall
{
    private const string UserAgent = "Microsoft-BotFramework/3.1 BotBuilder/4.23";

    /// <summary>The address of <paramref name="path" /> under a service URL; parts of a path are escaped by the caller.</summary>
    public static Uri Address(Uri baseUri, string path)
    {
        var root = baseUri.AbsoluteUri;
        return new Uri(root.EndsWith('/') ? root + path : $"{root}/{path}");
    }

    public static string Escape(string? id, string name) =>
        id == null ? throw new ValidationException(ValidationRules.CannotBeNull, name) : Uri.EscapeDataString(id);

    public static async Task<HttpOperationResponse<T>> SendAsync<T>(
        HttpClient client,
        ServiceClientCredentials? credentials,
        HttpMethod method,
        Uri address,
        object? body,
        Dictionary<string, List<string>>? customHeaders,
        string? conversationId,
        CancellationToken cancellationToken
    )
    {
        var request = new HttpRequestMessage(method, address);
        HttpResponseMessage? response = null;
        try
        {
            request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
            if (conversationId != null && Ascii.IsValid(conversationId))
            {
                // The channel routes by it.
                request.Headers.TryAddWithoutValidation(
                    ConversationConstants.ConversationIdHttpHeaderName,
                    conversationId
                );
            }
            foreach (var (name, values) in customHeaders ?? [])
            {
                request.Headers.Remove(name);
                request.Headers.TryAddWithoutValidation(name, values);
            }
            request.Content = body == null ? null : new JsonBody(body);
            if (credentials != null)
            {
                await credentials.ProcessHttpRequestAsync(request, cancellationToken).ConfigureAwait(false);
            }
            response = await client
                .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                .ConfigureAwait(false);
            // The client's own time limit ends with the headers.
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(client.Timeout);
            if (!response.IsSuccessStatusCode)
            {
                throw await Failure(request, response, limit.Token).ConfigureAwait(false);
            }
            var answer = await ReadAsync<T>(response, limit.Token).ConfigureAwait(false);
            return new HttpOperationResponse<T>
            {
                Request = request,
                Response = response,
                Body = answer!,
            };
        }
        catch
        {
            request.Dispose();
            response?.Dispose();
            throw;
        }
    }

    private static async Task<T?> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (
            typeof(T) == typeof(object)
            || response.StatusCode == HttpStatusCode.NoContent
            || response.Content.Headers.ContentLength == 0
        )
        {
            return default;
        }
        var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(
            (int)Math.Clamp(response.Content.Headers.ContentLength ?? 0, 1024, 1024 * 1024) + 1
        );
        var length = 0;
        try
        {
            int read;
            while (
                (read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0
            )
            {
                length += read;
                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.CopyTo(larger, 0);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }
            }
            return BotJson.Read<T>(new ReadOnlySequence<byte>(buffer, 0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static async Task<ErrorResponseException> Failure(
        HttpRequestMessage request,
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var content = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            Request = new HttpRequestMessageWrapper(request, (request.Content as JsonBody)?.Text),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = ReadError(content),
        };
    }

    private static ErrorResponse? ReadError(string content)
    {
        try
        {
            return BotJson.Read<ErrorResponse>(new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(content)));
        }
        catch (JsonException)
        {
            // A gateway's HTML page, for one. The text is in Response.Content.
            return null;
        }
    }
}
