using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

public partial class ActivityHandler
{
    protected static InvokeResponse CreateInvokeResponse(object body = null) =>
        new() { Status = (int)HttpStatusCode.OK, Body = body };

    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        try
        {
            switch (turnContext.Activity.Name)
            {
                case "application/search":
                    var search = ReadSearch(turnContext.Activity);
                    return CreateInvokeResponse(
                        await OnSearchInvokeAsync(turnContext, search, cancellationToken).ConfigureAwait(false)
                    );
                case "adaptiveCard/action":
                    var action = ReadCardAction(turnContext.Activity);
                    return CreateInvokeResponse(
                        await OnAdaptiveCardInvokeAsync(turnContext, action, cancellationToken).ConfigureAwait(false)
                    );
                case SignInConstants.VerifyStateOperationName:
                case SignInConstants.TokenExchangeOperationName:
                    await OnSignInInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                    return CreateInvokeResponse();
                default:
                    throw NotImplemented();
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<SearchInvokeResponse> OnSearchInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        SearchInvokeValue invokeValue,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    private protected static InvokeResponseException NotImplemented() => new(HttpStatusCode.NotImplemented);

    private async Task AnswerInvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var response = await OnInvokeActivityAsync(As<IInvokeActivity>(turnContext), cancellationToken)
            .ConfigureAwait(false);
        // A handler may have sent its own answer.
        if (response != null && turnContext.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey) == null)
        {
            var answer = new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response };
            await turnContext.SendActivityAsync(answer, cancellationToken).ConfigureAwait(false);
        }
    }

    private static SearchInvokeValue ReadSearch(IInvokeActivity activity)
    {
        var search = ReadValue<SearchInvokeValue>(activity.Value, " for search");
        // Teams leaves the kind out at times.
        if (string.IsNullOrEmpty(search.Kind) && activity.ChannelId == Channels.Msteams)
        {
            search.Kind = SearchInvokeTypes.Search;
        }
        if (string.IsNullOrEmpty(search.Kind))
        {
            throw BadRequest("Missing kind property for search");
        }
        return string.IsNullOrEmpty(search.QueryText)
            ? throw BadRequest("Missing queryText property for search")
            : search;
    }

    private static AdaptiveCardInvokeValue ReadCardAction(IInvokeActivity activity)
    {
        var value = ReadValue<AdaptiveCardInvokeValue>(activity.Value, string.Empty);
        if (value.Action == null)
        {
            throw BadRequest("Missing action property");
        }
        return value.Action.Type == "Action.Execute"
            ? value
            : throw BadRequest($"The action '{value.Action.Type}' is not supported.", "NotSupported");
    }

    private static T ReadValue<T>(object value, string where)
        where T : class
    {
        if (value == null)
        {
            throw BadRequest($"Missing value property{where}");
        }
        try
        {
            return (value as JObject)?.ToObject<T>()
                ?? throw BadRequest($"Value property is not properly formed{where}");
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
            throw BadRequest($"Value property is not properly formed{where}");
        }
    }

    private static InvokeResponseException BadRequest(string message, string code = "BadRequest") =>
        new(
            HttpStatusCode.BadRequest,
            new AdaptiveCardInvokeResponse
            {
                StatusCode = (int)HttpStatusCode.BadRequest,
                Type = "application/vnd.microsoft.error",
                Value = new Error(code, message),
            }
        );

    /// <summary>Ends an invoke with a status.</summary>
    protected class InvokeResponseException : Exception
    {
        private readonly HttpStatusCode _statusCode;
        private readonly object _body;

        public InvokeResponseException(HttpStatusCode statusCode, object body = null)
        {
            _statusCode = statusCode;
            _body = body;
        }

        public InvokeResponse CreateInvokeResponse() => new() { Status = (int)_statusCode, Body = _body };
    }
}
