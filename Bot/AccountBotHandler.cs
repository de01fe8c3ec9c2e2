using AccountBot.Bot.Features.Accounts;
using AccountBot.Bot.Features.Documents;
using AccountBot.Bot.Features.MessageExtension;
using AccountBot.Bot.Routing;
using AccountBot.Bot.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace AccountBot.Bot;

/// <summary>Brings every turn to the person who handles it; nothing else happens here.</summary>
public sealed class AccountBotHandler(
    CardActionRouter router,
    CommandRouter commands,
    AppLifecycle appLifecycle,
    SubmittedCards submitted,
    ExtensionHandler extension,
    FileConsents files,
    Routes routes
) : TeamsActivityHandler
{
    public override Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // Only what Teams sent comes here, with its token checked; what the bot does by itself has a turn without a handler.
        routes.Seen(turnContext);
        return base.OnTurnAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(
        ITurnContext<IMessageActivity> turnContext,
        CancellationToken cancellationToken
    )
    {
        if (turnContext.Activity.Value is JObject value)
        {
            await submitted.TakeAsync(turnContext, value, cancellationToken);
            return;
        }
        await appLifecycle.SeenAsync(turnContext, cancellationToken);
        await commands.RunAsync(turnContext, cancellationToken);
    }

    protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext,
        AdaptiveCardInvokeValue invokeValue,
        CancellationToken cancellationToken
    ) => router.InvokeAsync(turnContext, invokeValue.Action?.Data as JToken, cancellationToken);

    protected override Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionQuery query,
        CancellationToken cancellationToken
    ) => extension.FindAsync(turnContext, query, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionFetchTaskAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => extension.AskAsync(turnContext, action, cancellationToken);

    protected override Task<MessagingExtensionActionResponse> OnTeamsMessagingExtensionSubmitActionAsync(
        ITurnContext<IInvokeActivity> turnContext,
        MessagingExtensionAction action,
        CancellationToken cancellationToken
    ) => extension.SaveAsync(turnContext, action, cancellationToken);

    protected override Task OnTeamsFileConsentAcceptAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => files.AcceptAsync(turnContext, fileConsentCardResponse, cancellationToken);

    protected override Task OnTeamsFileConsentDeclineAsync(
        ITurnContext<IInvokeActivity> turnContext,
        FileConsentCardResponse fileConsentCardResponse,
        CancellationToken cancellationToken
    ) => files.DeclineAsync(turnContext, fileConsentCardResponse, cancellationToken);

    protected override Task OnInstallationUpdateAddAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => appLifecycle.InstalledAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(
        ITurnContext<IInstallationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => appLifecycle.RemovedAsync(turnContext, cancellationToken);

    // Not the method that asks the roster about each new member: that would be a request for everyone who joins.
    protected override Task OnTeamsMembersAddedDispatchAsync(
        IList<ChannelAccount> membersAdded,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => appLifecycle.JoinedAsync(turnContext, membersAdded, cancellationToken);

    protected override Task OnTeamsMembersRemovedDispatchAsync(
        IList<ChannelAccount> membersRemoved,
        TeamInfo teamInfo,
        ITurnContext<IConversationUpdateActivity> turnContext,
        CancellationToken cancellationToken
    ) => appLifecycle.LeftAsync(turnContext, membersRemoved, cancellationToken);
}
