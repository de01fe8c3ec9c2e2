using System.Globalization;
using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between a channel and a bot: makes turns, runs middleware, sends what the bot answers.</summary>
public abstract class BotAdapter
{
    public const string InvokeResponseKey = "BotFrameworkAdapter.InvokeResponse";

    public const string BotIdentityKey = "BotIdentity";

    public const string OAuthScopeKey = "Microsoft.Bot.Builder.BotAdapter.OAuthScope";

    public BotAdapter() { }

    /// <summary>Called with what escapes a turn. Unset, the exception goes to the caller.</summary>
    public Func<ITurnContext, Exception, Task> OnTurnError { get; set; }

    public MiddlewareSet MiddlewareSet { get; } = new();

    public BotAdapter Use(IMiddleware middleware)
    {
        MiddlewareSet.Use(middleware);
        return this;
    }

    public abstract Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext,
        Activity[] activities,
        CancellationToken cancellationToken
    );

    public abstract Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext,
        Activity activity,
        CancellationToken cancellationToken
    );

    public abstract Task DeleteActivityAsync(
        ITurnContext turnContext,
        ConversationReference reference,
        CancellationToken cancellationToken
    );

    public virtual Task ContinueConversationAsync(
        string botId,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(reference.GetContinuationActivity(), callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(reference.GetContinuationActivity(), callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        ConversationReference reference,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(reference.GetContinuationActivity(), callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        string botId,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(continuationActivity, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(continuationActivity, callback, cancellationToken);

    public virtual Task ContinueConversationAsync(
        ClaimsIdentity claimsIdentity,
        Activity continuationActivity,
        string audience,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => Continue(continuationActivity, callback, cancellationToken);

    public virtual Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not create conversations.");

    public virtual Task<InvokeResponse> ProcessActivityAsync(
        ClaimsIdentity claimsIdentity,
        Activity activity,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    ) => throw new NotSupportedException("This adapter does not process activities of its own.");

    protected async Task RunPipelineAsync(
        ITurnContext turnContext,
        BotCallbackHandler callback,
        CancellationToken cancellationToken
    )
    {
        BotAssert.ContextNotNull(turnContext);
        ApplyLocale(turnContext);
        try
        {
            await MiddlewareSet
                .ReceiveActivityWithStatusAsync(turnContext, callback, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception e) when (OnTurnError is { } onTurnError)
        {
            await onTurnError(turnContext, e).ConfigureAwait(false);
        }
    }

    private static void ApplyLocale(ITurnContext turnContext)
    {
        if (string.IsNullOrEmpty(turnContext.Activity?.Locale))
        {
            return;
        }
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(turnContext.Activity.Locale);
            if (turnContext is TurnContext context)
            {
                context.Locale = turnContext.Activity.Locale;
            }
        }
        catch (CultureNotFoundException)
        {
            // A channel may name a language that this machine does not know: the turn runs in the default one.
        }
    }

    private async Task Continue(Activity activity, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, callback, cancellationToken).ConfigureAwait(false);
    }
}
