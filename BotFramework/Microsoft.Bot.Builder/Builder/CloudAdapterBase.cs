using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Builder;

/// <summary>The adapter for channels of the Bot Framework service, whatever brings the requests in.</summary>
public abstract class CloudAdapterBase : BotAdapter
{
    protected CloudAdapterBase(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    {
        ArgumentNullException.ThrowIfNull(botFrameworkAuthentication);
        BotFrameworkAuthentication = botFrameworkAuthentication;
        Logger = logger ?? NullLogger.Instance;
    }

    protected BotFrameworkAuthentication BotFrameworkAuthentication { get; }

    protected ILogger Logger { get; }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityListNotNull(activities);
        if (activities.Length == 0)
        {
            throw new ArgumentException(
                "Expecting one or more activities, but the array was empty.",
                nameof(activities)
            );
        }
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            // The channel gives the id; an old one would make this another message's update.
            activities[i].Id = null;
            responses[i] =
                await SendAsync(turnContext, activities[i], cancellationToken).ConfigureAwait(false)
                ?? new ResourceResponse(string.Empty);
        }
        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ActivityNotNull(activity);
        return Conversations(turnContext).UpdateActivityAsync(activity, cancellationToken);
    }

    public override Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ContextNotNull(turnContext);
        BotAssert.ConversationReferenceNotNull(reference);
        return Conversations(turnContext)
            .DeleteActivityAsync(reference.Conversation.Id, reference.ActivityId, cancellationToken);
    }

    public override Task ContinueConversationAsync(
        string botAppId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ContinueConversationAsync(CreateClaimsIdentity(botAppId), reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ContinueConversationAsync(claimsIdentity, reference, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ConversationReferenceNotNull(reference);
        return ProcessProactiveAsync(
            claimsIdentity,
            reference.GetContinuationActivity(),
            audience,
            callback,
            cancellationToken
        );
    }

    public override Task ContinueConversationAsync(
        string botAppId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessProactiveAsync(CreateClaimsIdentity(botAppId), continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessProactiveAsync(claimsIdentity, continuationActivity, null, callback, cancellationToken);

    public override Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => ProcessProactiveAsync(claimsIdentity, continuationActivity, audience, callback, cancellationToken);

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        if (string.IsNullOrWhiteSpace(serviceUrl))
        {
            throw new ArgumentNullException(nameof(serviceUrl));
        }
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var identity = CreateClaimsIdentity(botAppId);
        identity.AddClaim(new Claim(AuthenticationConstants.ServiceUrlClaim, serviceUrl));
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(identity);
        var client = await factory.CreateAsync(serviceUrl, audience, cancellationToken).ConfigureAwait(false);
        var created = await client
            .Conversations.CreateConversationAsync(conversationParameters, cancellationToken)
            .ConfigureAwait(false);
        var activity = (Activity)Activity.CreateEventActivity();
        activity.Name = ActivityEventNames.CreateConversation;
        activity.ChannelId = channelId;
        activity.ServiceUrl = serviceUrl;
        activity.Id = created.ActivityId ?? Guid.NewGuid().ToString("n");
        activity.Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId);
        activity.ChannelData = conversationParameters.ChannelData;
        activity.Recipient = conversationParameters.Bot;
        await RunAsync(activity, identity, audience, factory, client, callback, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Where connections of another kind get their connectors; this library has none.</summary>
    protected virtual ConnectorFactory GetStreamingConnectorFactory(Activity activity) =>
        throw new NotSupportedException();

    protected async Task ProcessProactiveAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(claimsIdentity);
        ArgumentNullException.ThrowIfNull(callback);
        ArgumentNullException.ThrowIfNull(continuationActivity);
        ArgumentNullException.ThrowIfNull(continuationActivity.Conversation);
        ArgumentNullException.ThrowIfNull(continuationActivity.ServiceUrl);
        var factory = BotFrameworkAuthentication.CreateConnectorFactory(claimsIdentity);
        var client = await factory
            .CreateAsync(continuationActivity.ServiceUrl, audience, cancellationToken)
            .ConfigureAwait(false);
        await RunAsync(continuationActivity, claimsIdentity, audience, factory, client, callback, cancellationToken)
            .ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        string authHeader,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        var authenticated = await BotFrameworkAuthentication
            .AuthenticateRequestAsync(activity, authHeader, cancellationToken)
            .ConfigureAwait(false);
        return await ProcessActivityAsync(authenticated, activity, callback, cancellationToken).ConfigureAwait(false);
    }

    protected async Task<InvokeResponse> ProcessActivityAsync(
        AuthenticateRequestResult authenticateRequestResult,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        // Only who was authenticated says who the caller is, never the body.
        activity.CallerId = authenticateRequestResult.CallerId;
        var factory = authenticateRequestResult.ConnectorFactory;
        var audience = authenticateRequestResult.Audience;
        var client = await factory.CreateAsync(activity.ServiceUrl, audience, cancellationToken).ConfigureAwait(false);
        return await RunAsync(
                activity,
                authenticateRequestResult.ClaimsIdentity,
                audience,
                factory,
                client,
                callback,
                cancellationToken
            )
            .ConfigureAwait(false);
    }

    protected ClaimsIdentity CreateClaimsIdentity(string botAppId)
    {
        botAppId ??= string.Empty;
        return new ClaimsIdentity([
            new Claim(AuthenticationConstants.AudienceClaim, botAppId),
            new Claim(AuthenticationConstants.AppIdClaim, botAppId),
        ]);
    }

    private static IConversations Conversations(ITurnContext turnContext) =>
        (
            turnContext.TurnState.Get<IConnectorClient>()
            ?? throw new InvalidOperationException("Unable to extract ConnectorClient from turn context.")
        ).Conversations;

    private static async Task<ResourceResponse> SendAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    )
    {
        switch (activity.Type)
        {
            case ActivityTypesEx.Delay:
                var delay = Convert.ToInt32(activity.Value, CultureInfo.InvariantCulture);
                await Task.Delay(delay, cancellationToken).ConfigureAwait(false);
                return null;
            case ActivityTypesEx.InvokeResponse:
                turnContext.TurnState[InvokeResponseKey] = activity;
                return null;
            case ActivityTypes.Trace when activity.ChannelId != Channels.Emulator:
                return null;
            case var _ when string.IsNullOrWhiteSpace(activity.ReplyToId):
                return await Conversations(turnContext)
                    .SendToConversationAsync(activity, cancellationToken)
                    .ConfigureAwait(false);
            default:
                return await Conversations(turnContext)
                    .ReplyToActivityAsync(activity, cancellationToken)
                    .ConfigureAwait(false);
        }
    }

    private async Task<InvokeResponse> RunAsync(
        Activity activity,
        ClaimsIdentity identity,
        string audience,
        ConnectorFactory factory,
        IConnectorClient client,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        var userTokens = await BotFrameworkAuthentication
            .CreateUserTokenClientAsync(identity, cancellationToken)
            .ConfigureAwait(false);
        using var context = new TurnContext(this, activity);
        context.TurnState.Add<IIdentity>(BotIdentityKey, identity);
        context.TurnState.Add(client);
        context.TurnState.Add(userTokens);
        context.TurnState.Add(callback);
        context.TurnState.Add(factory);
        context.TurnState.Set(OAuthScopeKey, audience);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
        return Answer(context);
    }

    private static InvokeResponse Answer(TurnContext context)
    {
        if (context.Activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return new InvokeResponse
            {
                Status = (int)HttpStatusCode.OK,
                Body = new ExpectedReplies(context.BufferedReplyActivities),
            };
        }
        if (context.Activity.Type != ActivityTypes.Invoke)
        {
            return null;
        }
        return context.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse
            ?? new InvokeResponse { Status = (int)HttpStatusCode.NotImplemented };
    }
}
