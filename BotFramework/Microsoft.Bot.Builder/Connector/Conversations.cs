using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

public class Conversations : IServiceOperations<ConnectorClient>, IConversations
{
    public Conversations(ConnectorClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        Client = client;
    }

    public ConnectorClient Client { get; }

    public Task<HttpOperationResponse<ConversationsResult>> GetConversationsWithHttpMessagesAsync(
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ConversationsResult>(
            HttpMethod.Get,
            "v3/conversations"
                + (continuationToken == null ? "" : $"?continuationToken={Uri.EscapeDataString(continuationToken)}"),
            null,
            customHeaders,
            null,
            cancellationToken
        );

    public Task<HttpOperationResponse<ConversationResourceResponse>> CreateConversationWithHttpMessagesAsync(
        ConversationParameters parameters,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ConversationResourceResponse>(
            HttpMethod.Post,
            "v3/conversations",
            Required(parameters, nameof(parameters)),
            customHeaders,
            null,
            cancellationToken
        );

    public Task<HttpOperationResponse<ResourceResponse>> SendToConversationWithHttpMessagesAsync(
        string conversationId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ResourceResponse>(
            HttpMethod.Post,
            $"v3/conversations/{Id(conversationId)}/activities",
            Required(activity, nameof(activity)),
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<ResourceResponse>> UpdateActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ResourceResponse>(
            HttpMethod.Put,
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}",
            Required(activity, nameof(activity)),
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<ResourceResponse>> ReplyToActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Activity activity,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ResourceResponse>(
            HttpMethod.Post,
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}",
            Required(activity, nameof(activity)),
            customHeaders,
            conversationId,
            cancellationToken
        );

    public async Task<HttpOperationResponse> DeleteActivityWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        await Send<object>(
            HttpMethod.Delete,
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetConversationMembersWithHttpMessagesAsync(
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<IList<ChannelAccount>>(
            HttpMethod.Get,
            $"v3/conversations/{Id(conversationId)}/members",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<ChannelAccount>> GetConversationMemberWithHttpMessagesAsync(
        string userId,
        string conversationId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<ChannelAccount>(
            HttpMethod.Get,
            $"v3/conversations/{Id(conversationId)}/members/{Id(userId)}",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<PagedMembersResult>> GetConversationPagedMembersWithHttpMessagesAsync(
        string conversationId,
        int? pageSize = default,
        string continuationToken = null,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<PagedMembersResult>(
            HttpMethod.Get,
            $"v3/conversations/{Id(conversationId)}/pagedmembers{PageQuery(pageSize, continuationToken)}",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    public async Task<HttpOperationResponse> DeleteConversationMemberWithHttpMessagesAsync(
        string conversationId,
        string memberId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        await Send<object>(
            HttpMethod.Delete,
            $"v3/conversations/{Id(conversationId)}/members/{Id(memberId)}",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    public Task<HttpOperationResponse<IList<ChannelAccount>>> GetActivityMembersWithHttpMessagesAsync(
        string conversationId,
        string activityId,
        Dictionary<string, List<string>> customHeaders = null,
        CancellationToken cancellationToken = default
    ) =>
        Send<IList<ChannelAccount>>(
            HttpMethod.Get,
            $"v3/conversations/{Id(conversationId)}/activities/{Id(activityId)}/members",
            null,
            customHeaders,
            conversationId,
            cancellationToken
        );

    private static string Id(string id, [CallerArgumentExpression(nameof(id))] string name = null) =>
        RestCall.Escape(id, name);

    private static object Required(object value, string name) =>
        value ?? throw new ValidationException(ValidationRules.CannotBeNull, name);

    private static string PageQuery(int? pageSize, string continuationToken)
    {
        var query = new StringBuilder();
        if (pageSize != null)
        {
            query.Append(CultureInfo.InvariantCulture, $"?pageSize={pageSize}");
        }
        if (continuationToken != null)
        {
            query
                .Append(query.Length == 0 ? '?' : '&')
                .Append("continuationToken=")
                .Append(Uri.EscapeDataString(continuationToken));
        }
        return query.ToString();
    }

    private Task<HttpOperationResponse<T>> Send<T>(
        HttpMethod method,
        string path,
        object body,
        Dictionary<string, List<string>> customHeaders,
        string conversationId,
        CancellationToken cancellationToken
    ) =>
        RestCall.SendAsync<T>(
            Client.HttpClient,
            Client.Credentials,
            method,
            RestCall.Address(Client.BaseUri, path),
            body,
            customHeaders,
            conversationId,
            cancellationToken
        );
}
