using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder.Teams;

public partial class TeamsActivityHandler
{
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        var (name, value) = (turnContext.Activity.Name, turnContext.Activity.Value);
        try
        {
            switch (name)
            {
                case null when turnContext.Activity.ChannelId == Channels.Msteams:
                    return await OnTeamsCardActionInvokeAsync(turnContext, cancellationToken).ConfigureAwait(false);
                case "fileConsent/invoke":
                    return await OnTeamsFileConsentAsync(
                            turnContext,
                            Cast<FileConsentCardResponse>(value),
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                case "composeExtension/queryLink":
                    return CreateInvokeResponse(
                        await OnTeamsAppBasedLinkQueryAsync(
                                turnContext,
                                Cast<AppBasedLinkQuery>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/anonymousQueryLink":
                    return CreateInvokeResponse(
                        await OnTeamsAnonymousAppBasedLinkQueryAsync(
                                turnContext,
                                Cast<AppBasedLinkQuery>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/query":
                    return CreateInvokeResponse(
                        await OnTeamsMessagingExtensionQueryAsync(
                                turnContext,
                                Cast<MessagingExtensionQuery>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/selectItem":
                    return CreateInvokeResponse(
                        await OnTeamsMessagingExtensionSelectItemAsync(turnContext, value as JObject, cancellationToken)
                            .ConfigureAwait(false)
                    );
                case "composeExtension/submitAction":
                    return CreateInvokeResponse(
                        await OnTeamsMessagingExtensionSubmitActionDispatchAsync(
                                turnContext,
                                Cast<MessagingExtensionAction>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/fetchTask":
                    return CreateInvokeResponse(
                        await OnTeamsMessagingExtensionFetchTaskAsync(
                                turnContext,
                                Cast<MessagingExtensionAction>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/querySettingUrl":
                    return CreateInvokeResponse(
                        await OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
                                turnContext,
                                Cast<MessagingExtensionQuery>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "composeExtension/setting":
                    await OnTeamsMessagingExtensionConfigurationSettingAsync(
                            turnContext,
                            value as JObject,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return CreateInvokeResponse();
                case "composeExtension/onCardButtonClicked":
                    await OnTeamsMessagingExtensionCardButtonClickedAsync(
                            turnContext,
                            value as JObject,
                            cancellationToken
                        )
                        .ConfigureAwait(false);
                    return CreateInvokeResponse();
                case "task/fetch":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleFetchAsync(
                                turnContext,
                                Cast<TaskModuleRequest>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                case "task/submit":
                    return CreateInvokeResponse(
                        await OnTeamsTaskModuleSubmitAsync(
                                turnContext,
                                Cast<TaskModuleRequest>(value),
                                cancellationToken
                            )
                            .ConfigureAwait(false)
                    );
                default:
                    return await base.OnInvokeActivityAsync(turnContext, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (InvokeResponseException e)
        {
            return e.CreateInvokeResponse();
        }
    }

    protected virtual async Task<InvokeResponse> OnTeamsFileConsentAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    )
    {
        await (
            fileConsentCardResponse.Action switch
            {
                "accept" => OnTeamsFileConsentAcceptAsync(turnContext, fileConsentCardResponse, cancellationToken),
                "decline" => OnTeamsFileConsentDeclineAsync(turnContext, fileConsentCardResponse, cancellationToken),
                var other => throw Unsupported(other),
            }
        ).ConfigureAwait(false);
        return CreateInvokeResponse();
    }

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionDispatchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) =>
        action.BotMessagePreviewAction switch
        {
            null or "" => OnTeamsMessagingExtensionSubmitActionAsync(turnContext, action, cancellationToken),
            "edit" => OnTeamsMessagingExtensionBotMessagePreviewEditAsync(turnContext, action, cancellationToken),
            "send" => OnTeamsMessagingExtensionBotMessagePreviewSendAsync(turnContext, action, cancellationToken),
            var other => throw Unsupported(other),
        };

    protected override Task OnSignInInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) => OnTeamsSigninVerifyStateAsync(turnContext, cancellationToken);

    protected virtual Task<InvokeResponse> OnTeamsCardActionInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task OnTeamsSigninVerifyStateAsync(
        ITurnContext<IInvokeActivity> turnContext,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsAnonymousAppBasedLinkQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AppBasedLinkQuery query,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionSelectItemAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JObject query,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewEditAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionBotMessagePreviewSendAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionConfigurationQuerySettingUrlAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionConfigurationSettingAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JObject settings,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task OnTeamsMessagingExtensionCardButtonClickedAsync(
        ITurnContext<IInvokeActivity> turnContext,
        JObject cardData,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext,
        TaskModuleRequest taskModuleRequest,
        CancellationToken cancellationToken
    ) => throw NotImplemented();

    private static InvokeResponseException Unsupported(string action) =>
        new(HttpStatusCode.BadRequest, $"{action} is not a supported {nameof(action)}.");

    private static T Cast<T>(object value)
    {
        try
        {
            return value is JObject json ? json.ToObject<T>() : throw Malformed<T>();
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
            throw Malformed<T>();
        }
    }

    private static InvokeResponseException Malformed<T>() =>
        new(HttpStatusCode.BadRequest, $"The value of this invoke is not a {typeof(T).Name}.");
}
